package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.SURVEY_COUNT;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.mitlernen.db.schema.tables.records.SurveyCountRecord;

import org.jooq.DSLContext;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * How often what was answered in a survey, without who answered it. Of the time only the month is
 * kept: on a day on which one person answers, the day would be their name.
 */
final class SurveyCounts {
    private SurveyCounts() {}

    /**
     * Counts an answer, in the transaction of the caller. All counts of the survey are written anew
     * and in order: the place of a single row, or the transaction that wrote it, would tell which
     * attempt it belongs to.
     */
    static void add(DSLContext sql, String courseId, int version, Attempt answer) {
        var survey =
                SURVEY_COUNT
                        .COURSE_ID
                        .eq(courseId)
                        .and(SURVEY_COUNT.VERSION.eq(version))
                        .and(SURVEY_COUNT.UNIT_ID.eq(answer.unitId()))
                        .and(SURVEY_COUNT.EXERCISE_ID.eq(answer.exerciseId()));
        waitForTurn(sql, courseId + "/" + answer.unitId() + "/" + answer.exerciseId());
        var counts = new ArrayList<>(sql.fetch(SURVEY_COUNT, survey));
        counts.add(one(sql, courseId, version, answer));
        sql.deleteFrom(SURVEY_COUNT).where(survey).execute();
        counts.stream()
                .collect(groupingBy(SurveyCounts::key, TreeMap::new, toList()))
                .values()
                .forEach(same -> sql.executeInsert(sum(same)));
    }

    /** One learner at a time rewrites the counts of a survey. */
    private static void waitForTurn(DSLContext sql, String survey) {
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", survey).execute();
    }

    private static SurveyCountRecord one(
            DSLContext sql, String courseId, int version, Attempt answer) {
        return sql.newRecord(SURVEY_COUNT)
                .with(SURVEY_COUNT.COURSE_ID, courseId)
                .with(SURVEY_COUNT.VERSION, version)
                .with(SURVEY_COUNT.UNIT_ID, answer.unitId())
                .with(SURVEY_COUNT.EXERCISE_ID, answer.exerciseId())
                .with(SURVEY_COUNT.MONTH, LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1))
                .with(SURVEY_COUNT.CHOICES, answer.response().toArray(String[]::new))
                .with(SURVEY_COUNT.ANSWERS, 1);
    }

    private static String key(SurveyCountRecord count) {
        return count.getMonth() + " " + String.join(" ", count.getChoices());
    }

    private static SurveyCountRecord sum(List<SurveyCountRecord> same) {
        var sum = same.getFirst();
        sum.setAnswers(same.stream().mapToInt(SurveyCountRecord::getAnswers).sum());
        sum.touched(true);
        return sum;
    }
}
