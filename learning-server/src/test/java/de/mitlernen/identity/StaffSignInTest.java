package de.mitlernen.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.Site;
import de.mitlernen.TestSite;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.web.Role;

import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** Outside of the demonstration, staff prove twice who they are. */
@Tag("database")
class StaffSignInTest {
    private static final String PASSWORD = "a password for tests";
    private static final String SECOND_STEP = "/de/my/account/second-step";
    private static final Pattern GROUP = Pattern.compile("<span>([A-Z2-7]{4})</span>");

    private static final TestSite SITE = TestSite.start();

    @BeforeAll
    static void addPeople() {
        var audit = new AuditTrail(SITE.database(), new byte[] {1});
        var accounts =
                new Accounts(
                        SITE.database(),
                        audit,
                        SecondFactor.OF_STAFF,
                        Site.personalData(SITE.database()));
        for (var role : Role.values()) {
            SITE.database()
                    .sql()
                    .transaction(
                            tx ->
                                    accounts.add(
                                            tx.dsl(),
                                            Ids.next(),
                                            email(role),
                                            role.name(),
                                            role,
                                            PASSWORD));
        }
    }

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TRAINER", "ADMINISTRATOR", "AUDITOR"})
    void withAPasswordAloneStaffAreOnlyLearners(Role role) {
        var browser = SITE.browser();
        assertEquals(SECOND_STEP, signIn(browser, role).location());
        var page = browser.get(SECOND_STEP).body();
        assertTrue(page.contains("Darum brauchen Sie den zweiten Schritt"), page);
        assertFalse(page.contains("href=\"/de/admin\""), page);
        assertEquals(404, browser.get("/de/admin").status());
        assertEquals(404, browser.get("/de/admin/people").status());
        assertEquals(200, browser.get("/de/my").status());
    }

    @Test
    void withTheSecondStepTheRoleCounts() {
        var browser = SITE.browser();
        signIn(browser, Role.ADMINISTRATOR);
        var key = new StringBuilder();
        GROUP.matcher(browser.get(SECOND_STEP).body())
                .results()
                .forEach(found -> key.append(found.group(1)));
        var secret = new Base32().decode(key.toString());
        assertEquals(
                200, browser.fillIn(SECOND_STEP, SECOND_STEP, "code", code(secret, 0)).status());
        assertEquals(200, browser.get("/de/admin/people").status());
        assertTrue(browser.get("/de/my").body().contains("href=\"/de/admin\""));
        browser.fillIn(SECOND_STEP, SECOND_STEP + "/ending", "code", code(secret, 1));
        assertEquals(404, browser.get("/de/admin/people").status(), "without it no more");
    }

    @Test
    void learnersNeedNone() {
        var browser = SITE.browser();
        assertEquals("/de/my", signIn(browser, Role.LEARNER).location());
        assertFalse(browser.get(SECOND_STEP).body().contains("Darum brauchen Sie"));
    }

    private static Browser.Page signIn(Browser browser, Role role) {
        return browser.fillIn(
                "/de/sign-in", "/de/sign-in", "email", email(role), "password", PASSWORD);
    }

    private static String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@example.org";
    }

    private static String code(byte[] secret, int stepsFromNow) {
        return Totp.code(secret, Totp.step(Instant.now()) + stepsFromNow);
    }
}
