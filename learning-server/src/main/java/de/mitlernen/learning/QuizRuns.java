package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.QUIZ_RUN;

import de.mitlernen.identity.Ids;

import org.jooq.Condition;
import org.jooq.DSLContext;

import java.time.Instant;
import java.util.UUID;

/** Runs at a quiz, in the transaction of the caller, who holds the lock of the summary. */
final class QuizRuns {
    private QuizRuns() {}

    /** Begins a run, if none is open and one is left. */
    static void begin(DSLContext sql, Place place, Quiz quiz) {
        var mine = isIn(place, quiz.unitId());
        boolean isOpen = sql.fetchExists(QUIZ_RUN, mine.and(QUIZ_RUN.ENDED_AT.isNull()));
        int most = quiz.rules().attempts().orElse(Integer.MAX_VALUE);
        if (isOpen || sql.fetchCount(QUIZ_RUN, mine) >= most) {
            return;
        }
        sql.insertInto(QUIZ_RUN)
                .set(QUIZ_RUN.LEARNER_ID, place.learnerId())
                .set(QUIZ_RUN.RUN_ID, Ids.next())
                .set(QUIZ_RUN.ENROLMENT_ID, place.enrolmentId())
                .set(QUIZ_RUN.UNIT_ID, quiz.unitId())
                .execute();
    }

    static boolean isOpen(DSLContext sql, Place place, UUID runId) {
        return sql.fetchExists(QUIZ_RUN, isOpenRun(place, runId));
    }

    /** Ends a run with its score, 0 to 1, unless it has ended. */
    static void end(DSLContext sql, Place place, UUID runId, double score) {
        sql.update(QUIZ_RUN)
                .set(QUIZ_RUN.ENDED_AT, Instant.now())
                .set(QUIZ_RUN.SCORE, (float) score)
                .where(isOpenRun(place, runId))
                .execute();
    }

    private static Condition isOpenRun(Place place, UUID runId) {
        return QUIZ_RUN.LEARNER_ID
                .eq(place.learnerId())
                .and(QUIZ_RUN.RUN_ID.eq(runId))
                .and(QUIZ_RUN.ENDED_AT.isNull());
    }

    private static Condition isIn(Place place, String unitId) {
        return QUIZ_RUN.LEARNER_ID
                .eq(place.learnerId())
                .and(QUIZ_RUN.ENROLMENT_ID.eq(place.enrolmentId()))
                .and(QUIZ_RUN.UNIT_ID.eq(unitId));
    }
}
