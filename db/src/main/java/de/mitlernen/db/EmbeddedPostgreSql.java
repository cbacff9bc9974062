package de.mitlernen.db;

import de.mitlernen.db.Database.ConnectionString;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL that lives with this process: durable, reachable only with a password that is kept
 * in the data folder, and started again when it dies.
 */
final class EmbeddedPostgreSql implements AutoCloseable {
    private static final String DATABASE = "mitlernen";
    private static final System.Logger LOG = System.getLogger(EmbeddedPostgreSql.class.getName());

    private final DataFolder folder;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();
    private EmbeddedPostgres postgres;

    private EmbeddedPostgreSql(DataFolder folder) throws IOException {
        this.folder = folder;
        this.port = freePort();
        this.postgres = launch();
    }

    static EmbeddedPostgreSql start(Path path) {
        var folder = DataFolder.open(path);
        try {
            var server = new EmbeddedPostgreSql(folder);
            server.createDatabase();
            server.restartWhenItDies();
            return server;
        } catch (IOException | SQLException | IllegalStateException failure) {
            folder.close();
            throw new DatabaseUnavailable(
                    "The embedded PostgreSQL did not start; see " + folder.log(), failure);
        }
    }

    ConnectionString address() {
        return new ConnectionString(
                "jdbc:postgresql://localhost:%d/%s".formatted(port, DATABASE),
                "postgres",
                folder.password());
    }

    @Override
    public synchronized void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            postgres.close();
            folder.close();
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        folder.stopOrphan();
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
                .setServerConfig("max_connections", "50")
                .start();
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

    private void restartWhenItDies() {
        var postmaster = folder.postmaster().orElseThrow().onExit();
        Thread.startVirtualThread(
                () -> {
                    postmaster.join();
                    restart();
                });
    }

    private synchronized void restart() {
        if (closed.get()) {
            return;
        }
        LOG.log(System.Logger.Level.WARNING, "PostgreSQL has ended; it is started again.");
        try {
            postgres.close();
            postgres = launch();
            restartWhenItDies();
        } catch (IOException | IllegalStateException failure) {
            LOG.log(System.Logger.Level.ERROR, "PostgreSQL could not be started again", failure);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
