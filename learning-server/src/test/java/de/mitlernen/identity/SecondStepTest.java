package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.AUTHENTICATOR_APP;
import static de.mitlernen.db.schema.Tables.MAIL;
import static de.mitlernen.db.schema.Tables.PENDING_SIGN_IN;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.mitlernen.Browser;
import de.mitlernen.Parallel;
import de.mitlernen.TestSite;

import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Signing in by password and a code of the phone. */
@Tag("database")
class SecondStepTest {
    private static final String PASSWORD = "a password for tests";
    private static final String MARIA = "learner@example.org";
    private static final String PAGE = "/de/my/account/second-step";
    private static final String CODE = "/de/sign-in/code";
    private static final Pattern GROUP = Pattern.compile("<span>([A-Z2-7]{4})</span>");
    private static final Pattern RECOVERY = Pattern.compile("<li>(\\d{5} \\d{5})</li>");

    private static final TestSite SITE =
            TestSite.start(Map.of("MITLERNEN_DEMO_PASSWORD", PASSWORD), "--demo");

    private final Browser laptop = SITE.browser();
    private byte[] secret = new byte[0];
    private List<String> recovery = List.of();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @BeforeEach
    void setUp() {
        SITE.database()
                .sql()
                .execute(
                        "truncate mail, rate_limit_use, authenticator_app, recovery_code,"
                                + " pending_sign_in");
        signIn(laptop, MARIA, PASSWORD);
        secret = secretOn(laptop.get(PAGE));
        var codes = laptop.fillIn(PAGE, PAGE, "code", code(0));
        assertEquals(200, codes.status(), codes::toString);
        recovery = RECOVERY.matcher(codes.body()).results().map(found -> found.group(1)).toList();
        assertEquals(10, recovery.size(), codes::toString);
    }

    @Test
    void theSessionBeginsOnlyAfterTheCode() {
        var phone = SITE.browser();
        var asked = signIn(phone, MARIA, PASSWORD);
        assertEquals(CODE, asked.location());
        assertTrue(phone.cookie("session").isEmpty());
        assertEquals(404, phone.get("/de/my/account").status());
        assertEquals("/de/my", phone.fillIn(CODE, CODE, "code", code(1)).location());
        assertEquals(200, phone.get("/de/my/account").status());
        assertTrue(phone.cookie("sign-in").isEmpty());
    }

    @Test
    void aLinkByEmailIsNotEnoughAndChangesNoPasswordBefore() {
        var phone = SITE.browser();
        SITE.database().sql().execute("truncate mail");
        phone.fillIn("/de/sign-in/link", "/de/sign-in/link", "email", MARIA);
        var link = URI.create(SITE.database().sql().fetchSingle(MAIL).getActionUrl()).getPath();
        var asked = phone.fillIn(link, link, "password", "vier Wörter ohne Sinn");
        assertEquals(CODE, asked.location());
        assertEquals(200, laptop.get("/de/my/account").status(), "other sessions go on");
        assertEquals(CODE, signIn(SITE.browser(), MARIA, PASSWORD).location());
        assertEquals(303, phone.fillIn(CODE, CODE, "code", code(1)).status());
        assertEquals(404, laptop.get("/de/my/account").status());
        assertEquals(422, signIn(SITE.browser(), MARIA, PASSWORD).status());
        SITE.database()
                .sql()
                .execute(
                        """
                        update account set password_hash =
                          (select password_hash from account where role = 'administrator')
                        """);
    }

    @Test
    void aCodeCountsOnce() throws Exception {
        assertEquals(422, typeCode(waiting(), code(0)).status(), "it was used to set up");
        var browsers = List.of(waiting(), waiting(), waiting(), waiting());
        var next = browsers.iterator();
        var answers =
                Parallel.run(
                        browsers.size(),
                        () -> {
                            Browser browser;
                            synchronized (next) {
                                browser = next.next();
                            }
                            return typeCode(browser, code(1)).status();
                        });
        assertEquals(1, answers.stream().filter(status -> status == 303).count());
    }

    @Test
    void digitsOfAnyScriptWithSpacesAreRead() {
        var typed = new StringBuilder();
        code(1).chars().forEach(digit -> typed.append((char) ('٠' + digit - '0')).append(' '));
        assertEquals(303, typeCode(waiting(), typed.toString()).status());
    }

    @Test
    void codesAreNotGuessed() {
        var phone = waiting();
        for (int i = 0; i < 5; i++) {
            var wrong = typeCode(phone, "00000" + i);
            assertEquals(422, wrong.status());
            assertTrue(wrong.body().contains("href=\"#code\""), wrong::toString);
        }
        var refused = typeCode(phone, code(1));
        assertEquals(429, refused.status());
        assertTrue(refused.header("Retry-After").isPresent());
        assertEquals(429, typeCode(waiting(), code(1)).status(), "nor by beginning anew");
    }

