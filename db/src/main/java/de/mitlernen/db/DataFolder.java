package de.mitlernen.db;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The folder of an embedded PostgreSQL: held by one process, readable only by its user. */
final class DataFolder implements AutoCloseable {
    private static final String SUPPORTED_MAJOR = "18";
    private static final int STOP_SECONDS = 20;

    private final Path path;
    private final FileChannel lock;
    private final String password;

    private DataFolder(Path path) throws IOException {
        this.path = path;
        Files.createDirectories(path);
        restrict(path, "rwx------");
        this.lock = lock(path.resolve("lock"));
        requireSupportedCluster();
        this.password = readOrMakePassword();
    }

    static DataFolder open(Path path) {
        try {
            return new DataFolder(path.toAbsolutePath());
        } catch (IOException failure) {
            throw new DatabaseUnavailable(
                    "The data directory %s cannot be written: %s".formatted(path, failure),
                    failure);
        }
    }

    Path binaries() {
        return path.resolve("binaries");
    }

    Path cluster() {
        return path.resolve("cluster");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    Path passwordFile() {
        return path.resolve("password");
    }

    String password() {
        return password;
    }

    /** The running server of this folder. */
    Optional<ProcessHandle> postmaster() {
        var file = cluster().resolve("postmaster.pid");
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(DataFolder::isPostgres);
        } catch (IOException | UncheckedIOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Stops a server that outlived its process, or removes the trace of one that died. */
    void stopOrphan() throws IOException {
        var orphan = postmaster();
        if (orphan.isPresent()) {
            // SIGINT: end at once, and in order, whoever is connected.
            new ProcessBuilder("kill", "-INT", Long.toString(orphan.get().pid())).start();
            try {
                orphan.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (Exception late) {
                throw new IOException("an earlier PostgreSQL does not stop", late);
            }
        }
        Files.deleteIfExists(cluster().resolve("postmaster.pid"));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(c -> c.endsWith("/bin/postgres")).isPresent();
    }

    private static FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new DatabaseUnavailable(
                    "Another Mitlernen is running with the data directory " + file.getParent());
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }

    private void requireSupportedCluster() throws IOException {
        var version = cluster().resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(SUPPORTED_MAJOR)) {
            throw new DatabaseUnavailable(
                    "The data directory %s belongs to PostgreSQL %s, this version of Mitlernen brings %s."
                            .formatted(path, Files.readString(version).strip(), SUPPORTED_MAJOR));
        }
    }

    private String readOrMakePassword() throws IOException {
        if (!Files.exists(passwordFile())) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.writeString(passwordFile(), HexFormat.of().formatHex(bytes));
            restrict(passwordFile(), "rw-------");
        }
        return Files.readString(passwordFile()).strip();
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
