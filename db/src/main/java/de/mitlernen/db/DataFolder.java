package de.mitlernen.db;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;

/** The folder of an embedded PostgreSQL: held by one process, readable only by its user. */
final class DataFolder implements AutoCloseable {
    private static final String SUPPORTED_MAJOR = "18";
    private static final long LARGEST_LOG = 5_000_000;

    private final Path path;
    private final FolderProcesses processes;
    private final FileChannel lock;
    private final String password;

    private DataFolder(Path path) throws IOException {
        this.path = path;
        this.processes = new FolderProcesses(cluster(), binaries());
        Files.createDirectories(path);
        restrict(path, "rwx------");
        this.lock = lock(path.resolve("lock"));
        deleteUnfinishedCluster();
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

    /**
     * To be called before a first start. Until {@link #finishCluster} the cluster counts as
     * unfinished, and the next process deletes it: it holds no data yet. What is marked is the
     * unfinished one, so that a lost mark never costs data.
     */
    void beginCluster() throws IOException {
        if (!Files.exists(cluster())) {
            Files.writeString(unfinished(), "");
            sync(path);
        }
    }

    /** To be called after a successful start, before anything is stored. */
    void finishCluster() throws IOException {
        if (Files.deleteIfExists(unfinished())) {
            sync(path);
        }
    }

    /** Sets a large log aside; the one before it goes. */
    void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LARGEST_LOG) {
            Files.move(
                    log(), path.resolve("postgresql.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The running server of this folder. */
    Optional<ProcessHandle> postmaster() {
        return processes.postmaster();
    }

    /** Stops a server that outlived its process, or removes the trace of one that died. */
    void stopOrphan() throws IOException {
        processes.stopOrphan();
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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

    private Path unfinished() {
        return path.resolve("cluster.unfinished");
    }

    /** What a first start has left that was interrupted. */
    private void deleteUnfinishedCluster() throws IOException {
        if (Files.exists(unfinished())) {
            processes.stopOrphan();
            processes.endInitdb();
            deleteFolder(cluster());
            deleteFolder(binaries());
        }
    }

    private static void deleteFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var content = Files.walk(folder)) {
                for (var each : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
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
        // An empty one comes from a first start that was interrupted.
        if (!Files.exists(passwordFile()) || Files.size(passwordFile()) == 0) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            writePassword(HexFormat.of().formatHex(bytes));
        }
        return Files.readString(passwordFile()).strip();
    }

    private void writePassword(String made) throws IOException {
        // Where files have owners, nobody else can read a temporary file.
        var whole = Files.createTempFile(path, "password", null);
        Files.writeString(whole, made);
        sync(whole);
        Files.move(whole, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
        sync(path);
    }

    private static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
