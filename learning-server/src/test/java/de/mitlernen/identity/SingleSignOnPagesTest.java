package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.SINGLE_SIGN_ON_ATTEMPT;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.TestSite;
import de.mitlernen.oidc.FakeProvider;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/** The way to the city's provider and back; nobody else comes back in somebody's place. */
@Tag("database")
class SingleSignOnPagesTest {
    private static final String PASSWORD = "a password for tests";
    private static final String CALLBACK = "/sign-in/sso/callback";
    private static final String EXPIRED = "/de/sign-in?sso=expired";
    private static final Pattern STATE = Pattern.compile("[?&]state=([\\w-]+)");
    private static final Pattern NONCE = Pattern.compile("[?&]nonce=([\\w-]+)");

    private static final FakeProvider CITY = FakeProvider.start();
    private static final TestSite SITE = start(CITY.issuer());

    private final Browser browser = SITE.browser();

    private static TestSite start(String issuer) {
        return TestSite.start(
                Map.of(
                        "MITLERNEN_DEMO_PASSWORD",
                        PASSWORD,
                        "MITLERNEN_PUBLIC_URL",
                        "http://127.0.0.1:8120",
                        "MITLERNEN_OIDC_ISSUER",
                        issuer,
                        "MITLERNEN_OIDC_CLIENT_ID",
                        FakeProvider.CLIENT,
                        "MITLERNEN_OIDC_CLIENT_SECRET",
                        FakeProvider.SECRET,
                        "MITLERNEN_OIDC_NAME",
                        "Stadt <Beispiel>",
                        "MITLERNEN_OIDC_ROLES",
                        "lernen-admin=administrator"),
                "--demo");
    }

    @BeforeEach
    void forgetPetra() {
        SITE.database().sql().execute("truncate account_identity");
    }

    @AfterAll
    static void stop() {
        SITE.close();
        CITY.close();
    }

    @Test
    void thePageOffersTheProviderByItsName() {
        var page = browser.get("/de/sign-in").body();
        assertTrue(page.contains("Anmelden mit: Stadt &lt;Beispiel&gt;"), page);
        assertTrue(page.contains("action=\"/de/sign-in/sso\""), page);
    }

    @Test
    void withoutAProviderThereIsNothingOfIt() {
        try (var plain = TestSite.start()) {
            assertFalse(plain.browser().get("/de/sign-in").body().contains("/sso"));
            assertEquals(404, plain.browser().get(CALLBACK).status());
        }
    }

    @Test
    void whoSignsInThereIsSignedInHereInTheirLanguage() {
        var onward = leave(browser, "uk");
        CITY.grant(CITY.sign(CITY.claims(find(NONCE, onward))));
        var back = browser.get(answer(find(STATE, onward)));
        assertEquals(303, back.status(), back::toString);
        assertEquals("/uk/my", back.location());
        assertTrue(browser.get("/de/my").body().contains("Petra Hoffmann"));
        assertEquals(200, browser.get("/de/admin/people").status());
    }

    @Test
    void theWayThereTellsNoSecret() {
        var onward = leave(browser, "de");
        assertTrue(onward.startsWith("0; url=" + CITY.issuer() + "/authorize?"), onward);
        assertFalse(onward.contains("client_secret"), onward);
        assertFalse(onward.contains("code_verifier"), onward);
        var verifier = SITE.database().sql().fetchAny(SINGLE_SIGN_ON_ATTEMPT).getCodeVerifier();
        assertFalse(onward.contains(verifier), onward);
    }

    @Test
    void anAnswerCountsOnce() {
        var onward = leave(browser, "de");
        CITY.grant(CITY.sign(CITY.claims(find(NONCE, onward))));
        var address = answer(find(STATE, onward));
        assertEquals("/de/my", browser.get(address).location());
        assertEquals(EXPIRED, browser.get(address).location());
    }

