package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.RATE_LIMIT_USE;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** Nobody tries out passwords for long. */
@Tag("database")
class SignInLimitsTest {
    private static final String EMAIL = "trainer@example.org";
    private static final String PASSWORD = "a password for tests";
    private static final int MOST = 10;

    private static final TestSite SITE =
            TestSite.start(
                    Map.of(
                            "MITLERNEN_DEMO_PASSWORD",
                            PASSWORD,
                            "MITLERNEN_TRUSTED_PROXIES",
                            TestSite.HOST),
                    "--demo");

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @BeforeEach
    void forget() {
        SITE.database().sql().deleteFrom(RATE_LIMIT_USE).execute();
    }

    @Test
    void afterTenWrongPasswordsOneHasToWaitAndLearnsHowLong() {
        for (int i = 0; i < MOST; i++) {
            assertEquals(422, signIn("192.0.2.1", "wrong").status());
        }
        var refused = signIn("192.0.2.1", PASSWORD);
        assertEquals(429, refused.status());
        int wait = Integer.parseInt(refused.header("Retry-After").orElseThrow());
        assertTrue(wait > 0 && wait <= 15 * 60, () -> "" + wait);
        assertEquals(303, signIn("192.0.2.2", PASSWORD).status());
    }

    @Test
    void onlyFailuresCount() {
        assertEquals(303, signIn("2001:db8::1", PASSWORD).status());
        assertEquals(0, uses());
        assertEquals(422, signIn("2001:db8::1", "wrong").status());
        // Of the account, of the network, and of the wider one.
        assertEquals(3, uses());
        assertEquals(303, signIn("2001:db8::1", PASSWORD).status());
        assertEquals(2, uses());
    }

    private static int uses() {
        return SITE.database().sql().fetchCount(RATE_LIMIT_USE);
    }

    private static Browser.Page signIn(String address, String password) {
        return SITE.browser()
                .with("X-Forwarded-For", address)
                .fillIn("/de/sign-in", "/de/sign-in", "email", EMAIL, "password", password);
    }
}
