package de.mitlernen.catalog;

import de.mitlernen.db.Database;

import org.postgresql.PGConnection;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Refreshes the catalogue when any server publishes a course. A connection that has silently died
 * is noticed, and after a new one is made the catalogue has whatever was published meanwhile.
 */
public final class CatalogUpdates implements AutoCloseable {
    /** How long nothing may be heard before the database is asked whether it is still there. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private static final String LISTEN = "listen " + CourseVersions.CHANNEL;
    private static final int ANSWER_MILLIS = 5_000;
    private static final int RETRY_MILLIS = 5_000;

    private final Database database;
    private final Catalog catalog;
    private final Duration longestSilence;
    private final Thread thread;

    public CatalogUpdates(Database database, Catalog catalog) {
        this(database, catalog, LONGEST_SILENCE);
    }

    CatalogUpdates(Database database, Catalog catalog, Duration longestSilence) {
        this.database = database;
        this.catalog = catalog;
        this.longestSilence = longestSilence;
        this.thread = Thread.ofVirtual().name("catalog-updates").start(this::run);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                listen();
            } catch (SQLException | RuntimeException lost) {
                pause();
            }
        }
    }

    private void listen() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
            statement.execute(LISTEN);
            catalog.refresh();
            var notifications = connection.unwrap(PGConnection.class);
            while (!Thread.currentThread().isInterrupted()) {
                if (notifications.getNotifications((int) longestSilence.toMillis()).length > 0) {
                    catalog.refresh();
                }
                // Changes nothing, but fails when nobody is there any more.
                statement.execute(LISTEN);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
