package de.mitlernen.limit;

import static de.mitlernen.db.schema.Tables.RATE_LIMIT_USE;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Parallel;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

@Tag("database")
class RateLimitsTest {
    private static final RateLimit TEN = new RateLimit(10, Duration.ofMinutes(15));

    private static final Database DATABASE = TestDatabase.fresh();
    private final RateLimits limits = new RateLimits(DATABASE);

    @BeforeEach
    void forget() {
        DATABASE.sql().deleteFrom(RATE_LIMIT_USE).execute();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void itHappensAsOftenAsTheLimitSays() {
        take("maria", 10);
        assertTrue(limits.isReached("maria", TEN));
        assertFalse(limits.take("maria", TEN));
        assertEquals(10, uses());
    }

    @Test
    void ofManyAtOnceNoMoreThanTheLimitSucceed() throws Exception {
        var taken = Parallel.run(40, () -> limits.take("maria", TEN));
        assertEquals(10, taken.stream().filter(success -> success).count());
        assertEquals(10, uses());
    }

    @Test
    void whatIsOnlyCountedIsCountedBeyondTheLimit() {
        for (int i = 0; i < 11; i++) {
            limits.add("maria", TEN);
        }
        assertEquals(11, uses());
        assertFalse(limits.take("maria", TEN));
    }

    @Test
    void whatIsRolledBackDoesNotCount() {
        take("maria", 9);
        assertThrows(
                IllegalStateException.class,
                () ->
                        DATABASE.sql()
                                .transaction(
                                        tx -> {
                                            assertTrue(RateLimits.take(tx.dsl(), "maria", TEN));
                                            throw new IllegalStateException("changed its mind");
                                        }));
        assertTrue(limits.take("maria", TEN));
    }

    @Test
    void anotherServerCountsThemToo() {
        take("maria", 10);
        assertTrue(new RateLimits(DATABASE).isReached("maria", TEN));
    }

    @Test
    void nobodyElseIsStopped() {
        take("maria", 10);
        assertTrue(limits.take("yusuf", TEN));
        assertTrue(limits.take("Maria", TEN));
    }

    @Test
    void afterAQuarterOfAnHourOneMayTryAgain() {
        take("maria", 10);
        age(Duration.ofMinutes(16));
        assertFalse(limits.isReached("maria", TEN));
        assertTrue(limits.take("maria", TEN));
    }

    @Test
    void whatNoLongerCountsIsDeleted() {
        take("maria", 10);
        age(Duration.ofMinutes(16));
        limits.add("yusuf", TEN);
        assertEquals(1, uses());
    }

    @Test
    void nobodyWaitsUntilAnotherHasDeletedWhatNoLongerCounts() {
        take("maria", 10);
        age(Duration.ofMinutes(16));
        DATABASE.sql()
                .transaction(
                        tx -> {
                            assertTrue(RateLimits.take(tx.dsl(), "maria", TEN));
                            assertTrue(limits.take("yusuf", TEN));
                        });
        assertEquals(2, uses());
    }

    @Test
    void aForgottenKeyBeginsAnew() {
        take("maria", 10);
        limits.forget("maria");
        take("maria", 10);
    }

    @Test
    void theDatabaseDoesNotTellWhoIsMeant() {
        limits.add("maria@example.org", TEN);
        assertEquals(32, DATABASE.sql().fetchSingle(RATE_LIMIT_USE).getKeyHash().length);
    }

    private void take(String key, int times) {
        for (int i = 0; i < times; i++) {
            assertTrue(limits.take(key, TEN));
        }
    }

    private static int uses() {
        return DATABASE.sql().fetchCount(RATE_LIMIT_USE);
    }

    private static void age(Duration age) {
        DATABASE.sql()
                .update(RATE_LIMIT_USE)
                .set(RATE_LIMIT_USE.EXPIRES_AT, Instant.now().plus(TEN.window()).minus(age))
                .execute();
    }
}
