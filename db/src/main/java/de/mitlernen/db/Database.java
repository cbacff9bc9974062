package de.mitlernen.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An open database with the newest schema. Thread-safe.
 *
 * {@snippet :
 * try (var database = Database.embedded(Path.of("data"))) {
 *     int learners = database.sql().fetchCount(LEARNER);
 * }
 * }
 */
public final class Database implements AutoCloseable {
    /** The oldest PostgreSQL on which the platform runs. */
    public static final int OLDEST_POSTGRESQL = 15;

    /**
     * Enough for two cores: most requests need a connection for a millisecond or two. Only a file
     * that is submitted or fetched takes one for longer.
     */
    private static final int CONNECTIONS = 8;

    /** How long a request waits for a connection: without a database it soon says so. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** No statement of a request takes so long, except on a connection that has silently died. */
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(10);

    private static final int SECONDS_TO_CONNECT = 10;
    private static final int SECONDS_TO_ANSWER = 2;

    private final ConnectionString address;
    private final HikariDataSource pool;
    private final DSLContext sql;
    private final AtomicReference<AutoCloseable> server;

    /** How a connection is made. */
    record ConnectionString(String url, String user, String password) {
        Connection connect() throws SQLException {
            var properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            properties.setProperty("loginTimeout", Integer.toString(SECONDS_TO_CONNECT));
            return DriverManager.getConnection(url, properties);
        }
    }

    private Database(ConnectionString address, AutoCloseable server) {
        this.address = address;
        this.server = new AtomicReference<>(server);
        try {
            requireSupportedVersion(address);
            Migrations.run(address);
            this.pool = pool(address);
        } catch (RuntimeException failure) {
            stop(server);
            throw failure;
        }
        this.sql = DSL.using(pool, SQLDialect.POSTGRES);
    }

    /**
     * Starts a PostgreSQL of our own that keeps its data in a folder.
     *
     * @throws DatabaseUnavailable when the folder cannot be used
     */
    public static Database embedded(Path folder) {
        var postgres = EmbeddedPostgreSql.start(folder);
        return new Database(postgres.address(), postgres);
    }

    /**
     * Uses a city's own PostgreSQL.
     *
     * @param url as JDBC writes it, such as {@code jdbc:postgresql://db.example.org/mitlernen}
     * @throws DatabaseUnavailable when it does not answer, is too old, or holds a newer schema
     */
    public static Database at(String url, String user, String password) {
        return new Database(new ConnectionString(url, user, password), () -> {});
    }

    /** Runs statements, each in a transaction of its own unless one is opened. */
    public DSLContext sql() {
        return sql;
    }

    /** A connection outside the pool, for LISTEN. */
    public Connection connect() throws SQLException {
        return address.connect();
    }

    /** Whether the database answers now. */
    public boolean answers() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
        stop(server.getAndSet(() -> {}));
    }

    private static void stop(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception failure) {
            throw new IllegalStateException("PostgreSQL could not be stopped", failure);
        }
    }

    private static HikariDataSource pool(ConnectionString address) {
        var config = new HikariConfig();
        config.setJdbcUrl(address.url);
        config.setUsername(address.user);
        config.setPassword(address.password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(PATIENCE.toMillis());
        config.addDataSourceProperty("socketTimeout", LONGEST_STATEMENT.toSeconds());
        config.setPoolName("database");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException failure) {
            throw new DatabaseUnavailable(
                    "The database does not answer: " + reason(failure), failure);
        }
    }

    private static void requireSupportedVersion(ConnectionString address) {
        try (var connection = address.connect()) {
            var metadata = connection.getMetaData();
            if (metadata.getDatabaseMajorVersion() < OLDEST_POSTGRESQL) {
                throw new DatabaseUnavailable(
                        "The database is PostgreSQL %s; Mitlernen needs %d or newer."
                                .formatted(
                                        metadata.getDatabaseProductVersion(), OLDEST_POSTGRESQL));
            }
        } catch (SQLException failure) {
            throw new DatabaseUnavailable(
                    "The database at %s does not answer: %s"
                            .formatted(withoutParameters(address.url), reason(failure)),
                    failure);
        }
    }

    /** They may hold a password. */
    private static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    private static String reason(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
