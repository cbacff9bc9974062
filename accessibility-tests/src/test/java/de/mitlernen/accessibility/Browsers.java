package de.mitlernen.accessibility;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a browser: the one that the setting {@code MITLERNEN_BROWSER} names, else Chromium or
 * Chrome on the path, else one from npm.
 */
final class Browsers {
    /** The value of the setting that passes over the browsers of this machine. */
    private static final String FROM_NPM = "npm";

    static final String SETTING = "MITLERNEN_BROWSER";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    /** Without a sandbox, as tests often run as root, and without traffic of its own. */
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /**
     * A browser on this machine.
     *
     * @param environment what it needs besides the environment of this process
     */
    record Installation(Path executable, Map<String, String> environment) {}

    private Browsers() {}

    /** The driver of browsers, which is told not to download one. */
    static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright driver) {
        var browser = find();
        var environment = new HashMap<>(System.getenv());
        environment.putAll(browser.environment());
        return driver.chromium()
                .launch(
                        new LaunchOptions()
                                .setExecutablePath(browser.executable())
                                .setEnv(environment)
                                .setArgs(ARGUMENTS));
    }

    private static Installation find() {
        return switch (setting().orElse("")) {
            case FROM_NPM -> BrowserFromNpm.bring();
            case "" -> onPath().orElseGet(BrowserFromNpm::bring);
            case String path -> new Installation(Path.of(path), Map.of());
        };
    }

    private static Optional<String> setting() {
        return Optional.ofNullable(System.getProperty(SETTING, System.getenv(SETTING)));
    }

    private static Optional<Installation> onPath() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return NAMES.stream()
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(executable -> new Installation(executable, Map.of()))
                .findFirst();
    }
}
