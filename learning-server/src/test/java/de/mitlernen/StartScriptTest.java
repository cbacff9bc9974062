package de.mitlernen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The script that starts the platform, with a Java and a Maven that only tell what they are told.
 */
class StartScriptTest {
    private static final Instant BUILT = Instant.parse("2026-01-01T12:00:00Z");
    private static final String JAVA =
            "#!/bin/sh\necho 'java.specification.version = 25'; echo java \"$@\"";
    private static final String MAVEN = "#!/bin/sh\necho mvn \"$@\"";

    @TempDir Path home;

    @BeforeEach
    void aBuiltPlatform() throws IOException {
        Files.createDirectories(home.resolve("learning-server"));
        Files.copy(Path.of("start"), home.resolve("learning-server/start"));
        write("pom.xml", "");
        for (var module : List.of("db", "course-content", "certificates", "learning-server")) {
            write(module + "/src/main/java/Main.java", "");
            write(module + "/README.md", "");
        }
        write("learning-server/src/test/java/OldTest.java", "");
        write("learning-server/src/bench/Bench.java", "");
        write("learning-server/docs/start.webp", "");
        write("learning-server/target/learning-server.jar", "");
        executable("jdk/bin/java", JAVA);
        executable("jdk/bin/javac", "");
        executable("bin/mvn", MAVEN);
        executable("bin/npm", "");
        age();
        Files.writeString(home.resolve("learning-server/target/learning-server.jsa"), "newer");
    }

    @Test
    void nothingIsBuiltWhenNothingHasChanged() throws Exception {
        assertTrue(!start(Map.of()).contains("mvn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "learning-server/src/bench/Bench.java",
                "learning-server/src/test/java/NewTest.java",
                "learning-server/docs/start.webp",
                "learning-server/README.md",
                "db/README.md"
            })
    void whatIsNoPartOfTheServerIsNoReasonToBuild(String path) throws Exception {
        write(path, "changed");
        assertTrue(!start(Map.of()).contains("mvn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "db/src/main/java/Main.java",
                "course-content/courses/trees/welcome/de.md",
                "learning-server/src/main/resources/page.ftlh"
            })
    void aChangedSourceIsBuilt(String path) throws Exception {
        write(path, "changed");
        assertTrue(start(Map.of()).contains("mvn"));
    }

    @Test
    void aDeletedSourceIsBuiltToo() throws Exception {
        Files.delete(home.resolve("learning-server/src/main/java/Main.java"));
        assertTrue(start(Map.of()).contains("mvn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"256m", "2g", "1024M"})
    void theMemoryIsTheOperatorsChoice(String memory) throws Exception {
        assertTrue(start(Map.of("MITLERNEN_MEMORY", memory)).contains(" -Xmx" + memory + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lots", "512", "999g", "64m", "1g -Xss1m"})
    void aMistakenAmountIsLeftToTheCheckOfAllSettings(String memory) throws Exception {
        assertTrue(start(Map.of("MITLERNEN_MEMORY", memory)).contains(" -Xmx512m "));
    }

    private String start(Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(home.resolve("learning-server/start").toString());
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().merge("PATH", home.resolve("bin") + ":", (old, bin) -> bin + old);
        var process = builder.redirectErrorStream(true).start();
        var output = process.inputReader().readAllAsString();
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    private void write(String path, String text) throws IOException {
        var file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void executable(String path, String text) throws IOException {
        write(path, text);
        assertTrue(home.resolve(path).toFile().setExecutable(true));
    }

    /** Everything is as old as the build. */
    private void age() throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(BUILT));
            }
        }
    }
}
