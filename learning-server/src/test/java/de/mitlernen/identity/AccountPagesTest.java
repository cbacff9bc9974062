package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.MAIL;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** What somebody does with their own account. */
@Tag("database")
class AccountPagesTest {
    private static final String PASSWORD = "a password for tests";
    private static final String OTHER = "vier Wörter ohne Sinn";
    private static final String PAGE = "/de/my/account";

    private static final TestSite SITE =
            TestSite.start(Map.of("MITLERNEN_DEMO_PASSWORD", PASSWORD), "--demo");

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @BeforeEach
    void forgetTries() {
        SITE.database().sql().execute("truncate mail, rate_limit_use");
    }

    @Test
    void thePageShowsWhoOneIsAndIsFoundFromMyLearning() {
        var maria = signIn("learner@example.org", PASSWORD);
        assertTrue(maria.get("/de/my").body().contains("href=\"" + PAGE + "\""));
        var page = maria.get(PAGE).body();
        assertTrue(page.contains("Maria Schneider"), page);
        assertTrue(page.contains("learner@example.org"), page);
    }

    @Test
    void aNewPasswordReplacesTheOldOneEndsOtherSessionsAndIsTold() {
        var phone = signIn("trainer@example.org", PASSWORD);
        var laptop = signIn("trainer@example.org", PASSWORD);
        var changed = change(laptop, PASSWORD, OTHER);
        assertEquals(303, changed.status(), changed::toString);
        assertEquals(200, laptop.get(PAGE).status());
        assertEquals(404, phone.get(PAGE).status());
        assertTrue(signIn("trainer@example.org", PASSWORD).cookie("session").isEmpty());
        assertTrue(signIn("trainer@example.org", OTHER).cookie("session").isPresent());
        var letter = SITE.database().sql().fetchSingle(MAIL);
        assertEquals("Ihr Passwort ist geändert", letter.getSubject());
        assertEquals("trainer@example.org", letter.getRecipient());
        var trail = signIn("admin@example.org", PASSWORD).get("/de/admin/audit").body();
        assertTrue(trail.contains("Passwort geändert</strong>"), trail);
    }

    @ParameterizedTest
    @CsvSource({
        "'', vier Woerter ohne Sinn, current",
        "wrong, vier Woerter ohne Sinn, current",
        "a password for tests, kurz, password",
        "a password for tests, learner@example.org, password",
        "a password for tests, MariaSchneider1, password"
    })
    void whatHasToBeMendedStandsBesideItsField(String current, String password, String field) {
        var maria = signIn("learner@example.org", PASSWORD);
        var answer = change(maria, current, password);
        assertEquals(422, answer.status());
        assertTrue(answer.title().startsWith("Fehler:"), answer::toString);
        assertTrue(answer.body().contains("href=\"#" + field + "\""), answer::toString);
        assertTrue(answer.body().contains("id=\"" + field + "-error\""), answer::toString);
        assertEquals(2, answer.body().split("type=\"password\" value=\"\"", -1).length - 1);
        assertEquals(0, SITE.database().sql().fetchCount(MAIL));
    }

    @Test
    void whoFindsAnOpenSessionCannotTryOutPasswordsForLong() {
        var maria = signIn("learner@example.org", PASSWORD);
        for (int i = 0; i < 10; i++) {
            assertEquals(422, change(maria, "wrong", OTHER).status());
        }
        assertEquals(429, change(maria, PASSWORD, OTHER).status());
    }

    /** As when a device was left open in a library. */
    @Test
    void newWaysIntoAnAccountNeedASessionThatHasJustBegun() {
        var maria = signIn("learner@example.org", PASSWORD);
        assertTrue(maria.get(PAGE).body().contains("Zweiten Schritt einrichten"));
        SITE.database().sql().execute("update session set created_at = now() - interval '16 min'");
        var page = maria.get(PAGE).body();
        assertTrue(page.contains("Noch einmal anmelden"), page);
        assertFalse(page.contains("Zweiten Schritt einrichten"), page);
        var steps = PAGE + "/second-step";
        assertEquals(PAGE, maria.get(steps).location());
        assertEquals(PAGE, maria.fillIn(PAGE, steps, "code", "123456").location());
        for (var path : new String[] {"/challenge", "", "/AAAA/removal"}) {
            var refused = maria.fillIn(PAGE, PAGE + "/passkeys" + path);
            assertEquals(422, refused.status(), refused::toString);
            assertTrue(refused.body().contains("dafür bitte noch einmal an"), refused::toString);
        }
    }

    private static Browser.Page change(Browser browser, String current, String password) {
        return browser.fillIn(PAGE, PAGE + "/password", "current", current, "password", password);
    }

    private static Browser signIn(String email, String password) {
        var browser = SITE.browser();
        browser.fillIn("/de/sign-in", "/de/sign-in", "email", email, "password", password);
        return browser;
    }
}
