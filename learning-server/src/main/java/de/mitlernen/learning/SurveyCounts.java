package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.SURVEY_COUNT;

import org.jooq.DSLContext;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How often what was answered in a survey, without who answered it. Of the time only the month is
 * kept: on a day on which one person answers, the day would be their name.
 */
final class SurveyCounts {
    private SurveyCounts() {}

    /** Counts an answer, in the transaction of the caller. */
    static void add(DSLContext sql, String courseId, int version, Attempt answer) {
        sql.insertInto(SURVEY_COUNT)
                .set(SURVEY_COUNT.COURSE_ID, courseId)
                .set(SURVEY_COUNT.VERSION, version)
                .set(SURVEY_COUNT.UNIT_ID, answer.unitId())
                .set(SURVEY_COUNT.EXERCISE_ID, answer.exerciseId())
                .set(SURVEY_COUNT.MONTH, LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1))
                .set(SURVEY_COUNT.CHOICES, answer.response().toArray(String[]::new))
                .set(SURVEY_COUNT.ANSWERS, 1)
                .onConflict(
                        SURVEY_COUNT.COURSE_ID,
                        SURVEY_COUNT.VERSION,
                        SURVEY_COUNT.UNIT_ID,
                        SURVEY_COUNT.EXERCISE_ID,
                        SURVEY_COUNT.MONTH,
                        SURVEY_COUNT.CHOICES)
                .doUpdate()
                .set(SURVEY_COUNT.ANSWERS, SURVEY_COUNT.ANSWERS.plus(1))
                .execute();
    }
}
