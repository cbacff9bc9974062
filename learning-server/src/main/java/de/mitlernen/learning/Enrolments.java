package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ATTEMPT;
import static de.mitlernen.db.schema.Tables.COURSE_SUMMARY;
import static de.mitlernen.db.schema.Tables.ENROLMENT;
import static de.mitlernen.db.schema.Tables.QUIZ_RUN;
import static de.mitlernen.db.schema.Tables.UNIT_COMPLETION;

import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.identity.Ids;

import org.jooq.Condition;
import org.jooq.DSLContext;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Beginning courses, leaving them, and where one was; in the transaction of the caller. */
final class Enrolments {
    private Enrolments() {}

    /** The learner's place in a course, which is a new one if need be. */
    static Place of(DSLContext sql, UUID learnerId, PublishedCourse course) {
        return find(sql, learnerId, course.id()).orElseGet(() -> insert(sql, learnerId, course));
    }

    private static Optional<Place> find(DSLContext sql, UUID learnerId, String courseId) {
        return sql.select(ENROLMENT.ENROLMENT_ID, ENROLMENT.VERSION)
                .from(ENROLMENT)
                .where(ENROLMENT.LEARNER_ID.eq(learnerId))
                .and(ENROLMENT.COURSE_ID.eq(courseId))
                .and(ENROLMENT.WITHDRAWN_AT.isNull())
                .fetchOptional(row -> new Place(learnerId, row.value1(), row.value2()));
    }

    private static Place insert(DSLContext sql, UUID learnerId, PublishedCourse course) {
        var enrolmentId = Ids.next();
        int inserted =
                sql.insertInto(ENROLMENT)
                        .set(ENROLMENT.LEARNER_ID, learnerId)
                        .set(ENROLMENT.ENROLMENT_ID, enrolmentId)
                        .set(ENROLMENT.COURSE_ID, course.id())
                        .set(ENROLMENT.VERSION, course.version())
                        .onConflict(ENROLMENT.LEARNER_ID, ENROLMENT.COURSE_ID)
                        .where(ENROLMENT.WITHDRAWN_AT.isNull())
                        .doNothing()
                        .execute();
        if (inserted == 0) {
            // Pressed twice at once: the other press has enrolled.
            return of(sql, learnerId, course);
        }
        sql.insertInto(COURSE_SUMMARY)
                .set(COURSE_SUMMARY.LEARNER_ID, learnerId)
                .set(COURSE_SUMMARY.COURSE_ID, course.id())
                .set(COURSE_SUMMARY.ENROLMENT_ID, enrolmentId)
                .set(COURSE_SUMMARY.UNITS_TOTAL, course.units().size())
                .set(COURSE_SUMMARY.UNITS_COMPLETED, 0)
                .execute();
        return new Place(learnerId, enrolmentId, course.version());
    }

    /**
     * Remembers where the learner was. It also locks the summary against parallel answers. False
     * when the learner has left the course meanwhile, in another window.
     */
    static boolean touch(DSLContext sql, Place place, String unitId) {
        return sql.update(COURSE_SUMMARY)
                        .set(COURSE_SUMMARY.LAST_UNIT_ID, unitId)
                        .set(COURSE_SUMMARY.LAST_LEARNED_AT, Instant.now())
                        .where(isSummary(place.learnerId(), place.enrolmentId()))
                        .execute()
                == 1;
    }

    /** Leaves a course: what was done in it is deleted. */
    static void withdraw(DSLContext sql, UUID learnerId, String courseId) {
        var left =
                sql.update(ENROLMENT)
                        .set(ENROLMENT.WITHDRAWN_AT, Instant.now())
                        .where(ENROLMENT.LEARNER_ID.eq(learnerId))
                        .and(ENROLMENT.COURSE_ID.eq(courseId))
                        .and(ENROLMENT.WITHDRAWN_AT.isNull())
                        .returning(ENROLMENT.ENROLMENT_ID)
                        .fetchOptional(ENROLMENT.ENROLMENT_ID);
        // By enrolment: after a second press the course may be begun anew.
        left.ifPresent(enrolment -> delete(sql, learnerId, enrolment));
    }

    private static void delete(DSLContext sql, UUID learnerId, UUID enrolmentId) {
        sql.deleteFrom(COURSE_SUMMARY).where(isSummary(learnerId, enrolmentId)).execute();
        sql.deleteFrom(ATTEMPT)
                .where(ATTEMPT.LEARNER_ID.eq(learnerId))
                .and(ATTEMPT.ENROLMENT_ID.eq(enrolmentId))
                .execute();
        SubmittedFiles.delete(sql, learnerId, enrolmentId);
        sql.deleteFrom(QUIZ_RUN)
                .where(QUIZ_RUN.LEARNER_ID.eq(learnerId))
                .and(QUIZ_RUN.ENROLMENT_ID.eq(enrolmentId))
                .execute();
        sql.deleteFrom(UNIT_COMPLETION)
                .where(UNIT_COMPLETION.LEARNER_ID.eq(learnerId))
                .and(UNIT_COMPLETION.ENROLMENT_ID.eq(enrolmentId))
                .execute();
    }

    static Condition isSummary(UUID learnerId, UUID enrolmentId) {
        return COURSE_SUMMARY
                .LEARNER_ID
                .eq(learnerId)
                .and(COURSE_SUMMARY.ENROLMENT_ID.eq(enrolmentId));
    }
}
