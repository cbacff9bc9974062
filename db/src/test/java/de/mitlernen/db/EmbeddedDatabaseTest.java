package de.mitlernen.db;

import static de.mitlernen.db.schema.Tables.LEARNER;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

class EmbeddedDatabaseTest {
    @TempDir Path folder;

    @Test
    void dataSurviveARestart() {
        try (var database = Database.embedded(folder)) {
            insertLearner(database);
        }
        try (var database = Database.embedded(folder)) {
            assertEquals(1, database.sql().fetchCount(LEARNER));
        }
    }

    @Test
    void aConfirmedWriteIsOnDisk() {
        try (var database = Database.embedded(folder)) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertEquals("on", database.sql().fetchSingle("show " + setting).get(0), setting);
            }
        }
    }

    @Test
    void nobodyComesInWithoutThePassword() throws SQLException {
        try (var database = Database.embedded(folder);
                var connection = database.connect()) {
            var url = connection.getMetaData().getURL();
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(url, "postgres", "guess"));
        }
    }

    @Test
    void aSecondProcessIsRefusedWhileTheFirstRuns() {
        try (var database = Database.embedded(folder)) {
            var refusal = assertThrows(DatabaseUnavailable.class, () -> Database.embedded(folder));
            assertTrue(refusal.toString().contains("Another Mitlernen is running"));
            assertTrue(database.answers());
        }
    }

    @Test
    void aKilledPostgreSqlComesBackWithAllConfirmedData() throws Exception {
        try (var database = Database.embedded(folder)) {
            insertLearner(database);
            var pid = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst();
            new ProcessBuilder("kill", "-KILL", pid.strip()).start().waitFor();
            assertEquals(1, countLearnersOnceItIsBack(database));
        }
    }

    @Test
    void anEmptyPasswordOfAnInterruptedStartIsReplaced() throws Exception {
        var password = Files.createFile(folder.resolve("password"));
        try (var database = Database.embedded(folder)) {
            assertTrue(database.answers());
        }
        assertFalse(Files.readString(password).isBlank());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(password)));
    }

    @Test
    void aHalfMadeClusterOfAnInterruptedStartIsMadeAnew() throws Exception {
        Files.createFile(folder.resolve("cluster.unfinished"));
        Files.createDirectories(folder.resolve("cluster/base"));
        Files.createFile(folder.resolve("cluster/PG_VERSION"));
        Files.createFile(folder.resolve("cluster/postgresql.conf"));
        try (var database = Database.embedded(folder)) {
            insertLearner(database);
        }
        try (var database = Database.embedded(folder)) {
            assertEquals(1, database.sql().fetchCount(LEARNER));
        }
    }

    @Test
    void aLargeLogIsSetAside() throws Exception {
        Files.write(folder.resolve("postgresql.log"), new byte[6_000_000]);
        Database.embedded(folder).close();
        assertEquals(6_000_000, Files.size(folder.resolve("postgresql.log.old")));
        assertTrue(Files.size(folder.resolve("postgresql.log")) < 6_000_000);
    }

    @Test
    void theSchemaOfANewerVersionIsLeftAlone() {
        try (var database = Database.embedded(folder)) {
            database.sql()
                    .execute(
                            """
                            insert into flyway_schema_history
                                (installed_rank, version, description, type, script, installed_by, execution_time, success)
                            values (999, '999', 'later', 'SQL', 'V999__later.sql', 'test', 0, true)
                            """);
        }
        var refusal = assertThrows(DatabaseUnavailable.class, () -> Database.embedded(folder));
        assertTrue(refusal.toString().contains("newer version of Mitlernen"), refusal::toString);
    }

    @Test
    void aFolderThatIsAFileIsRefusedInOneSentence() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");
        var refusal = assertThrows(DatabaseUnavailable.class, () -> Database.embedded(file));
        assertTrue(refusal.toString().contains("cannot be written"), refusal::toString);
    }

    @Test
    void whatCannotBeUnpackedIsToldInOneSentence() throws Exception {
        var unpacked = unpackedOnce(folder.resolve("first"));
        var other = folder.resolve("other");
        Files.createDirectories(
                other.resolve("binaries").resolve(unpacked.getFileName()).resolve("epg-lock"));
        var refusal = assertThrows(DatabaseUnavailable.class, () -> Database.embedded(other));
        assertTrue(refusal.toString().contains("did not start"), refusal::toString);
        assertEquals(1, refusal.toString().lines().count(), refusal::toString);
    }

    /** The folder into which a first start unpacks PostgreSQL, gone again. */
    private static Path unpackedOnce(Path data) throws IOException {
        Database.embedded(data).close();
        try (var folders = Files.list(data.resolve("binaries"))) {
            var unpacked = folders.findFirst().orElseThrow();
            Files.move(unpacked, data.resolve("elsewhere"));
            return unpacked;
        }
    }

    private static void insertLearner(Database database) {
        database.sql().insertInto(LEARNER).set(LEARNER.LEARNER_ID, UUID.randomUUID()).execute();
    }

    private static int countLearnersOnceItIsBack(Database database) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            try {
                return database.sql().fetchCount(LEARNER);
            } catch (DataAccessException away) {
                if (Instant.now().isAfter(end)) {
                    throw away;
                }
                Thread.sleep(100);
            }
        }
    }
}
