package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ATTEMPT;
import static de.mitlernen.db.schema.Tables.COURSE_SUMMARY;
import static de.mitlernen.db.schema.Tables.ENROLMENT;
import static de.mitlernen.db.schema.Tables.NOTE;
import static de.mitlernen.db.schema.Tables.QUIZ_RUN;
import static de.mitlernen.db.schema.Tables.SUBMITTED_FILE;
import static de.mitlernen.db.schema.Tables.UNIT_COMPLETION;

import de.mitlernen.personaldata.LearnerData;
import de.mitlernen.personaldata.Section;
import de.mitlernen.personaldata.StoredFile;
import de.mitlernen.personaldata.StoredTable;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What learners did in courses, and what they wrote down there. */
public final class LearningData implements LearnerData {
    private static final Field<String> COURSE = ENROLMENT.COURSE_ID.as("course");

    @Override
    public List<StoredTable> tables() {
        return List.of(
                StoredTable.of(SUBMITTED_FILE, "files", SUBMITTED_FILE.CONTENT),
                StoredTable.of(ATTEMPT, "answers"),
                StoredTable.of(QUIZ_RUN, "quizzes"),
                StoredTable.of(UNIT_COMPLETION, "courses"),
                StoredTable.of(COURSE_SUMMARY, "courses"),
                StoredTable.of(ENROLMENT, "courses"),
                StoredTable.of(NOTE, "notes"));
    }

    @Override
    public List<Section> read(DSLContext sql, UUID learner) {
        return List.of(
                new Section("courses", courses(sql, learner)),
                new Section("answers", answers(sql, learner)),
                new Section("quizzes", quizzes(sql, learner)),
                new Section("files", handedIn(sql, learner)),
                new Section("notes", notes(sql, learner)));
    }

    private static Result<?> courses(DSLContext sql, UUID learner) {
        var when = UNIT_COMPLETION.COMPLETED_AT.as("completed");
        return sql.select(
                        COURSE,
                        ENROLMENT.ENROLLED_AT.as("begun"),
                        UNIT_COMPLETION.UNIT_ID.as("unit"),
                        when)
                .from(ENROLMENT)
                .leftJoin(UNIT_COMPLETION)
                .using(ENROLMENT.LEARNER_ID, ENROLMENT.ENROLMENT_ID)
                .where(ENROLMENT.LEARNER_ID.eq(learner))
                .orderBy(ENROLMENT.ENROLLED_AT, when)
                .fetch();
    }

    private static Result<?> answers(DSLContext sql, UUID learner) {
        return inCourses(
                sql,
                learner,
                ATTEMPT,
                ATTEMPT.ATTEMPTED_AT,
                ATTEMPT.UNIT_ID.as("unit"),
                ATTEMPT.EXERCISE_ID.as("exercise"),
                ATTEMPT.RESPONSE.as("answer"),
                ATTEMPT.SCORE.as("score"));
    }

    private static Result<?> quizzes(DSLContext sql, UUID learner) {
        return inCourses(
                sql,
                learner,
                QUIZ_RUN,
                QUIZ_RUN.BEGUN_AT,
                QUIZ_RUN.UNIT_ID.as("unit"),
                QUIZ_RUN.SCORE.as("score"));
    }

    private static Result<?> handedIn(DSLContext sql, UUID learner) {
        return inCourses(
                sql,
                learner,
                SUBMITTED_FILE,
                SUBMITTED_FILE.SUBMITTED_AT,
                SUBMITTED_FILE.UNIT_ID.as("unit"),
                SUBMITTED_FILE.EXERCISE_ID.as("exercise"),
                SUBMITTED_FILE.NAME.as("file"));
    }

    /** Rows that belong to an enrolment, by course. */
    private static Result<?> inCourses(
            DSLContext sql,
            UUID learner,
            Table<?> table,
            Field<Instant> when,
            Field<?>... columns) {
        return sql.select(when.as("when"), COURSE)
                .select(columns)
                .from(ENROLMENT)
                .join(table)
                .using(ENROLMENT.LEARNER_ID, ENROLMENT.ENROLMENT_ID)
                .where(ENROLMENT.LEARNER_ID.eq(learner))
                .orderBy(when)
                .fetch();
    }

    private static Result<? extends Record> notes(DSLContext sql, UUID learner) {
        return sql.select(
                        NOTE.WRITTEN_AT.as("when"),
                        NOTE.COURSE_ID.as("course"),
                        NOTE.UNIT_ID.as("unit"),
                        NOTE.TEXT.as("text"))
                .from(NOTE)
                .where(NOTE.LEARNER_ID.eq(learner))
                .orderBy(NOTE.WRITTEN_AT)
                .fetch();
    }

    @Override
    public List<StoredFile> files(DSLContext sql, UUID learner) {
        return sql.select(SUBMITTED_FILE.NAME, SUBMITTED_FILE.CONTENT)
                .from(SUBMITTED_FILE)
                .where(SUBMITTED_FILE.LEARNER_ID.eq(learner))
                .orderBy(SUBMITTED_FILE.SUBMITTED_AT)
                .fetch(row -> new StoredFile(row.value1(), row.value2()));
    }

    @Override
    public void move(DSLContext tx, UUID guest, UUID account) {
        Merging.joinNotes(tx, guest, account);
        Merging.joinCourses(tx, guest, account);
        tables().forEach(table -> table.moveRows(tx, guest, account));
    }
}
