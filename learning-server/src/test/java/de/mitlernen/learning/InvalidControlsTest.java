package de.mitlernen.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What has to be mended is said at the control itself. Where one chooses from buttons or boxes it
 * is said at their group: none of them alone is wrong.
 */
@Tag("database")
class InvalidControlsTest {
    private static final String COURSE = "/de/courses/every-type/";
    private static final Pattern CONTROL =
            Pattern.compile("<(?:select|textarea|input)(?![^>]*type=\"hidden\")[^>]*>");
    private static final Pattern GROUP = Pattern.compile("<fieldset[^>]*>");
    private static final Pattern DESCRIBED = Pattern.compile("aria-describedby=\"([^\"]*)\"");

    private static final TestSite SITE =
            TestSite.start(Map.of("MITLERNEN_COURSES", "../accessibility-tests/src/test/courses"));

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "basic-types, order",
        "basic-types, gaps",
        "a-types, partners",
        "a-types, number",
        "a-types, word",
        "b-types, thoughts",
        "b-types, work",
        "c-types, form"
    })
    void aControlThatIsNotFilledSaysSo(String unit, String exercise) {
        var sent = sendEmpty(unit, exercise);
        var controls = CONTROL.matcher(sent).results().map(found -> found.group()).toList();
        assertFalse(controls.isEmpty(), sent);
        for (var control : controls) {
            assertTrue(control.contains("aria-invalid=\"true\""), control);
            assertDescribed(control, sent);
        }
    }

    /** Each is told by itself, and leads to the control that is to be mended. */
    @ParameterizedTest
    @CsvSource({
        "gaps, Aufgabe 4: Lücke 2 fehlt noch., gaps-gap-2",
        "order, Aufgabe 3: Stelle 1 ist mehr als einmal vergeben., place-order-position-",
    })
    void whatIsMissingIsNamedAndLinked(String exercise, String text, String id) {
        var page = send("basic-types", exercise).body();
        var link = "<li><a href=\"#(%s[^\"]*)\">%s</a></li>".formatted(id, Pattern.quote(text));
        var found = Pattern.compile(link).matcher(page);
        assertTrue(found.find(), page);
        assertTrue(page.contains(" id=\"" + found.group(1) + "\""), page);
        assertFalse(found.find(), page);
    }

    @ParameterizedTest
    @CsvSource({
        "basic-types, one",
        "basic-types, several",
        "a-types, statements",
        "a-types, groups",
        "b-types, words",
        "b-types, spot",
        "b-types, opinion"
    })
    void aGroupInWhichNothingIsChosenSaysSo(String unit, String exercise) {
        var sent = sendEmpty(unit, exercise);
        var groups = GROUP.matcher(sent).results().map(found -> found.group()).toList();
        assertFalse(groups.isEmpty(), sent);
        groups.forEach(group -> assertDescribed(group, sent));
    }

    /** Sends the form of an exercise empty; the exercise as it comes back. */
    private static String sendEmpty(String unit, String exercise) {
        var page = send(unit, exercise);
        var section = "(?s)(<section class=\"exercise\" id=\"exercise-%s\".*?</section>)";
        return page.find(Pattern.compile(section.formatted(exercise))).orElseThrow();
    }

    private static Browser.Page send(String unit, String exercise) {
        var path = COURSE + unit + "/exercises/" + exercise + "/attempts";
        var page = SITE.browser().fillIn(COURSE + unit, path);
        assertEquals(422, page.status(), page::toString);
        return page;
    }

    /** Every description stands in the exercise, and one of them says what has to be mended. */
    private static void assertDescribed(String element, String exercise) {
        var ids =
                DESCRIBED
                        .matcher(element)
                        .results()
                        .map(found -> found.group(1))
                        .flatMap(all -> List.of(all.split(" ")).stream())
                        .toList();
        var said = ids.stream().filter(id -> isError(id, exercise)).count();
        assertEquals(1, said, element);
        ids.forEach(id -> assertTrue(exercise.contains("id=\"" + id + "\""), element));
    }

    private static boolean isError(String id, String exercise) {
        var error = "class=\"[^\"]*error-text[^\"]*\" id=\"" + Pattern.quote(id) + "\"";
        return Pattern.compile(error).matcher(exercise).find();
    }
}
