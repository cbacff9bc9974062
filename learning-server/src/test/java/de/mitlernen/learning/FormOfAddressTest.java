package de.mitlernen.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What stands around a course speaks to its reader as the course does. */
@Tag("database")
class FormOfAddressTest {
    private static final String COURSE = "/courses/my-data-my-picture";
    private static final String UNIT = COURSE + "/what-a-profile-tells";
    private static final String QUIZ = COURSE + "/closing-quiz";
    private static final Pattern FORMAL = Pattern.compile("\\b(Sie|Ihnen|Ihre?[mnrs]?)\\b");

    /** What the course itself says, where “Sie” may be “they”, or somebody who is quoted. */
    private static final Pattern OWN_TEXT =
            Pattern.compile(
                    "(?s)<dl class=\"words\">.*?</dl>|<div class=\"prose\".*?\n(?=<section)");

    private static final Pattern ATTEMPTS =
            Pattern.compile("action=\"([^\"]*/exercises/[^\"]*/attempts)\"");

    private static final TestSite SITE = TestSite.start();

    private final Browser browser = SITE.browser();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/de", "/de-simple"})
    void aCourseForYoungPeopleSaysDuOnEachOfItsPages(String language) {
        assertInformal(browser.get(language + COURSE));
        browser.fillIn(language + COURSE, language + COURSE + "/enrolment");
        assertInformal(browser.get(language + COURSE));
        assertInformal(browser.get(language + QUIZ));
        browser.fillIn(language + QUIZ, language + QUIZ + "/runs");
        var handout = browser.get(language + UNIT + "/print").body();
        assertTrue(handout.contains("Platz für deine Notizen"), handout);
    }

    @Test
    void aFormThatComesBackSaysDuToo() {
        var unit = browser.get("/de" + UNIT);
        var returned = browser.post(unit.find(ATTEMPTS).orElseThrow(), "token", unit.token());
        assertEquals(422, returned.status());
        var summary = returned.body();
        assertTrue(summary.contains("Bitte sieh noch einmal hin"), summary);
        assertFalse(summary.contains("Bitte sehen Sie"), summary);
        assertFalse(summary.contains("Bitte wählen Sie"), summary);
    }

    @Test
    void otherCoursesAndOtherLanguagesSpeakAsBefore() {
        var seniors = "/de/courses/passwords/why-passwords-matter";
        assertTrue(browser.get("/de" + UNIT).body().contains("Was möchtest du dir merken?"));
        assertTrue(browser.get(seniors).body().contains("Was möchten Sie sich merken?"));
        assertTrue(browser.get("/uk" + UNIT).body().contains("lang=\"uk\""));
    }

    private static void assertInformal(Browser.Page page) {
        assertEquals(200, page.status());
        var around = OWN_TEXT.matcher(page.body()).replaceAll("");
        assertEquals(List.of(), FORMAL.matcher(around).results().map(MatchResult::group).toList());
    }
}
