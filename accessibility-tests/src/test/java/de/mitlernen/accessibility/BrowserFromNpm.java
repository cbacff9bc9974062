package de.mitlernen.accessibility;

import de.mitlernen.accessibility.Browsers.Installation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A Chromium that npm brings for Linux on x86-64, with the libraries and fonts that a bare machine
 * lacks. It is unpacked once, into {@code target}.
 */
final class BrowserFromNpm {
    private static final Path FOLDER = Path.of("target", "browser").toAbsolutePath();

    private BrowserFromNpm() {}

    static synchronized Installation bring() {
        if (!Files.exists(FOLDER)) {
            unpack();
        }
        return new Installation(
                FOLDER.resolve("chromium"),
                Map.of(
                        "LD_LIBRARY_PATH", FOLDER.resolve("lib").toString(),
                        "FONTCONFIG_FILE", FOLDER.resolve("fonts.conf").toString()));
    }

    private static void unpack() {
        var fits =
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64");
        if (!fits || !Npm.bring() || !Npm.run("node", "unpack-browser.mjs", FOLDER.toString())) {
            throw new IllegalStateException(
                    "No browser was found: install Chromium or Chrome, or set %s to the path of one. (%s)"
                            .formatted(
                                    Browsers.SETTING,
                                    fits
                                            ? "npm could not bring one either: see "
                                                    + Npm.LOG.toAbsolutePath()
                                            : "npm brings one only for Linux on x86-64."));
        }
    }
}
