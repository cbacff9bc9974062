package de.mitlernen.limit;

import static de.mitlernen.db.schema.Tables.RATE_LIMIT_USE;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Parallel;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.limit.RateLimit.Use;
import de.mitlernen.secret.Secrets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

@Tag("database")
class RateLimitsTest {
    private static final RateLimit TEN = new RateLimit(10, Duration.ofMinutes(15));
    private static final List<Use> MARIA = List.of(TEN.of("maria"));
    private static final List<Use> YUSUF = List.of(TEN.of("yusuf"));
    private static final byte[] SECRET = {1};

    private static final Database DATABASE = TestDatabase.fresh();
    private final RateLimits limits = new RateLimits(DATABASE, SECRET);

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
        take(MARIA, 10);
        assertFalse(limits.take(MARIA));
        assertEquals(10, uses());
    }

    @Test
    void ofManyAtOnceNoMoreThanTheLimitSucceed() throws Exception {
        var taken = Parallel.run(40, () -> limits.take(MARIA));
        assertEquals(10, taken.stream().filter(success -> success).count());
        assertEquals(10, uses());
    }

    @Test
    void whatIsRolledBackDoesNotCount() {
        take(MARIA, 9);
        assertThrows(
                IllegalStateException.class,
                () ->
                        DATABASE.sql()
                                .transaction(
                                        tx -> {
                                            assertTrue(limits.take(tx.dsl(), MARIA));
                                            throw new IllegalStateException("changed its mind");
                                        }));
        assertTrue(limits.take(MARIA));
    }

    @Test
    void anotherServerCountsThemToo() {
        take(MARIA, 10);
        assertFalse(new RateLimits(DATABASE, SECRET).take(MARIA));
    }

    @Test
    void nobodyElseIsStopped() {
        take(MARIA, 10);
        assertTrue(limits.take(YUSUF));
        assertTrue(limits.take(List.of(TEN.of("Maria"))));
    }

    @Test
    void afterAQuarterOfAnHourOneMayTryAgain() {
        take(MARIA, 10);
        age(Duration.ofMinutes(16));
        assertTrue(limits.take(MARIA));
    }

    @Test
    void whatNoLongerCountsIsDeleted() {
        take(MARIA, 10);
        age(Duration.ofMinutes(16));
        take(YUSUF, 1);
        assertEquals(1, uses());
    }

    @Test
    void nobodyWaitsUntilAnotherHasDeletedWhatNoLongerCounts() {
        take(MARIA, 10);
        age(Duration.ofMinutes(16));
        DATABASE.sql()
                .transaction(
                        tx -> {
                            assertTrue(limits.take(tx.dsl(), MARIA));
                            assertTrue(limits.take(YUSUF));
                        });
        assertEquals(2, uses());
    }

    @Test
    void aForgottenKeyBeginsAnew() {
        take(MARIA, 10);
        limits.forget(MARIA.getFirst());
        take(MARIA, 10);
    }

    @Test
    void forgettingWaitsForNobody() {
        take(MARIA, 3);
        DATABASE.sql()
                .transaction(
                        tx -> {
                            tx.dsl().selectFrom(RATE_LIMIT_USE).limit(1).forUpdate().fetch();
                            limits.forget(MARIA.getFirst());
                            limits.giveBack(MARIA);
                        });
        assertEquals(1, uses());
    }

    @Test
    void whatIsGivenBackDoesNotCount() {
        take(MARIA, 10);
        limits.giveBack(MARIA);
        take(MARIA, 1);
        assertFalse(limits.take(MARIA));
    }

    @Test
    void inAWiderNetworkMoreMayHappenButNotWithoutEnd() {
        for (int home = 0; home < 4; home++) {
            take(TEN.in(List.of("home " + home, "town"), "sign-in"), 10);
        }
        assertFalse(limits.take(TEN.in(List.of("home 0", "town"), "sign-in")));
        assertFalse(limits.take(TEN.in(List.of("home 5", "town"), "sign-in")));
        take(TEN.in(List.of("home 5", "city"), "sign-in"), 1);
    }

    @Test
    void whatIsRefusedInOneNetworkIsCountedInNone() {
        take(MARIA, 10);
        assertFalse(limits.take(List.of(YUSUF.getFirst(), MARIA.getFirst())));
        assertEquals(10, uses());
    }

    @Test
    void itTellsHowLongOneHasToWait() {
        assertEquals(Duration.ZERO, limits.untilFree(MARIA));
        take(MARIA, 1);
        age(Duration.ofMinutes(10));
        take(MARIA, 9);
        var wait = limits.untilFree(MARIA);
        assertTrue(wait.compareTo(Duration.ofMinutes(4)) > 0, wait::toString);
        assertTrue(wait.compareTo(Duration.ofMinutes(5)) <= 0, wait::toString);
        assertEquals(
                wait.toMinutes(),
                limits.untilFree(List.of(MARIA.getFirst(), YUSUF.getFirst())).toMinutes());
    }

    @Test
    void theDatabaseDoesNotTellWhoIsMeant() {
        take(MARIA, 1);
        var hash = DATABASE.sql().fetchSingle(RATE_LIMIT_USE).getKeyHash();
        assertEquals(32, hash.length);
        assertFalse(Arrays.equals(Secrets.sha256("maria"), hash));
        DATABASE.sql().deleteFrom(RATE_LIMIT_USE).execute();
        assertTrue(new RateLimits(DATABASE, new byte[] {2}).take(MARIA));
        assertFalse(Arrays.equals(hash, DATABASE.sql().fetchSingle(RATE_LIMIT_USE).getKeyHash()));
    }

    private void take(List<Use> uses, int times) {
        for (int i = 0; i < times; i++) {
            assertTrue(limits.take(uses));
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
