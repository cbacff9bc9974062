package de.mitlernen.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** A database that is there one moment, and the next one says nothing any more. */
class SilentDatabaseTest {
    private static final Duration SOON = Duration.ofSeconds(6);

    @Test
    void aDatabaseThatFallsSilentIsGivenUpSoonAndUsedAgainWhenItIsBack() throws Exception {
        try (var direct = TestDatabase.fresh();
                var network = SilentNetwork.to(direct);
                var database = network.open()) {
            assertTrue(database.answers());
            network.fallSilent();
            // A connection that was used a moment ago is lent again unseen.
            Thread.sleep(600);
            var start = Instant.now();
            assertThrows(DataAccessException.class, () -> database.sql().selectOne().fetch());
            var waited = Duration.between(start, Instant.now());
            assertTrue(waited.compareTo(SOON) < 0, waited::toString);
            assertFalse(database.answers());

            network.recover();
            assertEquals(1, answerOnceItIsBack(database));
        }
    }

    private static int answerOnceItIsBack(Database database) {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (!database.answers() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        return database.sql().selectOne().fetchSingle().value1();
    }
}
