package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ATTEMPT;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.Browser.Page;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Whatever is pressed in a unit, nothing that was typed in it is lost. No script runs here. */
@Tag("database")
class UnitFormTest {
    private static final String COURSE = "/de/courses/every-type/";
    private static final String LESSON = COURSE + "basic-types";
    private static final String STORY = COURSE + "c-types";
    private static final String WRITING = COURSE + "b-types";
    private static final String QUIZ = COURSE + "quiz-in-runs";

    /** Fields that are sent, and what stands in them. */
    private static final List<Pattern> CONTROLS =
            List.of(
                    Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\""),
                    Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"[^>]*? checked"),
                    Pattern.compile("type=\"text\"[^>]* name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\""),
                    Pattern.compile(
                            "<select[^>]* name=\"([^\"]+)\"(?:(?!</select>).)*"
                                    + "value=\"([^\"]*)\" selected",
                            Pattern.DOTALL),
                    Pattern.compile("<textarea[^>]* name=\"([^\"]+)\"[^>]*>\n?([^<]*)<"));

    private static final List<String> RIGHT =
            List.of(
                    "wifi.choice",
                    "0",
                    "safe.choice",
                    "0",
                    "safe.choice",
                    "1",
                    "keyboard.gap-1",
                    "0");

    private static final TestSite SITE =
            TestSite.start(Map.of("MITLERNEN_COURSES", "../accessibility-tests/src/test/courses"));

    private final Browser browser = SITE.browser();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void whatIsHandedInIsAllThatStandsOnThePage() {
        var open = begin();
        var handedIn = press(open, QUIZ + "/completion", RIGHT);
        assertEquals(303, handedIn.status(), handedIn::toString);
        var result = browser.get(handedIn.location()).body();
        assertTrue(result.contains("3 von 3 Aufgaben richtig"), result);
        assertEquals(3, attempts());
        press(open, QUIZ + "/completion", RIGHT);
        assertEquals(3, attempts());
    }

    @Test
    void whoeverHandsInTooEarlyKeepsWhatIsThere() {
        var early = press(begin(), QUIZ + "/completion", "wifi.choice", "0", "safe.choice", "2");
        assertEquals(422, early.status(), early::toString);
        assertChecked(early, "wifi.choice", "0");
        assertChecked(early, "safe.choice", "2");
        assertTrue(early.body().contains("<a href=\"#exercise-keyboard\">"), early::toString);
        assertFalse(early.body().contains("<a href=\"#exercise-wifi\">"), early::toString);
        assertEquals(2, attempts());

        var anyway =
                press(
                        early,
                        QUIZ + "/completion",
                        List.of("wifi.choice", "0", "safe.choice", "2", "anyway", "yes"));
        var result = browser.get(anyway.location()).body();
        assertTrue(result.contains("1 von 3 Aufgaben richtig"), result);
        assertEquals(2, attempts());
    }

    @Test
    void inAQuizThatIsHandedInAnyButtonSavesThePage() {
        var saved =
                press(
                        begin(),
                        QUIZ + "/exercises/wifi/attempts",
                        List.of("wifi.choice", "0", "safe.choice", "2"));
        assertEquals(303, saved.status(), saved::toString);
        var page = browser.get(saved.location());
        assertChecked(page, "safe.choice", "2");
        assertTrue(page.body().contains("Gespeichert: 2 von 3 Antworten."), page::toString);

        var open = press(page, QUIZ + "/exercises/keyboard/attempts", "safe.choice", "1");
        assertEquals(422, open.status(), open::toString);
        assertChecked(open, "safe.choice", "1");
        assertEquals(3, attempts());
    }

    @Test
    void inALessonOneExerciseIsCheckedAndTheOthersStayAsTheyWereTyped() {
        var checked =
                press(
                        browser.get(LESSON),
                        LESSON + "/exercises/one/attempts",
                        List.of("one.choice", "0", "several.choice", "2", "gaps.gap-1", "F 6"));
        assertEquals(200, checked.status(), checked::toString);
        assertTrue(checked.body().contains("feedback--right"), checked::toString);
        assertChecked(checked, "several.choice", "2");
        assertTyped(checked, "gaps.gap-1", "F 6");
        assertEquals(1, attempts());
        assertEquals("no-store", checked.header("Cache-Control").orElse(""));
        assertTrue(checked.body().contains("Schön, dass Sie dabei sind."), checked::toString);

        var next = press(checked, LESSON + "/exercises/several/attempts", "several.choice", "2");
        assertEquals(200, next.status(), next::toString);
        assertTyped(next, "gaps.gap-1", "F 6");
        assertEquals(2, attempts());
    }

    @Test
    void whatIsLeftOpenBringsTheOthersBackToo() {
        var open =
                press(
                        browser.get(LESSON),
                        LESSON + "/exercises/one/attempts",
                        List.of("gaps.gap-1", "F5", "note", "Merken"));
        assertEquals(422, open.status(), open::toString);
        assertTyped(open, "gaps.gap-1", "F5");
        assertTrue(open.body().contains(">Merken</textarea>"), open::toString);
    }

    @Test
    void doneTooEarlyLosesNothing() {
        var early = press(browser.get(LESSON), LESSON + "/completion", "gaps.gap-1", "F5");
        assertEquals(422, early.status(), early::toString);
        assertTyped(early, "gaps.gap-1", "F5");
    }

    @Test
    void aNoteIsSavedBesideAnAnswerThatIsNotChecked() {
        var noted =
                press(
                        browser.get(LESSON),
                        LESSON + "/notes",
                        List.of("gaps.gap-1", "F5", "note", "Merken"));
        assertEquals(200, noted.status(), noted::toString);
        assertTyped(noted, "gaps.gap-1", "F5");
        assertTrue(browser.get(LESSON).body().contains(">Merken</textarea>"));
    }

    @Test
    void aStoryGoesOnBesideWhatWasTyped() {
        var on =
                press(
                        browser.get(STORY),
                        STORY + "/exercises/story/attempts",
                        List.of("story.step", "0", "form.field-1", "Ada"));
        assertEquals(200, on.status(), on::toString);
        assertTyped(on, "form.field-1", "Ada");
        assertTrue(on.body().contains("name=\"story.path\" value=\"0\""), on::toString);
        assertEquals(0, SITE.database().sql().fetchCount(ATTEMPT, ATTEMPT.EXERCISE_ID.eq("story")));
    }

    @Test
    void whatStaysAsItWasIsNoDraft() {
        for (var unit : List.of(LESSON, STORY, WRITING, COURSE + "a-types")) {
            var noted = press(browser.get(unit), unit + "/notes", "note", "x");
            assertEquals(303, noted.status(), noted::toString);
        }
    }

    @Test
    void theOrderStaysAsItWasLeft() {
        var page = browser.get(LESSON);
        var names =
                Pattern.compile("name=\"(order\\.position-[^\"]*)\"")
                        .matcher(page.body())
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        var fields = new ArrayList<>(List.of("one.choice", "0"));
        for (int i = 0; i < names.size(); i++) {
            fields.addAll(List.of(names.get(i), "" + (names.size() - i)));
        }
        var checked = press(page, LESSON + "/exercises/one/attempts", fields);
        assertEquals(200, checked.status(), checked::toString);
        int last = checked.body().indexOf(names.getLast());
        assertTrue(last < checked.body().indexOf(names.getFirst()), checked::toString);
    }

    private Page begin() {
        browser.fillIn(QUIZ, QUIZ + "/runs");
        return browser.get(QUIZ);
    }

    private Page press(Page page, String path, String... fields) {
        return press(page, path, List.of(fields));
    }

    /** Sends the form of a unit as a browser does: as it stands, but for these fields. */
    private Page press(Page page, String path, List<String> fields) {
        var all = new ArrayList<String>();
        for (var control : CONTROLS) {
            control.matcher(page.body())
                    .results()
                    .filter(field -> !fields.contains(field.group(1)))
                    .forEach(field -> all.addAll(List.of(field.group(1), field.group(2))));
        }
        all.addAll(fields);
        return browser.post(path, all.toArray(String[]::new));
    }

    private static void assertChecked(Page page, String name, String value) {
        var box = "name=\"%s\" value=\"%s\" checked".formatted(name, value);
        assertTrue(page.body().contains(box), page::toString);
    }

    private static void assertTyped(Page page, String name, String value) {
        var line =
                "name=\"" + Pattern.quote(name) + "\"[^>]* value=\"" + Pattern.quote(value) + "\"";
        assertTrue(page.find(Pattern.compile("(" + line + ")")).isPresent(), page::toString);
    }

    /** Of this browser's learner. */
    private int attempts() {
        var learner = browser.cookie("session").orElseThrow().getValue().split("\\.", 2)[0];
        return SITE.database()
                .sql()
                .fetchCount(ATTEMPT, ATTEMPT.LEARNER_ID.eq(UUID.fromString(learner)));
    }
}
