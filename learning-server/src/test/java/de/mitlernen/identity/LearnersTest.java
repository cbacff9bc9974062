package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.LEARNER;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.audit.AuditTrail;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.personaldata.PersonalData;
import de.mitlernen.web.Language;
import de.mitlernen.web.Role;
import de.mitlernen.web.SessionKey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Tag("database")
class LearnersTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private final LearningCodes codes = new LearningCodes(new byte[] {1});
    private final Learners learners = new Learners(DATABASE, codes);
    private final Sessions sessions = new Sessions(DATABASE, SecondFactor.OF_STAFF);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aGuestGoesOnElsewhereWithTheCode() {
        var here = guest();
        var words = String.join(" ", learners.learningCode(here).orElseThrow().words(german()));
        var there = codes.read(words).flatMap(this::continueWith).orElseThrow();
        assertEquals(here.learnerId(), there.learnerId());
        assertNotEquals(here.token(), there.token());
        assertTrue(sessions.isValid(here));
        assertTrue(sessions.isValid(there));
    }

    @Test
    void aCodeThatNobodyHasLeadsNowhere() {
        guest();
        var code = codes.of(UUID.randomUUID(), 0);
        assertEquals(Optional.empty(), continueWith(code));
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
    void anAccountHasNoLearningCode() {
        var account = Ids.next();
        DATABASE.sql()
                .transaction(
                        tx ->
                                new Accounts(
                                                DATABASE,
                                                new AuditTrail(DATABASE, new byte[] {2}),
                                                SecondFactor.OF_STAFF,
                                                new PersonalData(DATABASE, List.of()))
                                        .add(
                                                tx.dsl(),
                                                account,
                                                "maria@example.org",
                                                "Maria",
                                                Role.LEARNER,
                                                "a good password"));
        var session = Sessions.begin(DATABASE.sql(), account, Optional.empty(), "");
        assertTrue(sessions.isValid(session));
        assertEquals(Optional.empty(), learners.learningCode(session));
    }

    private SessionKey guest() {
        return DATABASE.sql().transactionResult(tx -> learners.createGuest(tx.dsl()));
    }

    private Optional<SessionKey> continueWith(LearningCode code) {
        return learners.continueWith(code, "Firefox, Windows");
    }

    private static Language german() {
        return Language.DEFAULT;
    }
}
