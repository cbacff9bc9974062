package de.mitlernen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.secret.Secrets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What an operator meets: a platform that starts, or says in one sentence why it does not. */
class StartTest {
    private static final int CANNOT_START = 1;
    private static final int WRONG_SETTINGS = 2;
    private static final String PASSWORDS = "/de/courses/passwords";

    @TempDir Path folder;

    @Test
    void wrongSettingsAreToldAllAtOnce() throws Exception {
        var environment = Map.of("MITLERNEN_PUBLIC_URL", "nowhere");
        try (var platform = Platform.start(environment, "--port", "no", "--fast")) {
            assertEquals(WRONG_SETTINGS, platform.exitCode());
            assertEquals(3, platform.complaints().size(), platform.complaints()::toString);
        }
    }

    @Test
    void aTakenPortIsToldBeforeAnythingIsTouched() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            assertRefused("Port " + port, Map.of(), "--port", port, "--data", data().toString());
        }
        assertFalse(Files.exists(data()));
    }

    @Test
    void aPortThatIsTakenDuringTheStartIsToldToo() throws Exception {
        int port = freePort();
        var options = new String[] {"--port", "" + port, "--data", data().toString()};
        try (var platform = Platform.start(options)) {
            awaitData();
            try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertEquals(CANNOT_START, platform.exitCode());
                assertEquals(1, platform.complaints().size(), platform.complaints()::toString);
                var complaint = platform.complaints().getFirst();
                assertTrue(complaint.contains("Port " + taken.getLocalPort()), complaint);
            }
        }
    }

    @Test
    void aDataDirectoryThatIsAFileIsLeftAlone() throws Exception {
        Files.writeString(data(), "mine");
        assertRefused("cannot be written", Map.of(), options());
        assertEquals("mine", Files.readString(data()));
    }

    @Test
    void anUnreachableDatabaseIsToldWithoutItsPassword() throws Exception {
        var environment =
                Map.of(
                        "MITLERNEN_DATABASE_URL",
                        "jdbc:postgresql://127.0.0.1:1/city?password=s3cret",
                        "MITLERNEN_DATABASE_PASSWORD",
                        "s3cret");
        var complaint = assertRefused("127.0.0.1:1", environment, options());
        assertFalse(complaint.contains("s3cret"), complaint);
    }

    @Test
    void aNewerSchemaIsLeftAlone() throws Exception {
        try (var database = TestDatabase.fresh()) {
            database.sql()
                    .execute(
                            """
                            insert into flyway_schema_history
                                (installed_rank, version, description, type, script,
                                installed_by, execution_time, success)
                            values (999, '999', 'later', 'SQL', 'V999__later.sql', 'test', 0, true)
                            """);
            assertRefused("newer version of Mitlernen", environment(database), options());
            assertEquals(
                    0, database.sql().fetchSingle("select count(*) from course").get(0, int.class));
        }
    }

    @Test
    void aDatabaseFilledUnderAnotherSecretIsRefused() throws Exception {
        try (var database = TestDatabase.fresh()) {
            new Secrets(database, "the first secret").key("learning-code");
            assertRefused("MITLERNEN_SECRET", environment(database), options());
        }
    }

    @Test
    void whatWasConfirmedSurvivesAKillAndAnOrderlyStopLeavesNothingBehind() throws Exception {
        var browser = learnAndKill();

        try (var platform = Platform.start(options())) {
            var again = new Browser(platform.port());
            again.with("Cookie", "session=" + browser.cookie("session").orElseThrow().getValue());
            assertTrue(again.get("/de/my").body().contains(PASSWORDS), "the course is there");

            assertRefused("Another Mitlernen is running", Map.of(), options());
            assertEquals(200, again.get("/observe/health").status());

            var postgres = postgres();
            platform.terminate();
            assertEquals(128 + 15, platform.exitCode());
            assertEquals(List.of(), platform.complaints());
            assertFalse(Files.exists(data().resolve("database/cluster/postmaster.pid")));
            // It ends after it has removed that file, and is seen until init has taken notice.
            postgres.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    /** A visitor whose course the platform has confirmed before it died. */
    private Browser learnAndKill() throws IOException, InterruptedException {
        try (var platform = Platform.start(options())) {
            var browser = new Browser(platform.port());
            assertEquals(303, browser.fillIn(PASSWORDS, PASSWORDS + "/enrolment").status());
            platform.kill();
            return browser;
        }
    }

    private ProcessHandle postgres() throws IOException {
        var pid = data().resolve("database/cluster/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                .orElseThrow();
    }

    private static String assertRefused(
            String reason, Map<String, String> environment, String... options)
            throws InterruptedException {
        try (var platform = Platform.start(environment, options)) {
            assertEquals(CANNOT_START, platform.exitCode(), platform.complaints()::toString);
            assertEquals(1, platform.complaints().size(), platform.complaints()::toString);
            var complaint = platform.complaints().getFirst();
            assertTrue(complaint.contains(reason), complaint);
            return complaint;
        }
    }

    /** From then on the platform has found its port free. */
    private void awaitData() throws InterruptedException {
        var end = Instant.now().plusSeconds(30);
        while (!Files.exists(data()) && Instant.now().isBefore(end)) {
            Thread.sleep(5);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String[] options() {
        return new String[] {"--port", "0", "--data", data().toString()};
    }

    private static Map<String, String> environment(Database database) throws SQLException {
        try (var connection = database.connect()) {
            return Map.of(
                    "MITLERNEN_DATABASE_URL",
                    connection.getMetaData().getURL(),
                    "MITLERNEN_DATABASE_USER",
                    "postgres");
        }
    }
}
