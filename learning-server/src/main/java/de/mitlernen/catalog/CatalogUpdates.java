package de.mitlernen.catalog;

import de.mitlernen.db.Database;

import org.postgresql.PGConnection;

import java.sql.SQLException;

/** Refreshes the catalogue when any server publishes a course. */
public final class CatalogUpdates implements AutoCloseable {
    private static final int WAIT_MILLIS = 30_000;
    private static final int RETRY_MILLIS = 5_000;

    private final Database database;
    private final Catalog catalog;
    private final Thread thread;

    public CatalogUpdates(Database database, Catalog catalog) {
        this.database = database;
        this.catalog = catalog;
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
            statement.execute("listen " + CourseVersions.CHANNEL);
            catalog.refresh();
            var notifications = connection.unwrap(PGConnection.class);
            while (!Thread.currentThread().isInterrupted()) {
                if (notifications.getNotifications(WAIT_MILLIS).length > 0) {
                    catalog.refresh();
                }
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
