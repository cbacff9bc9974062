package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.COURSE_SUMMARY;
import static de.mitlernen.db.schema.Tables.UNIT_COMPLETION;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;

import de.mitlernen.catalog.PublishedCourse;

import org.jooq.DSLContext;

/** Completed units and courses, in the transaction of the caller. */
final class Completions {
    private Completions() {}

    /** Completes a unit, and with the last one the course. Doing it twice changes nothing. */
    static void insert(DSLContext sql, Place place, PublishedCourse course, String unitId) {
        sql.insertInto(UNIT_COMPLETION)
                .set(UNIT_COMPLETION.LEARNER_ID, place.learnerId())
                .set(UNIT_COMPLETION.ENROLMENT_ID, place.enrolmentId())
                .set(UNIT_COMPLETION.UNIT_ID, unitId)
                .onConflictDoNothing()
                .execute();
        var completed =
                sql.select(UNIT_COMPLETION.UNIT_ID)
                        .from(UNIT_COMPLETION)
                        .where(UNIT_COMPLETION.LEARNER_ID.eq(place.learnerId()))
                        .and(UNIT_COMPLETION.ENROLMENT_ID.eq(place.enrolmentId()))
                        .fetchSet(UNIT_COMPLETION.UNIT_ID);
        var completedAt =
                course.definition().isComplete(completed)
                        ? coalesce(
                                COURSE_SUMMARY.COMPLETED_AT,
                                currentInstant().cast(COURSE_SUMMARY.COMPLETED_AT))
                        : COURSE_SUMMARY.COMPLETED_AT;
        sql.update(COURSE_SUMMARY)
                .set(COURSE_SUMMARY.UNITS_COMPLETED, completed.size())
                .set(COURSE_SUMMARY.COMPLETED_AT, completedAt)
                .where(Enrolments.isSummary(place.learnerId(), place.enrolmentId()))
                .execute();
    }
}
