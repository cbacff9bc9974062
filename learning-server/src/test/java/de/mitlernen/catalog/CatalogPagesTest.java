package de.mitlernen.catalog;

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
import java.util.regex.Pattern;

/** Searching the catalogue. */
@Tag("database")
class CatalogPagesTest {
    private static final Pattern COURSE =
            Pattern.compile(
                    "<h[23] class=\"card__title\"[^>]*><a href=\"/\\w+/courses/([a-z-]+)\"");
    private static final TestSite SITE = TestSite.start();

    private final Browser browser = SITE.browser();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seniors", "youth", "migrants", "disabilities", "staff"})
    void everyGroupOfTheStartPageFindsCoursesAndSeesWhatIsChosen(String audience) {
        var page = browser.get("/en/courses?audience=" + audience);
        assertTrue(page.body().contains("class=\"card\""), page::toString);
        assertTrue(page.body().contains("value=\"" + audience + "\" checked"), page::toString);
        assertTrue(page.body().contains("<ul class=\"pills\""), page::toString);
    }

    @Test
    void whatIsChosenCanBeLeftOutAgain() {
        var page = browser.get("/en/courses?q=a+b%26&audience=youth&audience=staff").body();
        assertTrue(page.contains("href=\"/en/courses?q=a+b%26&amp;audience=staff\""), page);
        assertTrue(page.contains("href=\"/en/courses?q=a+b%26&amp;audience=youth\""), page);
        var last = browser.get("/en/courses?audience=youth").body();
        assertTrue(last.contains("<li><a href=\"/en/courses\"><span>Young people<"), last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audience=wizards", "area=99", "level=.", "language=fr"})
    void aFilterThatDoesNotExistIsNotOffered(String query) {
        var page = browser.get("/en/courses?" + query);
        assertEquals(200, page.status());
        assertFalse(page.body().contains(" checked"), page::toString);
    }

    @Test
    void aWordAloneChoosesNoFilterAndTellsFirstHowManyItFinds() {
        var page = browser.get("/en/courses?q=password").body();
        assertFalse(page.contains("class=\"pills\""), page);
        int found = page.indexOf("role=\"status\"");
        assertTrue(found > page.indexOf("name=\"q\""), page);
        assertTrue(found < page.indexOf("<details class=\"more\""), page);
    }

    @Test
    void theStartPageShowsSomeCoursesAndTheWayToAll() {
        var page = browser.get("/en/").body();
        assertEquals(6, COURSE.matcher(page).results().count(), page);
        assertTrue(page.contains("href=\"/en/courses\"><span class=\"kern-label\">Show all"), page);
    }

    @Test
    void coursesInTheReadersLanguageComeFirst() {
        var page = browser.get("/ar/courses").body();
        var courses = COURSE.matcher(page).results().map(found -> found.group(1)).toList();
        var arabic = List.of("city-services", "fraud-online", "passwords");
        assertEquals(arabic, courses.stream().limit(3).sorted().toList(), page);
        assertTrue(courses.size() > 3, page);
    }
}
