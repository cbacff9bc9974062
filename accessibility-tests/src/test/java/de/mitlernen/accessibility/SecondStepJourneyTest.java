package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sets up the second step and signs in by it, and once without the phone. */
class SecondStepJourneyTest {
    private static final TestServer SERVER = TestServer.shared();

    @RegisterExtension static final Browsing BROWSING = new Browsing();

    @ParameterizedTest(name = "script: {0}")
    @ValueSource(booleans = {true, false})
    void aCodeOfThePhoneOrOneThatWasKeptSignsIn(boolean script) {
        var page = BROWSING.visit(new View("de", script));
        Evidence.keep(page, "A second step, script: " + script, () -> signInTwice(page));
    }

    private static void signInTwice(Page page) {
        var email = SecondStepSamples.newAddress();
        page.navigate(SERVER.url("/de/sign-up"));
        var app = SecondStepSamples.setUp(page, email);
        var kept = page.locator(".recovery-codes li").first().textContent();
        SecondStepSamples.signOutAndIn(page, email);
        page.locator("#code").fill(app.code(1));
        page.locator("main form button").click();
        assertThat(page.locator("h1")).containsText("Nadia");
        SecondStepSamples.signOutAndIn(page, email);
        page.locator("#code").fill(kept);
        page.locator("main form button").click();
        assertThat(page.locator("h1")).containsText("Nadia");
    }
}
