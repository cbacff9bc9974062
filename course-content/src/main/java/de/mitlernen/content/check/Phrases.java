package de.mitlernen.content.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of words and phrases by language, from a file of this package. */
final class Phrases {

    private final Map<String, Set<String>> byLanguage;

    /**
     * @param file with a line for each language: {@code de: hier | mehr}
     */
    Phrases(String file) {
        var lines = new Properties();
        var stream = Objects.requireNonNull(Phrases.class.getResourceAsStream(file));
        try (var reader = new InputStreamReader(stream, UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byLanguage =
                lines.stringPropertyNames().stream()
                        .collect(
                                Collectors.toMap(
                                        language -> language,
                                        language -> divided(lines.getProperty(language))));
    }

    /** Those of a language; none when there is no list for it. */
    Set<String> in(String language) {
        return byLanguage.getOrDefault(language, Set.of());
    }

    private static Set<String> divided(String phrases) {
        return Stream.of(phrases.split("\\|")).map(String::strip).collect(Collectors.toSet());
    }
}
