package de.mitlernen.accessibility;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a failed test leaves behind: a sentence, and a picture of the page. */
final class Evidence {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private static final int MOST_LINES = 12;

    private Evidence() {}

    /** Fails with the findings, unless there are none. */
    static void requireNone(List<String> findings, String where, Page page) {
        if (!findings.isEmpty()) {
            throw new AssertionError(
                    "%s: %d findings, seen in %s\n- %s"
                            .formatted(
                                    where,
                                    findings.size(),
                                    picture(page, where),
                                    String.join("\n- ", findings)));
        }
    }

    /** Does something on a page; a failure tells where it happened. */
    static void keep(Page page, String where, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(
                    "%s stopped at %s, seen in %s: %s"
                            .formatted(where, page.url(), picture(page, where), words(failure)),
                    failure);
        }
    }

    /** What happened, without the frame that the driver sets around it. */
    private static String words(Throwable failure) {
        return Objects.toString(failure.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.matches("Error \\{|}|(name|stack)=.*|at .*|Call log:|"))
                .distinct()
                .limit(MOST_LINES)
                .collect(Collectors.joining("\n  "));
    }

    private static Path picture(Page page, String name) {
        var file = FOLDER.resolve(name.replaceAll("[^\\p{L}\\p{N}]+", "-") + ".png");
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
        return file.toAbsolutePath();
    }
}
