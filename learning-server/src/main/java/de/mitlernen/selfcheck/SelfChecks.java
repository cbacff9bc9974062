package de.mitlernen.selfcheck;

import static de.mitlernen.db.schema.Tables.SELF_CHECK;
import static de.mitlernen.db.schema.Tables.SELF_CHECK_ANSWER;
import static de.mitlernen.db.schema.Tables.SESSION;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import de.mitlernen.db.Database;
import de.mitlernen.identity.Learners;
import de.mitlernen.identity.Sessions;
import de.mitlernen.web.SessionKey;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All SQL about self-checks. A writing method is one transaction. */
public final class SelfChecks {
    private final Database database;
    private final Learners learners;

    public SelfChecks(Database database, Learners learners) {
        this.database = database;
        this.learners = learners;
    }

    /**
     * Answers that were kept.
     *
     * @param session of the learner, who may be a new guest
     * @param check to which they belong
     */
    record Kept(SessionKey session, UUID check) {}

    /** All self-checks of a learner; nothing if the session is not valid. One statement. */
    public Optional<History> find(SessionKey session) {
        var rows =
                database.sql()
                        .select(
                                SESSION.RENEW_AT,
                                SELF_CHECK.SELF_CHECK_ID,
                                SELF_CHECK.COMPLETED_AT,
                                SELF_CHECK_ANSWER.QUESTION_ID,
                                SELF_CHECK_ANSWER.ANSWER)
                        .from(SESSION)
                        .leftJoin(SELF_CHECK)
                        .on(SELF_CHECK.LEARNER_ID.eq(SESSION.LEARNER_ID))
                        .leftJoin(SELF_CHECK_ANSWER)
                        .on(SELF_CHECK_ANSWER.LEARNER_ID.eq(SELF_CHECK.LEARNER_ID))
                        .and(SELF_CHECK_ANSWER.SELF_CHECK_ID.eq(SELF_CHECK.SELF_CHECK_ID))
                        .where(Sessions.isValidSession(session))
                        .orderBy(
                                SELF_CHECK.COMPLETED_AT.desc().nullsFirst(),
                                SELF_CHECK.SELF_CHECK_ID)
                        .fetch();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Sessions.prolong(database.sql(), session, rows.getFirst().value1());
        var checks =
                rows.stream()
                        .filter(row -> row.value2() != null)
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.value2(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return Optional.of(new History(checks.values().stream().map(SelfChecks::check).toList()));
    }

    private static SelfCheck check(List<? extends Record> rows) {
        var first = rows.getFirst();
        return new SelfCheck(
                first.get(SELF_CHECK.SELF_CHECK_ID),
                first.get(SELF_CHECK.COMPLETED_AT),
                rows.stream()
                        .filter(row -> row.get(SELF_CHECK_ANSWER.ANSWER) != null)
                        .collect(
                                Collectors.toMap(
                                        row -> row.get(SELF_CHECK_ANSWER.QUESTION_ID),
                                        row -> row.get(SELF_CHECK_ANSWER.ANSWER))));
    }

    /**
     * Keeps answers; a visitor without a session becomes a guest. A self-check without an answer is
     * none: it is deleted, and nobody becomes a guest for it.
     *
     * @param id of a self-check of this learner, or a new one; if another one is open, that one
     * @param answers question → answer or {@link Question#TAKEN_BACK}
     * @param complete whether these are the last
     * @return nothing when no answer is left
     */
    Optional<Kept> keep(
            Optional<SessionKey> session, UUID id, Map<String, String> answers, boolean complete) {
        return session.isEmpty() && !isAnyGiven(answers)
                ? Optional.empty()
                : database.sql()
                        .transactionResult(
                                tx -> {
                                    var sql = tx.dsl();
                                    var learner =
                                            session.orElseGet(() -> learners.createGuest(sql));
                                    return keep(sql, learner.learnerId(), id, answers, complete)
                                            .map(check -> new Kept(learner, check));
                                });
    }

    /** What is left is known only while the self-check is locked. */
    private static Optional<UUID> keep(
            DSLContext sql, UUID learner, UUID id, Map<String, String> answers, boolean complete) {
        var check = open(sql, learner, id);
        SelfCheckAnswers.keep(sql, learner, check, answers);
        if (!isAnyGiven(answers) && !SelfCheckAnswers.exist(sql, learner, check)) {
            sql.deleteFrom(SELF_CHECK).where(is(learner, check)).execute();
            return Optional.empty();
        }
        if (complete) {
            complete(sql, learner, check);
        }
        return Optional.of(check);
    }

    private static boolean isAnyGiven(Map<String, String> answers) {
        return answers.values().stream().anyMatch(answer -> !answer.equals(Question.TAKEN_BACK));
    }

    private static Condition is(UUID learner, UUID check) {
        return SELF_CHECK.LEARNER_ID.eq(learner).and(SELF_CHECK.SELF_CHECK_ID.eq(check));
    }

    /**
     * The self-check with this id or else the open one, which is a new one if there is neither. It
     * is locked: meanwhile nobody completes or deletes it.
     */
    private static UUID open(DSLContext sql, UUID learner, UUID id) {
        sql.insertInto(SELF_CHECK)
                .set(SELF_CHECK.LEARNER_ID, learner)
                .set(SELF_CHECK.SELF_CHECK_ID, id)
                .onConflictDoNothing()
                .execute();
        return sql.select(SELF_CHECK.SELF_CHECK_ID)
                .from(SELF_CHECK)
                .where(SELF_CHECK.LEARNER_ID.eq(learner))
                .and(SELF_CHECK.SELF_CHECK_ID.eq(id).or(SELF_CHECK.COMPLETED_AT.isNull()))
                .orderBy(field(SELF_CHECK.SELF_CHECK_ID.eq(id)).desc())
                .limit(1)
                .forUpdate()
                .fetchOptional(SELF_CHECK.SELF_CHECK_ID)
                // The open one was completed or deleted in another window just now.
                .orElseGet(() -> open(sql, learner, id));
    }

    /** A result that is corrected keeps its day. */
    private static void complete(DSLContext sql, UUID learner, UUID check) {
        sql.update(SELF_CHECK)
                .set(SELF_CHECK.COMPLETED_AT, Instant.now())
                .where(is(learner, check))
                .and(SELF_CHECK.COMPLETED_AT.isNull())
                .execute();
    }

    /** Deletes a self-check of this learner with all its answers. */
    void delete(UUID learner, UUID check) {
        var there = is(learner, check);
        database.sql()
                .transaction(
                        tx -> {
                            // Locked, so that no answer is added meanwhile.
                            tx.dsl().selectOne().from(SELF_CHECK).where(there).forUpdate().fetch();
                            SelfCheckAnswers.delete(tx.dsl(), learner, check, noCondition());
                            tx.dsl().deleteFrom(SELF_CHECK).where(there).execute();
                        });
    }
}