    @Test
    void anotherBrowserDoesNotComeBackInSomebodysPlace() {
        var onward = leave(browser, "de");
        CITY.grant(CITY.sign(CITY.claims(find(NONCE, onward))));
        var address = answer(find(STATE, onward));
        var victim = SITE.browser();
        victim.get("/de/sign-in");
        assertEquals(EXPIRED, victim.get(address).location());
        assertEquals(EXPIRED, SITE.browser().get(address).location(), "without any cookie");
        assertTrue(victim.cookie("session").isEmpty());
        assertEquals("/de/my", browser.get(address).location(), "and who began it still can");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?code=x", "?state=&code=x", "?state=guessed&code=x", "?error=x"})
    void anAnswerToNothingIsRefused(String query) {
        browser.get("/de/sign-in");
        var back = browser.get(CALLBACK + query);
        assertEquals(EXPIRED, back.location());
        assertTrue(browser.cookie("session").isEmpty());
    }

    @Test
    void anAnswerThatComesTooLateIsRefused() {
        var onward = leave(browser, "de");
        SITE.database()
                .sql()
                .update(SINGLE_SIGN_ON_ATTEMPT)
                .set(SINGLE_SIGN_ON_ATTEMPT.EXPIRES_AT, Instant.now())
                .execute();
        assertEquals(EXPIRED, browser.get(answer(find(STATE, onward))).location());
    }

    @Test
    void aTokenOfAnotherAttemptSignsNobodyIn() {
        var onward = leave(browser, "de");
        CITY.grant(CITY.sign(CITY.claims("another nonce")));
        var back = browser.get(answer(find(STATE, onward)));
        assertEquals("/de/sign-in?sso=misconfigured", back.location());
        assertTrue(browser.cookie("session").isEmpty());
    }

    @Test
    void whoCancelsReadsHowToGoOn() {
        var onward = leave(browser, "en");
        var address = CALLBACK + "?error=access_denied&state=" + find(STATE, onward);
        assertEquals("/en/sign-in?sso=cancelled", browser.get(address).location());
        var page = browser.get("/en/sign-in?sso=cancelled");
        assertTrue(page.body().contains("You cancelled the sign-in."), page::toString);
        assertFalse(page.title().startsWith("Error:"), page::title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "unavailable", "misconfigured"})
    void whatDidNotWorkIsToldFirst(String reason) {
        var page = browser.get("/de/sign-in?sso=" + reason);
        assertTrue(page.title().startsWith("Fehler:"), page::title);
        assertTrue(page.body().contains("id=\"problem\""), page::toString);
    }

    @Test
    void aReasonThatDoesNotExistIsNotShown() {
        var page = browser.get("/de/sign-in?sso=%3Cscript%3E");
        assertEquals(200, page.status());
        assertFalse(page.title().startsWith("Fehler:"), page::title);
    }

    @Test
    void whileTheProviderIsAwayOtherWaysInAreOpen() {
        try (var alone = start("http://127.0.0.1:9")) {
            var visitor = alone.browser();
            var away = visitor.fillIn("/de/sign-in", "/de/sign-in/sso");
            assertEquals("/de/sign-in?sso=unavailable", away.location());
            var signedIn =
                    visitor.fillIn(
                            "/de/sign-in?sso=unavailable",
                            "/de/sign-in",
                            "email",
                            "learner@example.org",
                            "password",
                            PASSWORD);
            assertEquals("/de/my", signedIn.location());
        }
    }

    @Test
    void theButtonDoesNothingForAnotherSite() {
        assertEquals(403, browser.post("/de/sign-in/sso").status());
        browser.with("Sec-Fetch-Site", "cross-site");
        assertEquals(403, browser.fillIn("/de/sign-in", "/de/sign-in/sso").status());
    }

    @Test
    void whoBeginsTooOftenWaits() {
        var sql = SITE.database().sql();
        sql.execute("truncate rate_limit_use");
        leave(browser, "de");
        sql.execute(
                """
                insert into rate_limit_use (key_hash, expires_at)
                select key_hash, expires_at from rate_limit_use, generate_series(1, 2000)
                """);
        var refused = browser.fillIn("/de/sign-in", "/de/sign-in/sso");
        sql.execute("truncate rate_limit_use");
        assertEquals(429, refused.status(), refused::toString);
        assertTrue(refused.header("Retry-After").isPresent(), refused::toString);
    }

    @Test
    void aLogoutOfTheProviderEndsTheSession() {
        var onward = leave(browser, "de");
        CITY.grant(CITY.sign(CITY.claims(find(NONCE, onward))));
        browser.get(answer(find(STATE, onward)));
        assertEquals(400, logout(CITY.sign(CITY.logout())).status(), "no logout token");
        assertEquals(200, browser.get("/de/my/sessions").status());
        var told = logout(CITY.sign(CITY.logout(), "logout+jwt"));
        assertEquals(200, told.status(), told::toString);
        assertEquals("no-store", told.header("Cache-Control").orElse(""));
        assertEquals(404, browser.get("/de/my/sessions").status());
    }

    private static Browser.Page logout(String token) {
        return SITE.browser().post("/sign-in/sso/logout", "logout_token", token);
    }

    /** Presses the button; returns where the browser is sent. */
    private static String leave(Browser browser, String language) {
        var path = "/" + language + "/sign-in";
        var page = browser.fillIn(path, path + "/sso");
        assertEquals(200, page.status(), page::toString);
        return page.header("Refresh").orElseThrow();
    }

    private static String answer(String state) {
        return CALLBACK + "?code=x&state=" + state;
    }

    private static String find(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }
}
