package de.mitlernen.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class TextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    static final List<String> LANGUAGES = Certificate.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageHasTheTextsOfGermanWithTheSamePlaceholders(String language)
            throws IOException {
        assertEquals(placeholdersByKey("de"), placeholdersByKey(language));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void textsAreSortedFilledAndCovered(String language) throws IOException {
        var lines = lines(language);
        assertEquals(lines.stream().sorted().toList(), lines);
        for (String line : lines) {
            String text = line.split("=", 2)[1];
            assertFalse(text.isBlank(), line);
            assertEquals(List.of(), GlyphCoverage.missing(text), line);
        }
    }

    private static Map<String, Set<String>> placeholdersByKey(String language) throws IOException {
        return lines(language).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> placeholders(pair[1])));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static List<String> lines(String language) throws IOException {
        try (var in = TextsTest.class.getResourceAsStream("texts_" + language + ".properties")) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }
}
