package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ATTEMPT;

import de.mitlernen.identity.Ids;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** Attempts at exercises, in the transaction of the caller. They are never changed. */
final class Attempts {
    private Attempts() {}

    /** Keeps an attempt, if it is a new one: the same answer sent twice from a form is one. */
    static boolean insert(DSLContext sql, Place place, Attempt attempt, @Nullable UUID runId) {
        if (insert(sql, place, attempt, runId, attempt.id(place))) {
            return true;
        }
        // Back in the same form, and back to an earlier answer.
        return !isLatest(sql, place, attempt, runId)
                && insert(sql, place, attempt, runId, Ids.next());
    }

    private static boolean insert(
            DSLContext sql, Place place, Attempt attempt, @Nullable UUID runId, UUID id) {
        return sql.insertInto(ATTEMPT)
                        .set(ATTEMPT.LEARNER_ID, place.learnerId())
                        .set(ATTEMPT.ATTEMPT_ID, id)
                        .set(ATTEMPT.ENROLMENT_ID, place.enrolmentId())
                        .set(ATTEMPT.VERSION, place.version())
                        .set(ATTEMPT.UNIT_ID, attempt.unitId())
                        .set(ATTEMPT.EXERCISE_ID, attempt.exerciseId())
                        .set(ATTEMPT.RUN_ID, runId)
                        .set(ATTEMPT.RESPONSE, attempt.response().toArray(String[]::new))
                        .set(ATTEMPT.SCORE, toFloat(attempt.score()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static @Nullable Float toFloat(@Nullable Double score) {
        return score == null ? null : score.floatValue();
    }

    /** Whether the learner has answered this exercise before, in whatever run. */
    static boolean exists(DSLContext sql, Place place, Attempt attempt) {
        return sql.fetchExists(ATTEMPT, isAt(place, attempt));
    }

    /** How often the learner has answered this exercise, in whatever run. */
    static int count(DSLContext sql, Place place, Attempt attempt) {
        return sql.fetchCount(ATTEMPT, isAt(place, attempt));
    }

    private static boolean isLatest(
            DSLContext sql, Place place, Attempt attempt, @Nullable UUID runId) {
        return sql.select(ATTEMPT.RESPONSE)
                .from(ATTEMPT)
                .where(isIn(place, attempt.unitId(), runId))
                .and(ATTEMPT.EXERCISE_ID.eq(attempt.exerciseId()))
                .orderBy(ATTEMPT.ATTEMPTED_AT.desc())
                .limit(1)
                .fetchOptional(ATTEMPT.RESPONSE)
                .filter(latest -> List.of(latest).equals(attempt.response()))
                .isPresent();
    }

    /**
     * The mean of what a learner has reached at the exercises of a quiz, 0 to 1: of the best
     * scores, or where nothing is told before the end, of the latest.
     */
    static double score(DSLContext sql, Place place, Quiz quiz) {
        double total =
                sql
                        .select(ATTEMPT.SCORE)
                        .distinctOn(ATTEMPT.EXERCISE_ID)
                        .from(ATTEMPT)
                        .where(isIn(place, quiz.unitId(), quiz.runId()))
                        .and(ATTEMPT.EXERCISE_ID.in(quiz.exercises()))
                        .orderBy(
                                ATTEMPT.EXERCISE_ID,
                                quiz.rules().deferred()
                                        ? ATTEMPT.ATTEMPTED_AT.desc()
                                        : ATTEMPT.SCORE.desc())
                        .fetch(ATTEMPT.SCORE)
                        .stream()
                        .mapToDouble(Float::doubleValue)
                        .sum();
        return total / quiz.exercises().size();
    }

    private static Condition isAt(Place place, Attempt attempt) {
        return isIn(place, attempt.unitId()).and(ATTEMPT.EXERCISE_ID.eq(attempt.exerciseId()));
    }

    private static Condition isIn(Place place, String unitId) {
        return ATTEMPT.LEARNER_ID
                .eq(place.learnerId())
                .and(ATTEMPT.ENROLMENT_ID.eq(place.enrolmentId()))
                .and(ATTEMPT.UNIT_ID.eq(unitId));
    }

    private static Condition isIn(Place place, String unitId, @Nullable UUID runId) {
        return isIn(place, unitId)
                .and(runId == null ? ATTEMPT.RUN_ID.isNull() : ATTEMPT.RUN_ID.eq(runId));
    }
}
