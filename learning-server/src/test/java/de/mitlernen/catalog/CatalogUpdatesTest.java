package de.mitlernen.catalog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.db.Database;
import de.mitlernen.db.SilentNetwork;
import de.mitlernen.db.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Two servers before one database: one publishes, the other one learns of it. */
@Tag("database")
class CatalogUpdatesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Database database = TestDatabase.fresh();
    private final Catalog here = SampleCourse.catalogIn(database);
    private final Catalog there = SampleCourse.emptyCatalog(database);
    private final CatalogUpdates updates = new CatalogUpdates(database, there);

    @AfterEach
    void close() {
        updates.close();
        database.close();
    }

    @Test
    void aPublicationReachesTheOtherServer() {
        await(() -> listeners() == 1 && version() == 1);
        publish("Wälder");
        await(() -> version() == 2);
        publish("Haine");
        await(() -> version() == 3);
    }

    @Test
    void whatWasPublishedBeforeItListenedIsThereToo() {
        publish("Wälder");
        await(() -> version() == 2);
    }

    @Test
    void aLostConnectionIsMadeAgain() {
        await(() -> listeners() == 1);
        database.sql()
                .execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where "
                                + LISTENING);
        publish("Wälder");
        await(() -> version() == 2);
    }

    @Test
    void aConnectionThatSilentlyDiedIsNoticed() throws Exception {
        try (var network = SilentNetwork.to(database);
                var distant = network.open()) {
            var catalog = SampleCourse.emptyCatalog(distant);
            var listening = new CatalogUpdates(distant, catalog, Duration.ofSeconds(1));
            await(() -> catalog.find("trees").isPresent());
            network.fallSilent();
            publish("Wälder");
            await(() -> version() == 2);
            network.recover();
            await(() -> SampleCourse.in(catalog).version() == 2);
            listening.close();
        }
    }

    @Test
    void closingEndsTheConnection() {
        await(() -> listeners() == 1);
        updates.close();
        await(() -> listeners() == 0);
    }

    private void publish(String title) {
        here.importPackages(Map.of("trees", SampleCourse.titled(title)));
    }

    private int version() {
        return there.find("trees").map(PublishedCourse::version).orElse(0);
    }

    private static final String LISTENING =
            "datname = current_database() and query ilike 'listen %'";

    private int listeners() {
        return database.sql()
                .fetchSingle("select count(*)::int from pg_stat_activity where " + LISTENING)
                .get(0, Integer.class);
    }

    private static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
        assertTrue(condition.getAsBoolean());
    }
}
