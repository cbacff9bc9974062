package de.mitlernen.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

class MasterSecretTest {
    @TempDir Path folder;

    @Test
    void itIsMadeOnceAndKept() throws IOException {
        var made = MasterSecret.in(folder.resolve("data"));
        assertTrue(made.matches("[0-9a-f]{64}"));
        assertEquals(made, MasterSecret.in(folder.resolve("data")));
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        MasterSecret.in(folder);
        var rights = Files.getPosixFilePermissions(folder.resolve("secret"));
        assertEquals("rw-------", PosixFilePermissions.toString(rights));
    }

    @Test
    void nothingElseIsLeftBehind() throws IOException {
        MasterSecret.in(folder);
        try (var files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("secret")), files.toList());
        }
    }

    @Test
    void aRestoredFileIsTakenAsItIs() throws IOException {
        Files.writeString(folder.resolve("secret"), "from the backup\n");
        assertEquals("from the backup", MasterSecret.in(folder));
    }
}
