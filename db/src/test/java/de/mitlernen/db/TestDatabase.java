package de.mitlernen.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;

/**
 * Empty databases with the newest schema for tests, on one PostgreSQL per test run. With {@code
 * -Dpostgresql=oldest} it is the oldest one that the platform supports.
 */
public final class TestDatabase {
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    /** A new database; the caller closes it. */
    public static Database fresh() {
        var name = "test_" + COUNT.incrementAndGet();
        execute("create database %s template %s".formatted(name, TEMPLATE));
        return Database.at(url(name), "postgres", "");
    }

    private static EmbeddedPostgres start() {
        var builder =
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(Path.of("target", "postgresql").toFile());
        if (System.getProperty("postgresql", "").equals("oldest")) {
            builder.setPgBinaryResolver(oldest());
        }
        try {
            var server = builder.start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + TEMPLATE);
            }
            Database.at(server.getJdbcUrl("postgres", TEMPLATE), "postgres", "").close();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * The binaries' jar, copied by the build because Maven allows one version on the class path.
     */
    private static PgBinaryResolver oldest() {
        return (system, machine) -> {
            try (var jar =
                    new ZipInputStream(
                            TestDatabase.class.getResourceAsStream("/oldest-postgresql.jar"))) {
                for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                    if (entry.getName().endsWith(".txz")) {
                        return new ByteArrayInputStream(jar.readAllBytes());
                    }
                }
            }
            throw new IOException("no PostgreSQL in oldest-postgresql.jar");
        };
    }

    private static String url(String database) {
        return SERVER.getJdbcUrl("postgres", database);
    }

    private static void execute(String sql) {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
