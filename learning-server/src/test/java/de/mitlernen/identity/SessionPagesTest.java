package de.mitlernen.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.regex.Pattern;

@Tag("database")
class SessionPagesTest {
    private static final String PASSWORD = "a password for tests";
    private static final String PAGE = "/de/my/sessions";
    private static final Pattern ENDING =
            Pattern.compile("action=\"(/de/my/sessions/[0-9a-f-]{36}/ending)\"");
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/142.0.0.0 Mobile Safari/537.36";

    private static final TestSite SITE =
            TestSite.start(Map.of("MITLERNEN_DEMO_PASSWORD", PASSWORD), "--demo");

    private final Browser laptop = signIn(SITE.browser());

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void aDeviceIsNamedAndCanBeSignedOut() {
        laptop.fillIn(PAGE, "/de/my/sessions/others/ending");
        assertFalse(laptop.get(PAGE).body().contains("Android"));
        var phone = signIn(SITE.browser().with("User-Agent", PHONE));
        var page = laptop.get(PAGE);
        assertTrue(page.body().contains("<bdi>Chrome, Android</bdi>"), page::toString);
        assertEquals(303, laptop.fillIn(PAGE, page.find(ENDING).orElseThrow()).status());
        assertEquals(404, phone.get(PAGE).status());
        assertEquals(200, laptop.get(PAGE).status());
    }

    @Test
    void aGuestSeesWhereTheyBegan() {
        var guest = SITE.browser();
        assertEquals(404, guest.get(PAGE).status());
        guest.fillIn("/de/courses/passwords", "/de/courses/passwords/enrolment");
        var page = guest.get(PAGE);
        assertTrue(page.body().contains("an dem Sie angefangen haben"), page::toString);
        assertTrue(page.body().contains("dieses Gerät"), page::toString);
    }

    @Test
    void withoutAValidSessionNothingIsEnded() {
        var cookie = laptop.cookie("session").orElseThrow().getValue();
        var token = cookie.split("\\.")[1];
        var stranger =
                SITE.browser().with("Cookie", "session=" + cookie.replace(token, "A".repeat(43)));
        assertEquals(404, stranger.fillIn("/de/sign-in", PAGE + "/others/ending").status());
        assertEquals(200, laptop.get(PAGE).status());
    }

    private static Browser signIn(Browser browser) {
        browser.fillIn(
                "/de/sign-in", "/de/sign-in", "email", "learner@example.org", "password", PASSWORD);
        return browser;
    }
}
