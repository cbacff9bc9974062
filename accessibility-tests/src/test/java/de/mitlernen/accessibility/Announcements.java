package de.mitlernen.accessibility;

import com.microsoft.playwright.Page;

import de.mitlernen.content.Exercise;
import de.mitlernen.content.ExerciseBody.Ordering;
import de.mitlernen.content.Html;
import de.mitlernen.content.Sorting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a screen reader says of an exercise or a quiz in its states, and what it should say: its
 * file in {@code src/test/announcements}, which somebody has read with the question whether a blind
 * person would know what to do, what is chosen and what came of it.
 */
final class Announcements {
    private static final Path EXPECTED = Path.of("src", "test", "announcements");

    /** The time of a submission, in German. */
    private static final String NOW = "\\d+\\. \\p{L}+ \\d{4} um \\d\\d:\\d\\d";

    private static final Path SAID = Path.of("target", "announcements");

    private final Page page;
    private final String name;
    private final List<String> selectors;
    private final Settling settling;
    private final StringBuilder text = new StringBuilder();

    private Announcements(Page page, String name, List<String> selectors, Settling settling) {
        this.page = page;
        this.name = name;
        this.selectors = selectors;
        this.settling = settling;
    }

    /** Of an exercise. */
    static Announcements of(Page page, Exercise exercise) {
        return new Announcements(
                page,
                exercise.id(),
                List.of("#exercise-" + exercise.id()),
                (state, lines) -> settled(exercise, state, lines));
    }

    /**
     * Of a page.
     *
     * @param selectors of the parts that somebody listens to, where they are there
     */
    static Announcements of(Page page, String name, String... selectors) {
        return new Announcements(page, name, List.of(selectors), (_, lines) -> lines);
    }

    /** Takes out what is by chance. */
    private interface Settling {
        List<String> settled(String state, List<String> lines);
    }

    /** Listens to the summary of errors where there is one, and then to the rest. */
    void take(String state) {
        text.append(text.isEmpty() ? "" : "\n").append("== ").append(state).append('\n');
        take(state, ".errors");
        selectors.forEach(selector -> take(state, selector));
    }

    private void take(String state, String selector) {
        if (page.locator(selector).count() > 0) {
            settling.settled(state, Transcript.of(page, selector)).forEach(this::add);
        }
    }

    /**
     * Without the order in which the server shuffles, each time anew, what one has to put right.
     */
    private static List<String> settled(Exercise exercise, String state, List<String> lines) {
        return switch (exercise.body()) {
            case Ordering(var items) when !state.matches("not yet|right") ->
                    lines.stream().map(line -> withoutNames(line, items)).toList();
            case Sorting _ -> withSortedButtons(lines);
            default -> lines;
        };
    }

    private static String withoutNames(String line, List<Html> items) {
        for (var item : items) {
            line = line.replace(item.value(), "{step}");
        }
        return line;
    }

    private static List<String> withSortedButtons(List<String> lines) {
        var sorted = new ArrayList<>(lines);
        for (int i = 1; i < sorted.size(); i++) {
            for (int j = i; j > 0 && isBefore(sorted.get(j), sorted.get(j - 1)); j--) {
                Collections.swap(sorted, j, j - 1);
            }
        }
        return sorted;
    }

    /** Whether both are radio buttons, and the name of the first comes first. */
    private static boolean isBefore(String one, String other) {
        return one.startsWith("radio")
                && other.startsWith("radio")
                && one.replaceFirst(".*?: ", "").compareTo(other.replaceFirst(".*?: ", "")) < 0;
    }

    private void add(String line) {
        text.append(line.replaceAll(NOW, "{now}")).append('\n');
    }

    String text() {
        return text.toString();
    }

    String expected() {
        try {
            var file = EXPECTED.resolve(name + ".txt");
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keeps what was said, to be read and taken over where it is better. */
    String advice() {
        try {
            Files.createDirectories(SAID);
            var file = Files.writeString(SAID.resolve(name + ".txt"), text());
            return "Read %s aloud. If it makes sense, it belongs into %s."
                    .formatted(file.toAbsolutePath(), EXPECTED.toAbsolutePath());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
