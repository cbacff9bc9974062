package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.FAILED_ATTEMPT;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

@Tag("database")
class FailedAttemptsTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private final FailedAttempts failures = new FailedAttempts(DATABASE);

    @BeforeEach
    void forget() {
        DATABASE.sql().deleteFrom(FAILED_ATTEMPT).execute();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void tenFailuresAreTooMany() {
        fail("maria", 9);
        assertFalse(failures.tooMany("maria"));
        failures.record("maria");
        assertTrue(failures.tooMany("maria"));
    }

    @Test
    void anotherServerCountsThemToo() {
        fail("maria", 10);
        assertTrue(new FailedAttempts(DATABASE).tooMany("maria"));
    }

    @Test
    void nobodyElseIsStopped() {
        fail("maria", 10);
        assertFalse(failures.tooMany("yusuf"));
        assertFalse(failures.tooMany("Maria"));
    }

    @Test
    void afterAQuarterOfAnHourOneMayTryAgain() {
        fail("maria", 10);
        age(Duration.ofMinutes(16));
        assertFalse(failures.tooMany("maria"));
    }

    @Test
    void oldFailuresAreForgotten() {
        fail("maria", 10);
        age(Duration.ofMinutes(16));
        failures.record("yusuf");
        assertEquals(1, DATABASE.sql().fetchCount(FAILED_ATTEMPT));
    }

    @Test
    void theDatabaseDoesNotTellWhoFailed() {
        failures.record("maria@example.org");
        assertEquals(32, DATABASE.sql().fetchSingle(FAILED_ATTEMPT).getKeyHash().length);
    }

    private void fail(String key, int times) {
        for (int i = 0; i < times; i++) {
            failures.record(key);
        }
    }

    private void age(Duration age) {
        DATABASE.sql()
                .update(FAILED_ATTEMPT)
                .set(FAILED_ATTEMPT.FAILED_AT, Instant.now().minus(age))
                .execute();
    }
}
