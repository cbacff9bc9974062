package de.mitlernen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

class DatabaseAwayTest {
    private static final Duration SOON = Duration.ofMillis(2500);

    @Test
    void withoutItsDatabaseThePlatformAsksToWaitAndStillShowsItsCourses() throws SQLException {
        try (var site = TestSite.start()) {
            var browser = site.browser();
            browser.fillIn("/de/courses/passwords", "/de/courses/passwords/enrolment");
            assertEquals(200, browser.get("/de/my").status());
            drop(site);

            var start = Instant.now();
            var page = browser.get("/de/my");
            var waited = Duration.between(start, Instant.now());
            assertTrue(waited.compareTo(SOON) < 0, waited::toString);
            assertEquals(503, page.status(), page::toString);
            assertTrue(page.body().contains("Gleich geht es weiter"), page::toString);
            assertTrue(page.body().contains("href=\"/de/courses\""), "a way on");
            assertTrue(browser.get("/uk/my").body().contains("lang=\"uk\""), "any language");
            assertTrue(!page.body().contains("SQL"), page::toString);
            assertEquals(503, browser.get("/observe/health").status());
            assertEquals(200, browser.get("/de/courses").status());
            assertEquals(200, site.browser().get("/de/courses/passwords").status());
        }
    }

    /** Connections break off, and new ones find nothing. */
    private static void drop(TestSite site) throws SQLException {
        try (var connection = site.database().connect()) {
            var url = connection.getMetaData().getURL();
            var name = connection.getCatalog();
            try (var server =
                            DriverManager.getConnection(
                                    url.replace("/" + name, "/postgres"), "postgres", "");
                    var statement = server.createStatement()) {
                statement.execute("drop database " + name + " with (force)");
            }
        }
    }
}
