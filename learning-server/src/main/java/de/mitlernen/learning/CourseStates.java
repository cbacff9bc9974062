package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.COURSE_SUMMARY;
import static de.mitlernen.db.schema.Tables.CREDENTIAL;
import static de.mitlernen.db.schema.Tables.ENROLMENT;
import static de.mitlernen.db.schema.Tables.SESSION;
import static de.mitlernen.db.schema.Tables.UNIT_COMPLETION;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import de.mitlernen.db.Database;
import de.mitlernen.identity.Sessions;
import de.mitlernen.learning.CourseState.Enrolled;
import de.mitlernen.learning.CourseState.Stranger;
import de.mitlernen.web.SessionKey;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads where learners stand. Each method is one statement, which also checks the session; once a
 * day a second one lets the session live on.
 */
public final class CourseStates {
    private static final Field<String[]> COMPLETED =
            array(
                    select(UNIT_COMPLETION.UNIT_ID)
                            .from(UNIT_COMPLETION)
                            .where(UNIT_COMPLETION.LEARNER_ID.eq(ENROLMENT.LEARNER_ID))
                            .and(UNIT_COMPLETION.ENROLMENT_ID.eq(ENROLMENT.ENROLMENT_ID)));

    private static final Field<Boolean> CERTIFIED =
            field(
                    exists(
                            selectOne()
                                    .from(CREDENTIAL)
                                    .where(CREDENTIAL.LEARNER_ID.eq(ENROLMENT.LEARNER_ID))
                                    .and(CREDENTIAL.ENROLMENT_ID.eq(ENROLMENT.ENROLMENT_ID))));

    private final Database database;

    public CourseStates(Database database) {
        this.database = database;
    }

    /** The state without attempts, for pages about the whole course. */
    public CourseState find(Optional<SessionKey> session, String courseId) {
        return session.map(key -> findCourse(key, courseId)).orElse(new Stranger(false));
    }

    private CourseState findCourse(SessionKey session, String courseId) {
        var row =
                database.sql()
                        .select(
                                ENROLMENT.ENROLMENT_ID,
                                ENROLMENT.VERSION,
                                COMPLETED,
                                COURSE_SUMMARY.LAST_UNIT_ID,
                                CERTIFIED,
                                SESSION.RENEW_AT)
                        .from(SESSION)
                        .leftJoin(ENROLMENT)
                        .on(ENROLMENT.LEARNER_ID.eq(SESSION.LEARNER_ID))
                        .and(ENROLMENT.COURSE_ID.eq(courseId))
                        .and(ENROLMENT.WITHDRAWN_AT.isNull())
                        .leftJoin(COURSE_SUMMARY)
                        .on(COURSE_SUMMARY.LEARNER_ID.eq(ENROLMENT.LEARNER_ID))
                        .and(COURSE_SUMMARY.COURSE_ID.eq(ENROLMENT.COURSE_ID))
                        .where(Sessions.isValidSession(session))
                        .fetchOne();
        if (row == null) {
            return new Stranger(true);
        }
        Sessions.prolong(database.sql(), session, row.value6());
        return row.value1() == null
                ? new Stranger(false)
                : new Enrolled(
                        row.value1(),
                        row.value2(),
                        Set.of(row.value3()),
                        row.value4(),
                        row.value5(),
                        Map.of(),
                        Optional.empty(),
                        "");
    }

    /** The state with the attempts at the exercises of one unit, and the note there. */
    public CourseState find(Optional<SessionKey> session, String courseId, String unitId) {
        return session.map(key -> UnitStates.find(database.sql(), key, courseId, unitId))
                .orElse(new Stranger(false));
    }

    /** The courses in which a learner is enrolled, the one last learned in first. */
    public List<MyCourse> coursesOf(SessionKey session) {
        return database.sql()
                .select(
                        ENROLMENT.COURSE_ID,
                        ENROLMENT.VERSION,
                        COMPLETED,
                        COURSE_SUMMARY.LAST_UNIT_ID,
                        COURSE_SUMMARY.COMPLETED_AT,
                        CERTIFIED)
                .from(SESSION)
                .join(COURSE_SUMMARY)
                .on(COURSE_SUMMARY.LEARNER_ID.eq(SESSION.LEARNER_ID))
                .join(ENROLMENT)
                .on(ENROLMENT.LEARNER_ID.eq(COURSE_SUMMARY.LEARNER_ID))
                .and(ENROLMENT.ENROLMENT_ID.eq(COURSE_SUMMARY.ENROLMENT_ID))
                .where(Sessions.isValidSession(session))
                .orderBy(COURSE_SUMMARY.LAST_LEARNED_AT.desc())
                .fetch(
                        row ->
                                new MyCourse(
                                        row.value1(),
                                        row.value2(),
                                        Set.of(row.value3()),
                                        row.value4(),
                                        row.value5() != null,
                                        row.value6()));
    }

    /**
     * A course in which a learner is enrolled.
     *
     * @param completed ids of the completed units
     * @param lastUnit id of the unit in which the learner last did something
     * @param done whether the course is completed
     * @param certified whether a certificate was issued for it
     */
    public record MyCourse(
            String courseId,
            int version,
            Set<String> completed,
            @Nullable String lastUnit,
            boolean done,
            boolean certified) {}
}
