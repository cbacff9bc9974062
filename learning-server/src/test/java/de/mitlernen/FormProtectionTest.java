package de.mitlernen;

import static de.mitlernen.db.schema.Tables.ATTEMPT;
import static de.mitlernen.db.schema.Tables.LEARNER;
import static de.mitlernen.db.schema.Tables.SESSION;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser.Page;

import io.helidon.http.Method;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Forged forms do nothing, and what a person typed is never lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormProtectionTest {
    private static final String COURSE = "/de/courses/passwords";
    private static final Pattern UNIT =
            Pattern.compile("href=\"(/de/courses/passwords/[a-z0-9-]+)\"");

    /** An exercise with a gap to type in: all of it, and where its form goes. */
    private static final Pattern GAP_FORM =
            Pattern.compile(
                    "<section class=\"exercise\"((?:(?!</section>).)*<input type=\"text\""
                        + " name=\"[^\"]*gap-(?:(?!</section>).)*formaction=\"([^\"]*/attempts)\")",
                    Pattern.DOTALL);

    private static final Pattern GAP = Pattern.compile("<(\\w+)[^>]* name=\"([^\"]*gap-\\d+)\"");
    private static final String TYPED = "Ein & \"besonderes\" Wort";
    private static final String TYPED_ON_PAGE = "value=\"Ein &amp; &quot;besonderes&quot; Wort\"";

    private TestSite site;
    private String unit;
    private String action;
    private String[] answer;

    @BeforeAll
    void start() {
        site = TestSite.start();
        var browser = site.browser();
        unit =
                UNIT.matcher(browser.get(COURSE).body())
                        .results()
                        .map(found -> found.group(1))
                        .filter(path -> GAP_FORM.matcher(browser.get(path).body()).find())
                        .findFirst()
                        .orElseThrow();
        var form = GAP_FORM.matcher(browser.get(unit).body());
        assertTrue(form.find());
        action = form.group(2);
        answer =
                GAP.matcher(form.group(1))
                        .results()
                        .flatMap(gap -> Stream.of(gap.group(2), answerFor(gap.group(1))))
                        .toArray(String[]::new);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void noFormDoesAnythingWithoutItsToken() {
        int learners = site.database().sql().fetchCount(LEARNER);
        for (var route : site.routes().all()) {
            if (route.method().equals(Method.POST)) {
                var path = "/de" + route.pattern().replaceAll("\\{[^}]*}", "passwords");
                var page = site.browser().post(path);
                assertTrue(page.status() == 403 || page.status() == 404, () -> path + page);
                assertTrue(page.header("Set-Cookie").filter(c -> c.contains("session")).isEmpty());
            }
        }
        assertEquals(learners, site.database().sql().fetchCount(LEARNER));
    }

    @Test
    void aFormWithItsTokenWorks() {
        var page = site.browser().fillIn(COURSE, COURSE + "/enrolment");
        assertEquals(303, page.status(), page::toString);
    }

    @Test
    void theTokenOfAnotherVisitorIsRefused() {
        var mine = site.browser();
        mine.get(COURSE);
        var foreign = site.browser().get(COURSE).token();
        assertEquals(403, mine.post(COURSE + "/enrolment", "token", foreign).status());
    }

    @Test
    void aFormFromAnotherSiteIsRefusedEvenWithItsToken() {
        var browser = site.browser().with("Sec-Fetch-Site", "cross-site");
        assertEquals(403, browser.fillIn(COURSE, COURSE + "/enrolment").status());
        assertEquals(403, browser.fillIn(unit, action, answer).status());
        var own = site.browser().with("Sec-Fetch-Site", "same-origin");
        assertEquals(303, own.fillIn(COURSE, COURSE + "/enrolment").status());
    }

    @Test
    void theRefusalIsInTheReadersLanguageAndLeadsOn() {
        var page = site.browser().post("/en/courses/passwords/enrolment");
        assertTrue(page.body().contains("<html lang=\"en\""), page::toString);
        assertTrue(page.body().contains("href=\"/en/courses\""), page::toString);
    }

    @Test
    void anAnswerWithoutItsTokenFieldIsRefused() {
        int attempts = attempts();
        assertEquals(403, site.browser().post(action, answer).status());
        assertEquals(attempts, attempts());
    }

    @Test
    void anAnswerWhoseTokenDoesNotFitComesBackAsItWasTyped() {
        int attempts = attempts();
        var browser = site.browser();
        var page = browser.post(action, with("token", "outdated", answer));
        assertGivenBack(page);
        assertEquals(attempts, attempts());
        assertEquals(303, browser.post(action, with("token", page.token(), answer)).status());
        assertEquals(attempts + 1, attempts());
    }

    @Test
    void anAnswerOfAnExpiredSessionComesBackAsItWasTyped() {
        var browser = site.browser();
        assertEquals(303, browser.fillIn(unit, action, answer).status());
        int attempts = attempts();
        var open = browser.get(unit);
        expireAllSessions();

        var page = browser.post(action, with("token", open.token(), answer));
        assertGivenBack(page);
        assertEquals(attempts, attempts());
        assertTrue(browser.cookie("session").isEmpty());

        assertEquals(303, browser.post(action, with("token", page.token(), answer)).status());
        assertEquals(attempts + 1, attempts());
    }

    @Test
    void aMadeUpSessionStoresNothing() {
        int attempts = attempts();
        var browser = site.browser();
        var token = browser.get(unit).token();
        var learner = site.database().sql().fetchAny(LEARNER);
        var id = learner == null ? "01890000-0000-7000-8000-000000000001" : learner.getLearnerId();
        browser.with(
                "Cookie",
                "session=%s.%s.g; form=%s"
                        .formatted(
                                id,
                                "A".repeat(43),
                                browser.cookie("form").orElseThrow().getValue()));
        assertGivenBack(browser.post(action, with("token", token, answer)));
        assertEquals(attempts, attempts());
    }

    @Test
    void anEmptyAnswerIsTheSamePageWithWhatToMend() {
        var page = site.browser().fillIn(unit, action);
        assertEquals(422, page.status());
        assertTrue(page.title().startsWith("Fehler:"), page::title);
        assertTrue(page.body().contains("class=\"errors "), page::toString);
    }

    @Test
    void everyInvalidFormSaysSoFirstInTheTitle() {
        for (var page :
                new Page[] {
                    site.browser().fillIn("/de/sign-in", "/de/sign-in", "email", "x@example.org"),
                    site.browser().fillIn("/de/continue", "/de/continue", "words", "nichts"),
                    site.browser().get("/de/verify?code="),
                    site.browser().fillIn(unit, unit + "/completion"),
                    site.browser().fillIn(unit, action)
                }) {
            assertEquals(422, page.status(), page::toString);
            assertTrue(page.title().startsWith("Fehler: "), page::title);
        }
    }

    @Test
    void aBrokenFormIsNotAServerError() {
        var browser = site.browser();
        var token = browser.get(unit).token();
        var broken =
                with(
                        "token",
                        token,
                        answer[0].replaceFirst("gap.*", "attempt"),
                        "\u0000",
                        answer[0],
                        "\uD83D\uDE00".repeat(150));
        for (var path : new String[] {action, "/de/sign-in", "/de/continue", "/de/display"}) {
            assertTrue(browser.post(path, broken).status() < 500, path);
        }
    }

    private void assertGivenBack(Page page) {
        assertEquals(422, page.status(), page::toString);
        assertTrue(page.title().startsWith("Fehler:"), page::title);
        assertTrue(page.body().contains(TYPED_ON_PAGE), page::body);
        assertFalse(page.body().contains("id=\"feedback-"), page::body);
    }

    private static String answerFor(String element) {
        return element.equals("select") ? "0" : TYPED;
    }

    private static String[] with(String name, String value, String... more) {
        return Stream.concat(Stream.of(name, value), Arrays.stream(more)).toArray(String[]::new);
    }

    private int attempts() {
        return site.database().sql().fetchCount(ATTEMPT);
    }

    private void expireAllSessions() {
        site.database()
                .sql()
                .update(SESSION)
                .set(SESSION.EXPIRES_AT, Instant.now().minusSeconds(1))
                .execute();
    }
}
