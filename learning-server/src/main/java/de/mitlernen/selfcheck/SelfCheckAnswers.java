package de.mitlernen.selfcheck;

import static de.mitlernen.db.schema.Tables.SELF_CHECK_ANSWER;

import static org.jooq.impl.DSL.excluded;

import org.jooq.Condition;
import org.jooq.DSLContext;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;

/** The answers of self-checks, in the transaction of the caller. */
final class SelfCheckAnswers {
    private SelfCheckAnswers() {}

    /** Keeps those that were given, and deletes those that were taken back. */
    static void keep(DSLContext sql, UUID learner, UUID check, Map<String, String> answers) {
        var given = new HashMap<>(answers);
        given.values().removeIf(Question.TAKEN_BACK::equals);
        insert(sql, learner, check, given);
        var takenBack = new HashSet<>(answers.keySet());
        takenBack.removeAll(given.keySet());
        if (!takenBack.isEmpty()) {
            delete(sql, learner, check, SELF_CHECK_ANSWER.QUESTION_ID.in(takenBack));
        }
    }

    private static void insert(
            DSLContext sql, UUID learner, UUID check, Map<String, String> answers) {
        if (answers.isEmpty()) {
            return;
        }
        var insert =
                sql.insertInto(
                        SELF_CHECK_ANSWER,
                        SELF_CHECK_ANSWER.LEARNER_ID,
                        SELF_CHECK_ANSWER.SELF_CHECK_ID,
                        SELF_CHECK_ANSWER.QUESTION_ID,
                        SELF_CHECK_ANSWER.ANSWER);
        for (var answer : answers.entrySet()) {
            insert = insert.values(learner, check, answer.getKey(), answer.getValue());
        }
        insert.onConflict(SELF_CHECK_ANSWER.getPrimaryKey().getFields())
                .doUpdate()
                .set(SELF_CHECK_ANSWER.ANSWER, excluded(SELF_CHECK_ANSWER.ANSWER))
                .execute();
    }

    static boolean exist(DSLContext sql, UUID learner, UUID check) {
        return sql.fetchExists(
                SELF_CHECK_ANSWER,
                SELF_CHECK_ANSWER
                        .LEARNER_ID
                        .eq(learner)
                        .and(SELF_CHECK_ANSWER.SELF_CHECK_ID.eq(check)));
    }

    static void delete(DSLContext sql, UUID learner, UUID check, Condition answers) {
        sql.deleteFrom(SELF_CHECK_ANSWER)
                .where(SELF_CHECK_ANSWER.LEARNER_ID.eq(learner))
                .and(SELF_CHECK_ANSWER.SELF_CHECK_ID.eq(check))
                .and(answers)
                .execute();
    }
}
