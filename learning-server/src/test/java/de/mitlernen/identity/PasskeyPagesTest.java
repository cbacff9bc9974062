package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.MAIL;
import static de.mitlernen.db.schema.Tables.PASSKEY;
import static de.mitlernen.db.schema.Tables.SESSION;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a passkey must be to be added, and to sign in. */
@Tag("database")
class PasskeyPagesTest {
    private static final String PASSWORD = "a password for tests";
    private static final String ACCOUNT = "/de/my/account";
    private static final String ADD = ACCOUNT + "/passkeys";
    private static final String SIGN_IN = "/de/sign-in/passkey";
    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");
    private static final Pattern USER = Pattern.compile("\"user\":\\{[^}]*\"id\":\"([^\"]+)\"");

    private static final TestSite SITE =
            TestSite.start(Map.of("MITLERNEN_DEMO_PASSWORD", PASSWORD), "--demo");

    private final Browser maria = signIn("learner@example.org");
    private final PasskeyDevice device =
            new PasskeyDevice("http://" + TestSite.HOST + ":" + SITE.port());

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @BeforeEach
    void forget() {
        SITE.database().sql().execute("truncate passkey, passkey_challenge, mail");
    }

    @Test
    void aPasskeySignsInAsTwoFactorsDo() {
        var added = add();
        assertEquals(303, added.status(), added::toString);
        var phone = SITE.browser();
        assertEquals("/de/my", use(phone).location());
        assertTrue(phone.get(ACCOUNT).body().contains("Maria Schneider"));
        var assurances = SITE.database().sql().fetchValues(SESSION.ASSURANCE);
        assertTrue(assurances.contains("multi"), assurances::toString);
    }

    @Test
    void addingAndDeletingAreTold() {
        add();
        var page = maria.get(ACCOUNT);
        var removal =
                page.find(Pattern.compile("action=\"(/de/my/account/passkeys/[^\"]+/removal)\""));
        assertEquals(303, maria.fillIn(ACCOUNT, removal.orElseThrow()).status());
        assertEquals(422, use(SITE.browser()).status());
        assertEquals(
                List.of("Neuer Passkey für Ihr Konto", "Ein Passkey ist gelöscht"),
                SITE.database()
                        .sql()
                        .select(MAIL.SUBJECT)
                        .from(MAIL)
                        .orderBy(MAIL.WRITTEN_AT)
                        .fetch(MAIL.SUBJECT));
        var trail = signIn("admin@example.org").get("/de/admin/audit").body();
        assertTrue(trail.contains("Passkey angelegt</strong>"), trail);
        assertTrue(trail.contains("Passkey gelöscht</strong>"), trail);
    }

    @Test
    void anotherSiteCannotPassOnWhatAPasskeySigned() {
        add();
        device.origin = "https://lernen.example.net";
        assertEquals(422, use(SITE.browser()).status());
        assertEquals(422, add().status());
    }

    @Test
    void aPasskeyOfAnotherSiteIsNone() {
        add();
        device.rpId = "example.net";
        assertEquals(422, use(SITE.browser()).status());
        assertEquals(422, add().status());
    }

    @Test
    void aDeviceMustAskForItsLock() {
        device.verified = false;
        assertEquals(422, add().status());
        device.verified = true;
        add();
        device.verified = false;
        assertEquals(422, use(SITE.browser()).status());
    }

    @Test
    void aChallengeCountsOnce() {
        add();
        var challenge = challenge(SITE.browser(), "/de/sign-in", SIGN_IN);
        assertEquals(303, use(SITE.browser(), challenge).status());
        assertEquals(422, use(SITE.browser(), challenge).status());
    }

    @Test
    void aChallengeCountsOnlyForAWhile() {
        add();
        var challenge = challenge(SITE.browser(), "/de/sign-in", SIGN_IN);
        SITE.database()
                .sql()
                .execute("update passkey_challenge set expires_at = now() - interval '1 second'");
        assertEquals(422, use(SITE.browser(), challenge).status());
    }

    @Test
    void aChallengeIsForOneThingAndOnePerson() {
        var ofAnother = challenge(signIn("trainer@example.org"), ACCOUNT, ADD);
        assertEquals(422, add(ofAnother).status());
        assertEquals(422, add(challenge(SITE.browser(), "/de/sign-in", SIGN_IN)).status());
        add();
        assertEquals(422, use(SITE.browser(), challenge(maria, ACCOUNT, ADD)).status());
    }

    @Test
    void aChallengeThatNobodyGaveIsRefused() {
        add();
        assertEquals(422, use(SITE.browser(), "A".repeat(43)).status());
    }

    /** As when somebody has copied the passkey. */
    @Test
    void aCounterThatGoesBackIsRefused() {
        add();
        device.count = 10;
        assertEquals(303, use(SITE.browser()).status());
        device.count = 5;
        assertEquals(422, use(SITE.browser()).status());
    }

    @Test
    void anotherKeyIsRefused() {
        add();
        var user = user();
        var thief = new PasskeyDevice(device.origin);
        var browser = SITE.browser();
        var challenge = challenge(browser, "/de/sign-in", SIGN_IN);
        assertEquals(422, send(browser, thief.get(challenge, user)).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{",
                "{\"response\":{}}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":"
                        + "{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AAAA\","
                        + "\"attestationObject\":\"AAAA\",\"signature\":\"AAAA\"}}"
            })
    void whatMakesNoSenseIsRefused(String sent) {
        var refused = send(SITE.browser(), sent);
        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("href=\"#passkey\""), refused::toString);
        var answer = maria.fillIn(ACCOUNT, ADD, "credential", sent);
        assertEquals(422, answer.status());
        assertTrue(answer.body().contains("href=\"#name\""), answer::toString);
        assertEquals(0, SITE.database().sql().fetchCount(PASSKEY));
    }

    private Browser.Page add() {
        return add(challenge(maria, ACCOUNT, ADD));
    }

    private Browser.Page add(String challenge) {
        return maria.fillIn(
                ACCOUNT, ADD, "credential", device.create(challenge), "name", "Mein Handy");
    }

    private Browser.Page use(Browser browser) {
        return use(browser, challenge(browser, "/de/sign-in", SIGN_IN));
    }

    private Browser.Page use(Browser browser, String challenge) {
        return send(browser, device.get(challenge, user()));
    }

    private static Browser.Page send(Browser browser, String credential) {
        return browser.fillIn("/de/sign-in", SIGN_IN, "credential", credential);
    }

    private static String challenge(Browser browser, String page, String path) {
        return browser.fillIn(page, path + "/challenge").find(CHALLENGE).orElseThrow();
    }

    private byte[] user() {
        var options = maria.fillIn(ACCOUNT, ADD + "/challenge");
        return Base64.getUrlDecoder()
                .decode(options.find(USER).orElseThrow().getBytes(StandardCharsets.US_ASCII));
    }

    private static Browser signIn(String email) {
        var browser = SITE.browser();
        browser.fillIn("/de/sign-in", "/de/sign-in", "email", email, "password", PASSWORD);
        return browser;
    }
}
