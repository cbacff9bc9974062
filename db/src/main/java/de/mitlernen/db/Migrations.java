package de.mitlernen.db;

import de.mitlernen.db.Database.ConnectionString;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the schema up to date. */
final class Migrations {
    private Migrations() {}

    /** On connections of their own: a migration may take its time. */
    static MigrateResult run(ConnectionString database) {
        var flyway =
                Flyway.configure()
                        .dataSource(database.url(), database.user(), database.password())
                        .locations("classpath:db/migration")
                        .load();
        try {
            refuseNewerSchema(flyway);
            return flyway.migrate();
        } catch (FlywayException failure) {
            throw new DatabaseUnavailable(
                    "The database schema could not be brought up to date: " + failure.getMessage(),
                    failure);
        }
    }

    private static void refuseNewerSchema(Flyway flyway) {
        for (var migration : flyway.info().applied()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new DatabaseUnavailable(
                        "The data come from a newer version of Mitlernen (schema %s); start that version."
                                .formatted(migration.getVersion()));
            }
        }
    }
}
