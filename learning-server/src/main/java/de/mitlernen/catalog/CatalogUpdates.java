package de.mitlernen.catalog;

import de.mitlernen.db.Database;
import de.mitlernen.db.Notifications;

import java.time.Duration;

/** Refreshes the catalogue when any server publishes a course. */
public final class CatalogUpdates implements AutoCloseable {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final Notifications notifications;

    public CatalogUpdates(Database database, Catalog catalog) {
        this(database, catalog, LONGEST_SILENCE);
    }

    CatalogUpdates(Database database, Catalog catalog, Duration longestSilence) {
        this.notifications =
                new Notifications(
                        database,
                        CourseVersions.CHANNEL,
                        longestSilence,
                        catalog::refresh,
                        () -> {});
    }

    @Override
    public void close() {
        notifications.close();
    }
}