    @Test
    void aRecoveryCodeCountsOnceAndIsTold() {
        assertEquals(303, typeCode(waiting(), recovery.getFirst()).status());
        assertEquals(422, typeCode(waiting(), recovery.getFirst()).status());
        assertTrue(subjects().contains("Ein Ersatz-Code wurde benutzt"));
        assertTrue(laptop.get(PAGE).body().contains("Sie haben noch 9 Ersatz-Codes"));
        var administrator = SITE.browser();
        signIn(administrator, "admin@example.org", PASSWORD);
        var trail = administrator.get("/de/admin/audit").body();
        assertTrue(trail.contains("Ersatz-Code benutzt</strong>"), trail);
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnes() {
        var renewed = laptop.fillIn(PAGE, PAGE + "/recovery-codes", "code", code(1));
        assertEquals(10, RECOVERY.matcher(renewed.body()).results().count(), renewed::toString);
        assertEquals(422, typeCode(waiting(), recovery.getFirst()).status());
    }

    @Test
    void aSignInWaitsOnlyForAWhile() {
        var phone = waiting();
        var token = phone.get(CODE).token();
        SITE.database()
                .sql()
                .execute("update pending_sign_in set expires_at = now() - interval '1 second'");
        assertEquals(404, phone.get(CODE).status());
        var late = phone.post(CODE, "token", token, "code", code(1));
        assertEquals(404, late.status());
        assertTrue(late.body().contains("Das hat zu lange gedauert"), late::toString);
    }

    @Test
    void switchingItOnIsToldAndEndsOtherSessions() {
        SITE.database().sql().execute("truncate mail, authenticator_app");
        var phone = SITE.browser();
        signIn(phone, MARIA, PASSWORD);
        var before = laptop.cookie("session").orElseThrow().getValue();
        secret = secretOn(laptop.get(PAGE));
        assertEquals(422, laptop.fillIn(PAGE, PAGE, "code", "123").status());
        assertEquals(200, laptop.fillIn(PAGE, PAGE, "code", code(0)).status());
        assertFalse(before.equals(laptop.cookie("session").orElseThrow().getValue()));
        assertEquals(200, laptop.get(PAGE).status());
        assertEquals(404, phone.get(PAGE).status());
        assertEquals(List.of("Anmelden in zwei Schritten ist eingeschaltet"), subjects());
    }

    @Test
    void switchingItOffNeedsACodeAndIsTold() {
        assertEquals(422, laptop.fillIn(PAGE, PAGE + "/ending", "code", "000000").status());
        assertEquals(303, laptop.fillIn(PAGE, PAGE + "/ending", "code", code(1)).status());
        assertEquals("/de/my", signIn(SITE.browser(), MARIA, PASSWORD).location());
        assertTrue(subjects().contains("Anmelden in zwei Schritten ist ausgeschaltet"));
    }

    @Test
    void administratorsTakeItFromWhoHasLostThePhone() {
        var administrator = SITE.browser();
        signIn(administrator, "admin@example.org", PASSWORD);
        var person =
                administrator
                        .get("/de/admin/people?q=Maria")
                        .find(Pattern.compile("href=\"(/de/admin/people/[^\"]+)\""))
                        .orElseThrow();
        var phone = waiting();
        var answer = administrator.fillIn(person, person + "/second-step/ending");
        assertEquals(303, answer.status(), answer::toString);
        assertEquals(404, typeCode(phone, code(1)).status());
        assertEquals(404, laptop.get(PAGE).status());
        assertEquals("/de/my", signIn(SITE.browser(), MARIA, PASSWORD).location());
        assertFalse(administrator.get(person).body().contains("second-step"));
        var trail = administrator.get("/de/admin/audit").body();
        assertTrue(trail.contains("Zweiter Schritt weggenommen</strong>"), trail);
    }

    @Test
    void theDatabaseKnowsNeitherSecretNorToken() {
        waiting();
        var stored = SITE.database().sql().fetchSingle(AUTHENTICATOR_APP).getSecret();
        assertFalse(new String(stored, ISO_8859_1).contains(new String(secret, ISO_8859_1)));
        assertEquals(32, SITE.database().sql().fetchSingle(PENDING_SIGN_IN).getTokenHash().length);
    }

    /** Somebody who has typed the right password. */
    private static Browser waiting() {
        var browser = SITE.browser();
        signIn(browser, MARIA, PASSWORD);
        return browser;
    }

    private static Browser.Page typeCode(Browser browser, String code) {
        var token = browser.get("/de/sign-in").token();
        return browser.post(CODE, "token", token, "code", code);
    }

    private static Browser.Page signIn(Browser browser, String email, String password) {
        return browser.fillIn("/de/sign-in", "/de/sign-in", "email", email, "password", password);
    }

    private String code(int stepsFromNow) {
        return Totp.code(secret, Totp.step(Instant.now()) + stepsFromNow);
    }

    private static byte[] secretOn(Browser.Page page) {
        var key = new StringBuilder();
        GROUP.matcher(page.body()).results().forEach(found -> key.append(found.group(1)));
        return new Base32().decode(key.toString());
    }

    private static List<String> subjects() {
        return SITE.database().sql().fetchValues(MAIL.SUBJECT);
    }
}
