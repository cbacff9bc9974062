package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.LEARNER;
import static de.mitlernen.db.schema.Tables.SESSION;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.db.schema.tables.records.SessionRecord;
import de.mitlernen.web.Language;
import de.mitlernen.web.SessionKey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Tag("database")
class LearnersTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private final LearningCodes codes = new LearningCodes(new byte[] {1});
    private final Learners learners = new Learners(DATABASE, codes);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aGuestGoesOnElsewhereWithTheCode() {
        var here = guest();
        var words = String.join(" ", learners.learningCode(here).orElseThrow().words(german()));
        var there = codes.read(words).flatMap(learners::continueWith).orElseThrow();
        assertEquals(here.learnerId(), there.learnerId());
        assertNotEquals(here.token(), there.token());
        assertTrue(learners.isValid(here));
        assertTrue(learners.isValid(there));
    }

    @Test
    void aCodeThatNobodyHasLeadsNowhere() {
        guest();
        var code = codes.of(UUID.randomUUID());
        assertEquals(Optional.empty(), learners.continueWith(code));
    }

    @Test
    void aGuestThatFailedToBeWrittenDoesNotExist() {
        int before = DATABASE.sql().fetchCount(LEARNER);
        try {
            DATABASE.sql()
                    .transaction(
                            tx -> {
                                learners.createGuest(tx.dsl());
                                throw new IllegalStateException("the caller fails");
                            });
        } catch (IllegalStateException expected) {
            // The caller's transaction is rolled back.
        }
        assertEquals(before, DATABASE.sql().fetchCount(LEARNER));
    }

    @Test
    void onlyTheRightTokenOfTheRightLearnerIsASession() {
        var mine = guest();
        var yours = guest();
        assertFalse(learners.isValid(new SessionKey(mine.learnerId(), yours.token(), false)));
        assertFalse(learners.isValid(new SessionKey(mine.learnerId(), Tokens.create(), false)));
        assertFalse(learners.isValid(new SessionKey(mine.learnerId(), "", false)));
    }

    @Test
    void anEndedSessionIsOver() {
        var here = guest();
        var there = learners.continueWith(codes.of(here.learnerId())).orElseThrow();
        learners.endSession(here);
        assertFalse(learners.isValid(here));
        assertTrue(learners.isValid(there));
    }

    @Test
    void anExpiredSessionIsOver() {
        var session = guest();
        expire(session, Duration.ofSeconds(-1));
        assertFalse(learners.isValid(session));
    }

    @Test
    void aSessionInUseLivesOn() {
        var session = guest();
        expire(session, Duration.ofDays(1));
        assertTrue(learners.isValid(session));
        assertTrue(expiry(session).isAfter(Instant.now().plus(Duration.ofDays(80))));
    }

    @Test
    void onTheSameDayNothingIsWritten() {
        var session = guest();
        expire(session, Duration.ofDays(90).minusHours(23));
        var before = expiry(session);
        learners.isValid(session);
        assertEquals(before, expiry(session));
    }

    @Test
    void anExpiredSessionDoesNotComeBackToLife() {
        var session = guest();
        expire(session, Duration.ofSeconds(-1));
        Learners.prolong(DATABASE.sql(), session, expiry(session));
        assertFalse(learners.isValid(session));
    }

    @Test
    void theDatabaseKnowsNoToken() {
        var session = guest();
        var stored = row(session).getTokenHash();
        assertFalse(new String(stored, UTF_8).contains(session.token()));
        assertEquals(32, stored.length);
    }

    @Test
    void anAccountHasNoLearningCode() {
        var guest = guest();
        var account = new SessionKey(guest.learnerId(), guest.token(), true);
        assertEquals(Optional.empty(), learners.learningCode(account));
    }

    private SessionKey guest() {
        return DATABASE.sql().transactionResult(tx -> learners.createGuest(tx.dsl()));
    }

    private void expire(SessionKey session, Duration fromNow) {
        DATABASE.sql()
                .update(SESSION)
                .set(SESSION.EXPIRES_AT, Instant.now().plus(fromNow))
                .where(SESSION.LEARNER_ID.eq(session.learnerId()))
                .execute();
    }

    private Instant expiry(SessionKey session) {
        return row(session).getExpiresAt();
    }

    private static SessionRecord row(SessionKey session) {
        return DATABASE.sql().fetchSingle(SESSION, SESSION.LEARNER_ID.eq(session.learnerId()));
    }

    private static Language german() {
        return Language.DEFAULT;
    }
}
