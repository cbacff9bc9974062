package de.mitlernen.db;

import static de.mitlernen.db.schema.Tables.LEARNER;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
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
            waitUntilItAnswers(database);
            assertEquals(1, database.sql().fetchCount(LEARNER));
        }
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

    private static void insertLearner(Database database) {
        database.sql().insertInto(LEARNER).set(LEARNER.LEARNER_ID, UUID.randomUUID()).execute();
    }

    private static void waitUntilItAnswers(Database database) throws InterruptedException {
        for (int i = 0; i < 300 && !database.answers(); i++) {
            Thread.sleep(100);
        }
    }
}
