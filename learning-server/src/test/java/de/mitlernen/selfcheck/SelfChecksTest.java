package de.mitlernen.selfcheck;

import static de.mitlernen.db.schema.Tables.LEARNER;
import static de.mitlernen.db.schema.Tables.SELF_CHECK;
import static de.mitlernen.db.schema.Tables.SELF_CHECK_ANSWER;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.Parallel;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.identity.Ids;
import de.mitlernen.identity.Learners;
import de.mitlernen.identity.LearningCodes;
import de.mitlernen.selfcheck.SelfChecks.Kept;
import de.mitlernen.web.SessionKey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Several windows of one learner at the same moment. */
@Tag("database")
class SelfChecksTest {
    private static final Map<String, String> ANSWER = Map.of("1.1-opening-hours", "alone");
    private static final Map<String, String> OTHER = Map.of("1.2-true-news", "alone");
    private static final Map<String, String> TAKEN_BACK =
            Map.of("1.1-opening-hours", Question.TAKEN_BACK);
    private static final int ROUNDS = 100;

    private static final Database DATABASE = TestDatabase.fresh();

    private final Learners learners = new Learners(DATABASE, new LearningCodes(new byte[] {1}));
    private final SelfChecks checks = new SelfChecks(DATABASE, learners);
    private final SessionKey guest = learners.createGuest(DATABASE.sql());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void manyFirstAnswersAtOnceBelongToOneSelfCheck() throws Exception {
        var kept = Parallel.run(20, () -> keep(false).orElseThrow().check());
        assertEquals(1, Set.copyOf(kept).size());
        assertEquals(
                1,
                DATABASE.sql().fetchCount(SELF_CHECK, SELF_CHECK.LEARNER_ID.eq(guest.learnerId())));
    }

    @Test
    void anAnswerIsKeptWhileAnotherWindowCompletesTheSelfCheck() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            Parallel.run(List.of(() -> keep(true), () -> keep(false)));
        }
        assertEveryOneHasItsAnswer();
    }

    @Test
    void anAnswerIsKeptWhileAnotherWindowDeletesTheSelfCheck() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var check = keep(false).orElseThrow().check();
            Parallel.run(List.of(() -> keep(false), () -> delete(check)));
        }
        assertEveryOneHasItsAnswer();
    }

    @Test
    void anAnswerIsKeptWhileAnotherWindowTakesBackTheOnlyOtherOne() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            keep(false);
            Parallel.run(List.of(() -> keep(OTHER), () -> keep(TAKEN_BACK)));
            assertEquals(OTHER, checks.find(guest).orElseThrow().open().orElseThrow().answers());
            keep(Map.of("1.2-true-news", Question.TAKEN_BACK));
        }
        assertEquals(Optional.empty(), checks.find(guest).orElseThrow().open());
    }

    @Test
    void nobodyBecomesAGuestWithoutAnAnswer() {
        int before = DATABASE.sql().fetchCount(LEARNER);
        assertEquals(Optional.empty(), checks.keep(Optional.empty(), Ids.next(), TAKEN_BACK, true));
        assertEquals(before, DATABASE.sql().fetchCount(LEARNER));
    }

    private Optional<Kept> keep(Map<String, String> answers) {
        return checks.keep(Optional.of(guest), Ids.next(), answers, false);
    }

    private Optional<Kept> keep(boolean complete) {
        return checks.keep(Optional.of(guest), Ids.next(), ANSWER, complete);
    }

    private Optional<Kept> delete(UUID check) {
        checks.delete(guest.learnerId(), check);
        return Optional.empty();
    }

    private void assertEveryOneHasItsAnswer() {
        var learner = guest.learnerId();
        assertEquals(
                DATABASE.sql().fetchCount(SELF_CHECK, SELF_CHECK.LEARNER_ID.eq(learner)),
                DATABASE.sql()
                        .fetchCount(SELF_CHECK_ANSWER, SELF_CHECK_ANSWER.LEARNER_ID.eq(learner)));
    }
}
