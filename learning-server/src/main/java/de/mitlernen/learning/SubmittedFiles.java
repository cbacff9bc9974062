package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ENROLMENT;
import static de.mitlernen.db.schema.Tables.SESSION;
import static de.mitlernen.db.schema.Tables.SUBMITTED_FILE;

import static org.jooq.impl.DSL.field;

import de.mitlernen.db.Database;
import de.mitlernen.identity.Sessions;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Upload;

import org.jooq.Condition;
import org.jooq.DSLContext;

import java.util.Optional;
import java.util.UUID;

/** The files of submissions: of each exercise the one that was submitted last. */
public final class SubmittedFiles {
    private final Database database;

    public SubmittedFiles(Database database) {
        this.database = database;
    }

    /** Whose file is asked for by whom: the learner of a valid session finds only their own. */
    Optional<Upload> find(SessionKey session, String courseId, String unitId, String exerciseId) {
        return database.sql()
                .select(SUBMITTED_FILE.NAME, SUBMITTED_FILE.CONTENT)
                .from(SESSION)
                .join(ENROLMENT)
                .on(ENROLMENT.LEARNER_ID.eq(SESSION.LEARNER_ID))
                .and(ENROLMENT.COURSE_ID.eq(courseId))
                .and(ENROLMENT.WITHDRAWN_AT.isNull())
                .join(SUBMITTED_FILE)
                .on(SUBMITTED_FILE.LEARNER_ID.eq(ENROLMENT.LEARNER_ID))
                .and(SUBMITTED_FILE.ENROLMENT_ID.eq(ENROLMENT.ENROLMENT_ID))
                .where(Sessions.isValidSession(session))
                .and(SUBMITTED_FILE.UNIT_ID.eq(unitId))
                .and(SUBMITTED_FILE.EXERCISE_ID.eq(exerciseId))
                .fetchOptional(row -> new Upload(row.value1(), row.value2()));
    }

    /** Keeps what a submission brings in place of what was there, in the caller's transaction. */
    static void replace(DSLContext sql, Place place, Attempt submission) {
        sql.deleteFrom(SUBMITTED_FILE)
                .where(isIn(place.learnerId(), place.enrolmentId()))
                .and(isAt(submission))
                .execute();
        submission.file().ifPresent(file -> insert(sql, place, submission, file));
    }

    private static void insert(DSLContext sql, Place place, Attempt submission, Upload file) {
        sql.insertInto(SUBMITTED_FILE)
                .set(SUBMITTED_FILE.LEARNER_ID, place.learnerId())
                .set(SUBMITTED_FILE.ENROLMENT_ID, place.enrolmentId())
                .set(SUBMITTED_FILE.UNIT_ID, submission.unitId())
                .set(SUBMITTED_FILE.EXERCISE_ID, submission.exerciseId())
                .set(SUBMITTED_FILE.NAME, file.name())
                .set(SUBMITTED_FILE.CONTENT, file.bytes())
                .execute();
    }

    /**
     * How large the files of a learner in a course are together, besides the one that a submission
     * replaces, in the caller's transaction.
     */
    static long bytesOfOthers(DSLContext sql, Place place, Attempt submission) {
        var size = field("octet_length({0})", Integer.class, SUBMITTED_FILE.CONTENT);
        return sql
                .select(size)
                .from(SUBMITTED_FILE)
                .where(isIn(place.learnerId(), place.enrolmentId()))
                .andNot(isAt(submission))
                .fetch(size)
                .stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    /** Those of an enrolment that ends, in the caller's transaction. */
    static void delete(DSLContext sql, UUID learnerId, UUID enrolmentId) {
        sql.deleteFrom(SUBMITTED_FILE).where(isIn(learnerId, enrolmentId)).execute();
    }

    private static Condition isAt(Attempt submission) {
        return SUBMITTED_FILE
                .UNIT_ID
                .eq(submission.unitId())
                .and(SUBMITTED_FILE.EXERCISE_ID.eq(submission.exerciseId()));
    }

    private static Condition isIn(UUID learnerId, UUID enrolmentId) {
        return SUBMITTED_FILE
                .LEARNER_ID
                .eq(learnerId)
                .and(SUBMITTED_FILE.ENROLMENT_ID.eq(enrolmentId));
    }
}
