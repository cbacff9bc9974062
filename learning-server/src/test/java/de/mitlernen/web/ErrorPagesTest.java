package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.Site;
import de.mitlernen.web.Routes.Handler;

import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whatever goes wrong inside, the reader gets a page with a way on, and learns nothing of it. */
class ErrorPagesTest {
    private static final String SECRET = "select password from account";
    private static final Messages MESSAGES = new Messages(Site.FEATURES);
    private static final Logger LOG = Logger.getLogger(Web.class.getName());

    private Handler handler = visit -> Answer.page("web/error", new ErrorPage(404));
    private final Web web =
            new Web(
                    new WebSettings("127.0.0.1", 0, Optional.empty(), Set.of()),
                    MESSAGES,
                    new Templates(MESSAGES, new Assets()),
                    new Routes()
                            .add(new Assets())
                            .get("/page", Access.EVERYONE, visit -> handler.handle(visit))
                            .post("/page", Access.EVERYONE, visit -> handler.handle(visit)),
                    session -> Optional.empty());
    private final Browser browser = new Browser(web.start());

    @BeforeEach
    void quiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void stop() {
        LOG.setLevel(null);
        web.close();
    }

    @Test
    void aBugShowsNothingOfItself() {
        handler =
                visit -> {
                    throw new DataAccessException(SECRET);
                };
        assertTellsNothing(500);
    }

    @Test
    void aBugInATemplateShowsNothingOfItself() {
        handler = visit -> Answer.page("web/display", new ErrorPage(404));
        assertTellsNothing(500);
    }

    @Test
    void aMissingTemplateShowsNothingOfItself() {
        handler = visit -> Answer.page("web/" + SECRET, new ErrorPage(404));
        assertTellsNothing(500);
    }

    @Test
    void anErrorOfTheMachineShowsNothingOfItself() {
        handler =
                visit -> {
                    throw new StackOverflowError(SECRET);
                };
        assertTellsNothing(500);
    }

    @Test
    void anAwayDatabaseIsToldAsAWait() {
        for (var state : List.of("08006", "08001", "57P01", "57P03")) {
            handler =
                    visit -> {
                        throw new DataAccessException(SECRET, new SQLException(SECRET, state));
                    };
            assertTellsNothing(503);
        }
    }

    @Test
    void aMistakeInSqlIsABug() {
        handler =
                visit -> {
                    throw new DataAccessException(SECRET, new SQLException(SECRET, "42601"));
                };
        assertTellsNothing(500);
    }

    @Test
    void theNextRequestIsAnsweredAgain() {
        handler = visit -> Answer.page("web/display", new ErrorPage(404));
        assertEquals(500, browser.get("/en/page").status());
        handler = visit -> Answer.page("web/error", new ErrorPage(404));
        assertEquals(200, browser.get("/en/page").status());
    }

    @Test
    void aBugAfterAFormIsAPageToo() {
        handler =
                visit -> {
                    if (!visit.form().has("token")) {
                        return Answer.page("web/display", display());
                    }
                    throw new DataAccessException(SECRET);
                };
        var page = browser.fillIn("/en/page", "/en/page");
        assertEquals(500, page.status());
        assertFalse(page.body().contains(SECRET));
    }

    private static Object display() {
        return new DisplayPages.DisplayPage(
                Display.DEFAULT,
                Display.THEMES,
                Display.TEXTS,
                Display.SPACINGS,
                Display.RULERS,
                "/");
    }

    private void assertTellsNothing(int status) {
        var page = browser.get("/en/page");
        assertEquals(status, page.status(), page::toString);
        assertTrue(page.body().contains("<html lang=\"en\" dir=\"ltr\""), page::toString);
        assertTrue(page.body().contains("href=\"/en/courses\""), page::toString);
        assertTrue(page.header("Content-Security-Policy").isPresent(), page::toString);
        for (var inside : List.of(SECRET, "Exception", "de.mitlernen", "\tat ", ".ftlh", "jooq")) {
            assertFalse(page.body().contains(inside), page::toString);
        }
    }
}
