package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.SESSION;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.db.schema.tables.records.SessionRecord;
import de.mitlernen.web.Role;
import de.mitlernen.web.SessionKey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

@Tag("database")
class SessionsTest {
    private static final String LAPTOP = "Firefox, Windows";
    private static final String PHONE = "Chrome, Android";

    private static final Database DATABASE = TestDatabase.fresh();
    private final Learners learners = new Learners(DATABASE, new LearningCodes(new byte[] {1}));
    private final Sessions sessions = new Sessions(DATABASE, SecondFactor.OF_STAFF);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void onlyTheRightTokenOfTheRightLearnerIsASession() {
        var mine = guest();
        var yours = guest();
        assertFalse(sessions.isValid(with(mine, yours.token())));
        assertFalse(sessions.isValid(with(mine, Tokens.create())));
        assertFalse(sessions.isValid(with(mine, "")));
    }

    @Test
    void anEndedSessionIsOver() {
        var here = guest();
        var there = begin(here, PHONE);
        sessions.end(here);
        assertFalse(sessions.isValid(here));
        assertTrue(sessions.isValid(there));
    }

    @Test
    void anExpiredSessionIsOver() {
        var session = guest();
        set(session, Duration.ofSeconds(-1), Duration.ofDays(1));
        assertFalse(sessions.isValid(session));
    }

    @Test
    void aSessionInUseLivesOn() {
        var session = guest();
        set(session, Duration.ofDays(1), Duration.ofDays(700));
        assertTrue(sessions.isValid(session));
        assertTrue(expiry(session).isAfter(Instant.now().plus(Duration.ofDays(80))));
    }

    @Test
    void itEndsAtTheLatestAsItWasSaidAtTheBeginning() {
        var session = guest();
        set(session, Duration.ofDays(1), Duration.ofDays(3));
        assertTrue(sessions.isValid(session));
        assertTrue(expiry(session).isBefore(Instant.now().plus(Duration.ofDays(4))));
    }

    @Test
    void onTheSameDayNothingIsWritten() {
        var session = guest();
        var before = row(session).getUsedAt();
        sessions.isValid(session);
        assertEquals(before, row(session).getUsedAt());
    }

    @Test
    void whoSeesWhatIsNotTheirOwnIsSignedOutSooner() {
        var learner = SessionLimits.of(Optional.of(Role.LEARNER));
        for (var role : List.of(Role.TRAINER, Role.ADMINISTRATOR, Role.AUDITOR)) {
            var limits = SessionLimits.of(Optional.of(role));
            assertTrue(limits.idle().compareTo(learner.idle()) < 0);
            assertTrue(limits.longest().compareTo(Duration.ofHours(24)) < 0);
        }
    }

    @Test
    void anExpiredSessionDoesNotComeBackToLife() {
        var session = guest();
        set(session, Duration.ofSeconds(-1), Duration.ofDays(1));
        Sessions.prolong(DATABASE.sql(), session, Instant.MIN);
        assertFalse(sessions.isValid(session));
    }

    @Test
    void theDatabaseKnowsNoToken() {
        var session = guest();
        var stored = row(session).getTokenHash();
        assertFalse(new String(stored, UTF_8).contains(session.token()));
        assertEquals(32, stored.length);
    }

    @Test
    void aLearnerSeesTheirDevicesAndNobodyElses() {
        var here = guest();
        begin(here, PHONE);
        begin(guest(), LAPTOP);
        assertEquals(List.of("", PHONE), devices(here));
        assertEquals(
                List.of(true, false),
                sessions.listWith(here).stream()
                        .sorted(Comparator.comparing(Sessions.Row::device))
                        .map(Sessions.Row::here)
                        .toList());
    }

    @Test
    void aSessionThatHasExpiredIsNotListed() {
        var here = guest();
        var there = begin(here, PHONE);
        DATABASE.sql()
                .update(SESSION)
                .set(SESSION.EXPIRES_AT, Instant.now().minusSeconds(1))
                .where(SESSION.TOKEN_HASH.eq(Sessions.tokenHash(there)))
                .execute();
        assertEquals(List.of(""), devices(here));
    }

    @Test
    void aLearnerEndsOneSessionElsewhere() {
        var here = guest();
        var phone = begin(here, PHONE);
        var laptop = begin(here, LAPTOP);
        var listed =
                sessions.listWith(here).stream()
                        .filter(session -> session.device().equals(PHONE))
                        .findFirst()
                        .orElseThrow();
        sessions.end(here, listed.id());
        assertFalse(sessions.isValid(phone));
        assertTrue(sessions.isValid(laptop));
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        var mine = guest();
        var yours = guest();
        sessions.end(yours, sessions.listWith(mine).getFirst().id());
        assertTrue(sessions.isValid(mine));
    }

    @Test
    void aLearnerEndsAllSessionsElsewhere() {
        var here = guest();
        var phone = begin(here, PHONE);
        var other = guest();
        sessions.endOthers(here);
        assertTrue(sessions.isValid(here));
        assertFalse(sessions.isValid(phone));
        assertTrue(sessions.isValid(other));
    }

    private List<String> devices(SessionKey session) {
        return sessions.listWith(session).stream().map(Sessions.Row::device).sorted().toList();
    }

    private SessionKey guest() {
        return DATABASE.sql().transactionResult(tx -> learners.createGuest(tx.dsl()));
    }

    private static SessionKey begin(SessionKey learner, String device) {
        return Sessions.begin(DATABASE.sql(), learner.learnerId(), Optional.empty(), device);
    }

    private static SessionKey with(SessionKey session, String token) {
        return new SessionKey(session.learnerId(), token, Optional.empty());
    }

    /** As if it had last been used long ago. */
    private static void set(SessionKey session, Duration expiry, Duration end) {
        DATABASE.sql()
                .update(SESSION)
                .set(SESSION.RENEW_AT, Instant.now().minusSeconds(1))
                .set(SESSION.EXPIRES_AT, Instant.now().plus(expiry))
                .set(SESSION.ENDS_AT, Instant.now().plus(end))
                .where(SESSION.LEARNER_ID.eq(session.learnerId()))
                .execute();
    }

    private static Instant expiry(SessionKey session) {
        return row(session).getExpiresAt();
    }

    private static SessionRecord row(SessionKey session) {
        return DATABASE.sql().fetchSingle(SESSION, SESSION.LEARNER_ID.eq(session.learnerId()));
    }
}
