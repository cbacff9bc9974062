package de.mitlernen.operation;

import static de.mitlernen.db.schema.Tables.SELF_CHECK;
import static de.mitlernen.db.schema.Tables.SELF_CHECK_ANSWER;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.mitlernen.selfcheck.Level;
import de.mitlernen.selfcheck.SelfCheck;

import org.jooq.DSLContext;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What the learners of the demonstration say that they can do. */
final class DemoSelfChecks {
    private final DSLContext tx;
    private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);

    DemoSelfChecks(DSLContext tx) {
        this.tx = tx;
    }

    /**
     * A learner has answered all questions.
     *
     * @param levels one for each area of DigComp
     */
    void answer(UUID learner, int daysAgo, List<Level> levels) {
        var check = UUID.nameUUIDFromBytes((learner + "self-check" + daysAgo).getBytes(UTF_8));
        var time = today.minus(Duration.ofDays(daysAgo));
        tx.insertInto(SELF_CHECK)
                .set(SELF_CHECK.LEARNER_ID, learner)
                .set(SELF_CHECK.SELF_CHECK_ID, check)
                .set(SELF_CHECK.STARTED_AT, time.minus(Duration.ofMinutes(6)))
                .set(SELF_CHECK.COMPLETED_AT, time)
                .execute();
        SelfCheck.answers(levels)
                .forEach(
                        (question, answer) ->
                                tx.insertInto(SELF_CHECK_ANSWER)
                                        .set(SELF_CHECK_ANSWER.LEARNER_ID, learner)
                                        .set(SELF_CHECK_ANSWER.SELF_CHECK_ID, check)
                                        .set(SELF_CHECK_ANSWER.QUESTION_ID, question)
                                        .set(SELF_CHECK_ANSWER.ANSWER, answer)
                                        .execute());
    }
}
