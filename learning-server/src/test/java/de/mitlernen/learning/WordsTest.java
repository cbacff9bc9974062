package de.mitlernen.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The words that a course explains. */
@Tag("database")
class WordsTest {
    private static final String COURSE = "/en/courses/passwords";

    private static final TestSite SITE = TestSite.start();

    private final Browser browser = SITE.browser();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void aUnitBringsTheExplanationsOfTheWordsThatItLinks() {
        var unit = body(COURSE + "/second-factor");
        assertTrue(unit.contains("href=\"#tan\""), unit);
        assertTrue(unit.contains("<template id=\"term-tan\""), unit);
        assertFalse(unit.contains("<template id=\"term-browser\""), unit);
        assertFalse(body(COURSE + "/strong-passwords").contains("<template"));
    }

    @Test
    void aWordOfAnotherUnitLeadsThere() {
        var unit = body("/en/courses/first-smartphone/wifi-apps-and-updates");
        assertTrue(unit.contains("href=\"tapping-and-typing#app\""), unit);
        assertTrue(unit.contains("<template id=\"term-app\""), unit);
    }

    @Test
    void onASheetALinkLeadsToTheUnitAsItDoesElsewhere() {
        var sheet = body("/en/courses/first-smartphone/wifi-apps-and-updates/print");
        var there = "/en/courses/first-smartphone/tapping-and-typing";
        assertTrue(sheet.contains("href=\"" + there + "#app\""), sheet);
        assertEquals(200, browser.get(there).status());
    }

    @Test
    void theCoursePageListsAllWordsOfACourse() {
        var course = body(COURSE);
        assertTrue(course.contains(COURSE + "/password-manager#browser\">browser</a>"), course);
        assertTrue(course.contains("A number with which you approve exactly one order"), course);
    }

    private String body(String path) {
        return browser.get(path).body();
    }
}
