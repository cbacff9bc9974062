package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;

import de.mitlernen.Site;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of the pages: complete in every language, and none too many. */
class MessagesTest {
    private static final List<Language> LANGUAGES = Language.OFFERED;
    private static final Path RESOURCES = Path.of("src/main/resources/de/mitlernen");
    private static final Path JAVA = Path.of("src/main/java");

    /** A key, or how it begins, in a template or in Java. */
    private static final Pattern MENTION =
            Pattern.compile("\"((?:%s)\\.[\\w.-]*)\"".formatted(String.join("|", Site.FEATURES)));

    /** Keys of which a template or Java names only the feature. */
    private static final Map<String, List<String>> CHOSEN_LATER =
            Map.of(
                    "catalog.", List.of("area", "area.", "audience", "language", "level"),
                    "exercise.", List.of("right", "notyet", "answered", "up", "down", "upload."),
                    "help.", List.of("help.", "privacy.", "imprint.", "accessibility."));

    @ParameterizedTest(name = "{0}")
    @FieldSource("LANGUAGES")
    void everyMessageExistsInEveryLanguage(Language language) {
        assertEquals(texts(Language.DEFAULT).keySet(), texts(language).keySet());
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("LANGUAGES")
    void placeholdersAreTheSameInEveryLanguage(Language language) {
        var german = texts(Language.DEFAULT);
        texts(language)
                .forEach(
                        (key, text) ->
                                assertEquals(
                                        arguments(german.getOrDefault(key, text), Language.DEFAULT),
                                        arguments(text, language),
                                        key));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("LANGUAGES")
    void numbersAreToldInEveryFormOfTheLanguage(Language language) {
        var rules = PluralRules.forLocale(language.locale());
        var forms =
                IntStream.rangeClosed(1, 120).mapToObj(rules::select).collect(Collectors.toSet());
        texts(language)
                .forEach(
                        (key, text) ->
                                formsOfPlurals(text)
                                        .forEach(
                                                named ->
                                                        assertTrue(
                                                                named.containsAll(forms),
                                                                key + "=" + text)));
    }

    private static Stream<List<String>> formsOfPlurals(String text) {
        var pattern = new MessagePattern(text);
        return IntStream.range(0, pattern.countParts())
                .filter(i -> pattern.getPart(i).getArgType() == ArgType.PLURAL)
                .filter(i -> pattern.getPartType(i) == Part.Type.ARG_START)
                .mapToObj(
                        start ->
                                IntStream.range(start, pattern.getLimitPartIndex(start))
                                        .mapToObj(pattern::getPart)
                                        .filter(part -> part.getType() == Part.Type.ARG_SELECTOR)
                                        .map(pattern::getSubstring)
                                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("LANGUAGES")
    void noMessageIsEmptyOrHoldsMarkup(Language language) {
        texts(language)
                .forEach(
                        (key, text) -> {
                            assertTrue(!text.isBlank(), key);
                            assertTrue(!text.matches(".*</?\\w.*|.*&\\w+;.*"), key + "=" + text);
                        });
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("LANGUAGES")
    void filesAreSortedAndHoldNoKeyTwice(Language language) {
        for (var feature : Site.FEATURES) {
            var keys = lines(feature, language).map(line -> line.split("=", 2)[0]).toList();
            var sorted = List.copyOf(new TreeSet<>(keys));
            assertEquals(
                    String.join("\n", sorted),
                    String.join("\n", keys),
                    feature + " " + language.tag());
        }
    }

    /** Otherwise ICU would swallow what stands after it. */
    @ParameterizedTest(name = "{0}")
    @FieldSource("LANGUAGES")
    void apostrophesAreTypographic(Language language) {
        texts(language).forEach((key, text) -> assertTrue(!text.contains("'"), key + "=" + text));
    }

    @Test
    void easyLanguageHasOneSentencePerLine() {
        var easy = Language.find("de-simple").orElseThrow();
        var text = new Messages(Site.FEATURES).get(easy, "help.help.2.text");
        assertTrue(text.lines().count() > 1, text);
        text.lines().forEach(line -> assertTrue(line.matches(".*[.!?]“?"), line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Eins. Zwei? Drei!     | 3
                    „Wo?“ Dort.           | 2
                    Sie fragt. „Wo?“      | 2
                    Das dauert ca. 10 min | 1
                    Version 1.2 hilft.    | 1
                    """)
    void aSentenceEndsBeforeACapital(String text, int lines) {
        assertEquals(lines, Messages.oneSentencePerLine(text).lines().count());
    }

    @Test
    void everyTextThatIsAskedForExists() {
        var known = texts(Language.DEFAULT).keySet();
        for (var mention : mentions()) {
            var exists =
                    mention.endsWith(".")
                            ? known.stream().anyMatch(key -> key.startsWith(mention))
                            : known.contains(mention);
            assertTrue(exists, mention);
        }
    }

    @Test
    void noMessageIsUnused() {
        var mentions = mentions();
        var unused =
                texts(Language.DEFAULT).keySet().stream()
                        .filter(key -> mentions.stream().noneMatch(m -> means(m, key)))
                        .toList();
        assertEquals(List.of(), unused);
    }

    private static boolean means(String mention, String key) {
        if (CHOSEN_LATER.containsKey(mention)) {
            return CHOSEN_LATER.get(mention).stream()
                    .anyMatch(end -> isOrBegins(mention + end, key));
        }
        return isOrBegins(mention, key);
    }

    private static boolean isOrBegins(String mention, String key) {
        return mention.endsWith(".") ? key.startsWith(mention) : key.equals(mention);
    }

    @Test
    void everyStatusThemeAndTextSizeHasWords() {
        var messages = new Messages(Site.FEATURES);
        for (var theme : Display.THEMES) {
            assertTrue(messages.has(Language.DEFAULT, "web.display.theme." + theme), theme);
        }
        for (var text : Display.TEXTS) {
            assertTrue(messages.has(Language.DEFAULT, "web.display.text." + text), text);
        }
        for (var language : LANGUAGES) {
            assertTrue(messages.has(Language.DEFAULT, "web.language." + language.tag()));
        }
    }

    @Test
    void argumentsArePutInAsTheLanguageCounts() {
        var messages = new Messages(Site.FEATURES);
        var english = Language.find("en").orElseThrow();
        assertEquals("1 lesson", messages.get(english, "learning.lessons", 1));
        assertEquals("3 lessons", messages.get(english, "learning.lessons", 3));
        assertEquals("2 of 5 lessons done", messages.get(english, "web.progress", 2, 5));
    }

    @Test
    void aSingleMinuteIsToldAsOne() {
        var messages = new Messages(Site.FEATURES);
        for (var key :
                List.of("catalog.minutes", "learning.lessonMinutes", "learning.quizMinutes")) {
            for (var language : LANGUAGES) {
                var one = messages.get(language, key, 1).replace("1", "");
                var five = messages.get(language, key, 5).replace("5", "");
                assertNotEquals(five, one, language.tag() + " " + key);
            }
        }
    }

    @Test
    void aTextThatDoesNotExistIsABug() {
        var messages = new Messages(Site.FEATURES);
        assertThrows(
                IllegalArgumentException.class,
                () -> messages.get(Language.DEFAULT, "web.no.such.text"));
    }

    /** All texts of a language, by the keys that pages use. */
    private static Map<String, String> texts(Language language) {
        var texts = new TreeMap<String, String>();
        for (var feature : Site.FEATURES) {
            var properties = new Properties();
            try {
                properties.load(
                        new StringReader(
                                lines(feature, language).collect(Collectors.joining("\n"))));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            properties.forEach((key, text) -> texts.put(feature + "." + key, (String) text));
        }
        return texts;
    }

    private static Stream<String> lines(String feature, Language language) {
        var file =
                RESOURCES.resolve("%s/messages_%s.properties".formatted(feature, language.tag()));
        return Files.exists(file) ? read(file).lines() : fail(file + " is missing");
    }

    private static Set<String> arguments(String text, Language language) {
        return new MessageFormat(text, language.locale()).getArgumentNames();
    }

    private static Set<String> mentions() {
        var mentions = new HashSet<String>();
        for (var folder : List.of(RESOURCES, JAVA)) {
            try (var files = Files.walk(folder)) {
                files.filter(file -> file.toString().matches(".*\\.(ftlh|java)"))
                        .flatMap(file -> MENTION.matcher(read(file)).results())
                        .map(found -> found.group(1))
                        .forEach(mentions::add);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return mentions;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
