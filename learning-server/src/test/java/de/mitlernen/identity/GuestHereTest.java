package de.mitlernen.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.TestSite;
import de.mitlernen.web.Language;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Nobody takes the place of a guest on a device unknowingly. */
@Tag("database")
class GuestHereTest {
    private static final String COURSE = "/en/courses/passwords";
    private static final String EMAIL = "trainer@example.org";
    private static final String PASSWORD = "a password for tests";
    private static final Pattern WORD = Pattern.compile("<li>(\\p{L}+)</li>");
    private static final Pattern SHOWN = Pattern.compile("name=\"guest\" value=\"(\\w+)\"");

    private static final TestSite SITE =
            TestSite.start(Map.of("MITLERNEN_DEMO_PASSWORD", PASSWORD), "--demo");

    private final Browser device = SITE.browser();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/continue"})
    void thePageSaysSoFirstInEveryLanguage(String path) {
        assertFalse(device.get("/en" + path).body().contains("name=\"guest\""));
        begin(device);
        for (var language : Language.OFFERED) {
            var page = device.get("/" + language.tag() + path);
            assertEquals(6, words(page).size(), page::toString);
            assertEquals(words(device.get("/" + language.tag() + "/my")), words(page));
        }
    }

    @Test
    void whoeverHasReadItSignsInAndTheGuestGoesOnElsewhere() {
        begin(device);
        var page = device.get("/en/sign-in");
        var signedIn = signIn(page.token(), shown(page), "other");
        assertEquals("/en/my", signedIn.location());
        assertTrue(device.get("/en/").body().contains("/en/sign-out"));
        assertEquals("/en/my", goOn(SITE.browser(), words(page)).location());
    }

    @Test
    void whoeverHasReadItContinuesWithAnotherCode() {
        var other = SITE.browser();
        begin(other);
        var code = words(other.get("/en/my"));
        begin(device);
        var page = goOn(device, code);
        assertEquals("/en/my", page.location());
        assertEquals(code, words(device.get("/en/my")));
    }

    @Test
    void aPageFromBeforeTheGuestBeganShowsTheGuestAndActsNot() {
        var open = device.get("/en/sign-in").token();
        begin(device);
        var mine = words(device.get("/en/my"));
        assertNotYet(signIn(open, "", "mine"), mine, EMAIL);
        assertNotYet(device.post("/en/continue", "token", open, "words", "acorn"), mine, "acorn");
    }

    @Test
    void aPageThatShowedAnotherGuestActsNot() {
        begin(device);
        var old = shown(device.get("/en/sign-in"));
        device.forget("session");
        begin(device);
        var token = device.get("/en/sign-in").token();
        assertNotYet(signIn(token, old, "mine"), words(device.get("/en/my")), EMAIL);
    }

    @Test
    void whoeverWasTheGuestTakesAlongWhatTheyLearned() {
        begin(device);
        var page = device.get("/en/sign-in");
        assertEquals("/en/my", signIn(page.token(), shown(page), "mine").location());
        assertTrue(device.get("/en/my").body().contains(COURSE));
        assertEquals(422, goOn(SITE.browser(), words(page)).status(), "the words lead nowhere");
    }

    @Test
    void itHasToBeSaidWhoOneIs() {
        begin(device);
        var page = device.get("/en/sign-in");
        var again = signIn(page.token(), shown(page), "");
        assertEquals(422, again.status());
        assertTrue(again.body().contains("href=\"#here\""), again::toString);
        assertTrue(again.body().contains("value=\"" + EMAIL + "\""), again::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", ""})
    void afterAMistakeItIsStillSaid(String password) {
        begin(device);
        var page = device.get("/en/sign-in");
        var again =
                device.post(
                        "/en/sign-in",
                        "token",
                        page.token(),
                        "guest",
                        shown(page),
                        "here",
                        "mine",
                        "email",
                        "nobody@example.org",
                        "password",
                        password);
        assertEquals(422, again.status());
        assertEquals(words(page), words(again));
        assertTrue(again.body().contains("value=\"mine\" checked"), again::toString);
    }

    private void assertNotYet(Browser.Page page, List<String> code, String typed) {
        assertEquals(200, page.status(), page::toString);
        assertEquals(code, words(page));
        assertTrue(page.body().contains("value=\"" + typed + "\""), page::toString);
        assertEquals(code, words(device.get("/en/my")));
    }

    private static void begin(Browser browser) {
        assertEquals(303, browser.fillIn(COURSE, COURSE + "/enrolment").status());
    }

    private Browser.Page signIn(String token, String guest, String here) {
        return device.post(
                "/en/sign-in",
                "token",
                token,
                "guest",
                guest,
                "here",
                here,
                "email",
                EMAIL,
                "password",
                PASSWORD);
    }

    private static Browser.Page goOn(Browser browser, List<String> code) {
        var page = browser.get("/en/continue");
        return browser.post(
                "/en/continue",
                "token",
                page.token(),
                "guest",
                page.find(SHOWN).orElse(""),
                "words",
                String.join(" ", code));
    }

    private static String shown(Browser.Page page) {
        return page.find(SHOWN).orElseThrow(() -> new AssertionError(page));
    }

    private static List<String> words(Browser.Page page) {
        return WORD.matcher(page.body()).results().map(found -> found.group(1)).toList();
    }
}
