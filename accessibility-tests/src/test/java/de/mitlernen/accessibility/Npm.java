package de.mitlernen.accessibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What npm brings for the tests, at the versions of {@code package-lock.json}. */
final class Npm {
    static final Path LOG = Path.of("target", "npm.log");

    private Npm() {}

    /** Whether the packages are there now. */
    static synchronized boolean bring() {
        return run("node", "../.mvn/npm-ci.mjs");
    }

    /** Whether a program ended well; what it said stands in the log. */
    static boolean run(String... command) {
        try {
            Files.createDirectories(LOG.getParent());
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
