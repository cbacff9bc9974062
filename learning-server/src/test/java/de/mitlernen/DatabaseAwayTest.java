package de.mitlernen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

class DatabaseAwayTest {
    @Test
    void withoutItsDatabaseThePlatformAsksToWaitAndStillShowsItsCourses() throws SQLException {
        try (var site = TestSite.start()) {
            var browser = site.browser();
            browser.fillIn("/de/courses/passwords", "/de/courses/passwords/enrolment");
            assertEquals(200, browser.get("/de/my").status());
            drop(site);

            for (var path : List.of("/de/my", "/de/courses/passwords")) {
                var page = browser.get(path);
                assertEquals(503, page.status(), page::toString);
                assertTrue(page.body().contains("Gleich geht es weiter"), page::toString);
                assertTrue(!page.body().contains("SQL"), page::toString);
            }
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
