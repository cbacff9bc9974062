package de.mitlernen.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A unit on paper. */
@Tag("database")
class HandoutTest {
    private static final String UNIT = "/en/courses/passwords/second-factor";
    private static final String CONTROLS = "(?s).*<(form|input|select|button|details>).*";
    private static final Pattern SHEET =
            Pattern.compile("<article class=\"handout\">(.*)</article>", Pattern.DOTALL);

    private static final TestSite SITE = TestSite.start();

    private final Browser browser = SITE.browser();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void theSolutionsStandBehindTheExercisesAndNotBefore() {
        var sheet = sheet();
        int end = sheet.indexOf("handout__solutions");
        var exercises = sheet.substring(0, end);
        var solutions = sheet.substring(end);
        assertTrue(exercises.contains("paper__box"), exercises);
        assertTrue(exercises.contains("paper__line"), exercises);
        assertFalse(exercises.contains("paper__right"), exercises);
        assertTrue(solutions.contains("paper__right"), solutions);
        assertEquals(occurrences("class=\"exercise\"", exercises), occurrences("<h3", solutions));
    }

    @Test
    void nothingOnASheetWaitsForAPress() {
        assertFalse(sheet().matches(CONTROLS), sheet());
    }

    @Test
    void everyTypeOfExerciseIsAnsweredWithAPencil() {
        var folder = Map.of("MITLERNEN_COURSES", "../accessibility-tests/src/test/courses");
        try (var site = TestSite.start(folder)) {
            for (var unit : List.of("basic-types", "a-types", "b-types", "c-types")) {
                var sheet = site.browser().get("/de/courses/every-type/" + unit + "/print");
                assertEquals(200, sheet.status(), unit);
                assertFalse(sheet.find(SHEET).orElseThrow().matches(CONTROLS), sheet::toString);
            }
        }
    }

    @Test
    void aPictureIsThereAtOnceAndDescribedBelow() {
        var sheet = sheet();
        assertTrue(sheet.contains("alt=\"\""), sheet);
        assertTrue(sheet.contains("<figcaption>"), sheet);
        assertFalse(sheet.contains("loading=\"lazy\""), sheet);
    }

    @Test
    void aSheetTellsWhereTheLessonIsAndBelongsToNobody() {
        assertEquals(303, browser.fillIn(UNIT, "/en/courses/passwords/enrolment").status());
        assertTrue(sheet().contains("<span>/second-factor</span>"), this::sheet);
        assertEquals(unshuffled(SITE.browser().get(UNIT + "/print")), unshuffled(get()));
    }

    @Test
    void aUnitLeadsToItsSheet() {
        assertTrue(browser.get(UNIT).body().contains("href=\"" + UNIT + "/print\""));
        assertEquals(404, browser.get("/en/courses/passwords/no-such-unit/print").status());
    }

    private Browser.Page get() {
        return browser.get(UNIT + "/print");
    }

    private String sheet() {
        var page = get();
        return page.find(SHEET).orElseThrow(() -> new AssertionError(page));
    }

    /** How much stands on a sheet: the items to put in order are mixed anew each time. */
    private static int unshuffled(Browser.Page page) {
        return page.find(SHEET).orElseThrow().length();
    }

    private static int occurrences(String text, String in) {
        return in.split(Pattern.quote(text), -1).length - 1;
    }
}
