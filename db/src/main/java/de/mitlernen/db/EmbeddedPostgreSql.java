package de.mitlernen.db;

import de.mitlernen.db.Database.ConnectionString;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL that lives with this process: durable, reachable only with a password that is kept
 * in the data folder, and started again when it dies.
 */
final class EmbeddedPostgreSql implements AutoCloseable {
    private static final String DATABASE = "mitlernen";
    private static final int SHORTEST_PAUSE = 1;
    private static final int LONGEST_PAUSE = 10;
    private static final System.Logger LOG = System.getLogger(EmbeddedPostgreSql.class.getName());

    private final DataFolder folder;
    private final int port;
    private final CountDownLatch closed = new CountDownLatch(1);
    private EmbeddedPostgres postgres;

    private EmbeddedPostgreSql(DataFolder folder) throws IOException {
        this.folder = folder;
        this.port = freePort();
        this.postgres = launch();
    }

    static EmbeddedPostgreSql start(Path path) {
        var folder = DataFolder.open(path);
        try {
            folder.beginCluster();
            var server = new EmbeddedPostgreSql(folder);
            server.createDatabase();
            folder.finishCluster();
            Thread.startVirtualThread(server::keepRunning);
            return server;
        } catch (IOException | SQLException | RuntimeException failure) {
            folder.close();
            throw new DatabaseUnavailable(
                    "The embedded PostgreSQL did not start (%s); is the disk full or not writable? See %s."
                            .formatted(reason(failure), folder.log()),
                    failure);
        }
    }

    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString().lines().findFirst().orElseThrow();
    }

    ConnectionString address() {
        return new ConnectionString(
                "jdbc:postgresql://localhost:%d/%s".formatted(port, DATABASE),
                "postgres",
                folder.password());
    }

    @Override
    public synchronized void close() throws IOException {
        if (!isClosed()) {
            closed.countDown();
            postgres.close();
            folder.close();
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        folder.stopOrphan();
        folder.rotateLog();
        try {
            return builder().start();
        } catch (ExceptionInInitializerError unpacking) {
            throw new IOException("PostgreSQL could not be unpacked", unpacking.getCause());
        }
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setDataDirectory(folder.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setOutputRedirector(Redirect.appendTo(folder.log().toFile()))
                .setErrorRedirector(Redirect.appendTo(folder.log().toFile()))
                // The library is made for tests and trusts everybody: these become options of
                // initdb.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.passwordFile().toString())
                .setConnectConfig("password", folder.password())
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("listen_addresses", "localhost")
                // It also switches durability off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "50");
    }

    private void createDatabase() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "select from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    /** Starts PostgreSQL again whenever it has ended, until this is closed. */
    private void keepRunning() {
        int pause = SHORTEST_PAUSE;
        try {
            do {
                folder.postmaster().ifPresent(server -> server.onExit().join());
                pause = restart() ? SHORTEST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
            } while (!closed.await(pause, TimeUnit.SECONDS));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean restart() {
        if (isClosed()) {
            return true;
        }
        LOG.log(System.Logger.Level.WARNING, "PostgreSQL has ended; it is started again.");
        try {
            postgres.close();
            postgres = launch();
            return true;
        } catch (IOException | RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "PostgreSQL could not be started again", failure);
            return false;
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
