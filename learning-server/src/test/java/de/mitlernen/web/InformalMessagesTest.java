package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.ibm.icu.text.MessageFormat;

import de.mitlernen.Site;
import de.mitlernen.content.CourseDefinition.FormOfAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words for readers who are addressed informally. */
class InformalMessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/de/mitlernen");

    /** Where somebody reads whom a course addresses, besides the frame of every page. */
    private static final List<String> OF_COURSES = List.of("exercise", "learning");

    private static final List<String> FRAME =
            List.of("web/layout.ftlh", "web/forms.ftlh", "web/parts.ftlh");

    /** German that says “Sie”; a sentence may not begin so with another meaning. */
    private static final Pattern FORMAL = Pattern.compile("\\b(Sie|Ihnen|Ihr(e[mnrs]?)?)\\b");

    private static final Pattern MENTION =
            Pattern.compile("\"((?:%s)\\.[\\w.-]*)\"".formatted(String.join("|", Site.FEATURES)));

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-simple"})
    void whatSaysSieOnThePagesOfACourseCanSayDu(String language) throws IOException {
        var informal = texts(language, "-informal");
        var shown = shownOnPagesOfCourses();
        var missing =
                texts(language, "").entrySet().stream()
                        .filter(text -> shown.stream().anyMatch(text.getKey()::startsWith))
                        .filter(text -> FORMAL.matcher(text.getValue()).find())
                        .map(Map.Entry::getKey)
                        .filter(key -> !informal.containsKey(key))
                        .toList();
        assertEquals(List.of(), missing);
        informal.forEach((key, text) -> assertFalse(FORMAL.matcher(text).find(), key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-simple"})
    void anInformalTextDiffersOnlyInItsWords(String language) {
        var formal = texts(language, "");
        texts(language, "-informal")
                .forEach(
                        (key, text) -> {
                            var other = formal.getOrDefault(key, "");
                            assertNotEquals(other, text, key);
                            assertEquals(arguments(other), arguments(text), key);
                            assertFalse(text.contains("'"), key);
                        });
    }

    @Test
    void filesAreSortedAndHoldNoKeyTwice() throws IOException {
        try (var all = Files.walk(RESOURCES)) {
            for (var file : all.filter(each -> each.toString().contains("-informal.")).toList()) {
                var keys = Files.readAllLines(file).stream().map(it -> it.split("=")[0]).toList();
                assertEquals(List.copyOf(new TreeSet<>(keys)), keys, file::toString);
            }
        }
    }

    @Test
    void aLanguageWithoutInformalTextsAndAKeyWithoutOneKeepTheirOwn() {
        var messages = new Messages(Site.FEATURES);
        var german = Language.DEFAULT;
        var key = "learning.note.label";
        assertEquals("Was möchten Sie sich merken?", messages.get(german, key));
        var informal = FormOfAddress.INFORMAL;
        assertEquals("Was möchtest du dir merken?", messages.get(german, informal, key));
        var save = "learning.note.save";
        assertEquals(messages.get(german, save), messages.get(german, informal, save));
        var english = Language.find("en").orElseThrow();
        assertEquals(messages.get(english, key), messages.get(english, informal, key));
    }

    /** Keys, or how they begin. */
    private static List<String> shownOnPagesOfCourses() throws IOException {
        var templates = FRAME.stream().map(RESOURCES::resolve).collect(Collectors.toList());
        for (var feature : OF_COURSES) {
            try (var files = Files.list(RESOURCES.resolve(feature))) {
                files.filter(file -> file.toString().endsWith(".ftlh")).forEach(templates::add);
            }
        }
        var shown = OF_COURSES.stream().map(it -> it + ".").collect(Collectors.toList());
        for (var template : templates) {
            MENTION.matcher(Files.readString(template))
                    .results()
                    .forEach(found -> shown.add(found.group(1)));
        }
        return shown;
    }

    private static Map<String, String> texts(String language, String variant) {
        var file = "/de/mitlernen/%s/messages_%s%s.properties";
        var texts = new TreeMap<String, String>();
        for (var feature : Site.FEATURES) {
            PropertyFiles.read(file.formatted(feature, language, variant))
                    .forEach((key, text) -> texts.put(feature + "." + key, text));
        }
        return texts;
    }

    private static Object arguments(String text) {
        return new MessageFormat(text, Language.DEFAULT.locale()).getArgumentNames();
    }
}
