package de.mitlernen.accessibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The scripts by which the gates look at a page. */
final class PageScript {
    private PageScript() {}

    /** A function in JavaScript; its file lies beside this class. */
    static String read(String file) {
        try (var stream = PageScript.class.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a script answered with an array of strings. */
    static List<String> strings(Object answer) {
        return ((List<?>) answer).stream().map(String.class::cast).toList();
    }
}
