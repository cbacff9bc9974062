package de.mitlernen.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The processes of an embedded PostgreSQL, found by its folders: those of an earlier Mitlernen may
 * have outlived it.
 */
record FolderProcesses(Path cluster, Path binaries) {
    private static final int STOP_SECONDS = 20;

    /** The running server. */
    Optional<ProcessHandle> postmaster() {
        var file = cluster.resolve("postmaster.pid");
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(FolderProcesses::isPostgres);
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
            awaitEnd(orphan.get());
        }
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        // The library's own lock outlives a start that failed in this process.
        Files.deleteIfExists(cluster.resolve("epg-lock"));
    }

    /** Ends what still makes a cluster. */
    void endInitdb() throws IOException {
        var processes = ProcessHandle.allProcesses().filter(this::isOurs).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        for (var process : processes) {
            awaitEnd(process);
        }
    }

    private static void awaitEnd(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (Exception late) {
            throw new IOException("an earlier PostgreSQL does not stop", late);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(c -> c.endsWith("/bin/postgres")).isPresent();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().command().filter(c -> Path.of(c).startsWith(binaries)).isPresent();
    }
}
