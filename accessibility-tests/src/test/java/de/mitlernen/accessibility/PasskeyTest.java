package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;

/** Signing in by a passkey; the browser plays the device that keeps it. */
class PasskeyTest {
    /** Without a provider, which would tie it to its number: passkeys need a name. */
    private static final TestServer SERVER = TestServer.start("passkeys", Map.of());

    private static final String ADD = "form[data-passkey=create] button";
    private static final String SIGN_IN = "form[data-passkey=get] button";
    private static final String PROBLEM = "[data-problem=failed]";

    @RegisterExtension static final Browsing BROWSING = new Browsing();

    private final Page page = BROWSING.visit(View.in("de"));
    private final CDPSession device = page.context().newCDPSession(page);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aPasskeyIsMadeSignsInAndIsDeleted() {
        Evidence.keep(page, "A passkey", this::makeUseAndDelete);
    }

    private void makeUseAndDelete() {
        signUp();
        plugIn(true);
        makePasskey("Mein Handy");
        assertThat(page.locator(".rows")).containsText("Mein Handy");
        Evidence.requireNone(AxeGate.allRules().findings(page), "With a passkey", page);
        signOut();
        signInByPasskey();
        assertThat(page.locator("footer form[action$='/sign-out']")).isVisible();
        page.navigate(url("/my/account"));
        page.locator(".rows button").click();
        assertThat(page.locator(".rows")).hasCount(0);
        assertThat(page.locator(ADD)).isVisible();
        signOut();
        signInByPasskey();
        assertThat(page.locator(".errors")).containsText("Passkey passt zu keinem Konto");
        assertThat(page.locator("footer form[action$='/sign-out']")).hasCount(0);
    }

    /** The device that the browser plays takes at once what is offered. */
    @Test
    void aPasskeyIsOfferedWhereTheAddressIsTyped() {
        signUp();
        plugIn(true);
        makePasskey("Mein Handy");
        signOut();
        page.navigate(url("/sign-in"));
        assertThat(page.locator("footer form[action$='/sign-out']")).isVisible();
    }

    @Test
    void aDeviceNeedsOnePasskey() {
        signUp();
        plugIn(true);
        makePasskey("Mein Handy");
        page.locator(ADD).click();
        assertThat(page.locator("[data-problem=known]")).isVisible();
    }

    @Test
    void whatWasSentOnceIsRefusedTheSecondTime() {
        signUp();
        plugIn(true);
        makePasskey("Mein Handy");
        signOut();
        var sent =
                page.waitForRequest(
                        request -> request.url().endsWith("/sign-in/passkey"),
                        this::signInByPasskey);
        assertThat(page.locator("footer form[action$='/sign-out']")).isVisible();
        signOut();
        var again =
                page.request()
                        .post(
                                sent.url(),
                                RequestOptions.create()
                                        .setHeader(
                                                "Content-Type", "application/x-www-form-urlencoded")
                                        .setData(sent.postData()));
        assertEquals(422, again.status());
        assertTrue(again.text().contains("Passkey passt zu keinem Konto"));
    }

    @Test
    void aDeviceThatIsNotUnlockedIsNotEnough() {
        signUp();
        plugIn(false);
        page.navigate(url("/my/account"));
        page.locator(ADD).click();
        assertThat(page.locator(PROBLEM)).isVisible();
    }

    @Test
    void withoutScriptNothingOfItIsSeen() {
        var plain = BROWSING.visit(View.in("de").withoutScript());
        plain.navigate(url("/sign-in"));
        assertThat(plain.locator("#password")).isVisible();
        assertThat(plain.locator("[data-passkeys]").first()).isHidden();
    }

    private void signUp() {
        page.navigate(url("/sign-up"));
        SecondStepSamples.signUp(page, SecondStepSamples.newAddress());
        assertThat(page.locator("footer form[action$='/sign-out']")).isVisible();
    }

    private void makePasskey(String name) {
        page.navigate(url("/my/account"));
        page.locator("#name").fill(name);
        page.locator(ADD).click();
        assertThat(page.locator(".notice")).containsText("Passkey ist da");
    }

    private void signOut() {
        page.locator("footer form[action$='/sign-out'] button").click();
        assertThat(page.locator("footer a[href$='/sign-in']")).isVisible();
    }

    /** By the button: the browser does not offer passkeys by itself. */
    private void signInByPasskey() {
        page.addInitScript("delete PublicKeyCredential.isConditionalMediationAvailable");
        page.navigate(url("/sign-in"));
        page.waitForResponse(
                answer -> answer.url().endsWith("/sign-in/passkey"),
                () -> page.locator(SIGN_IN).click());
    }

    /** Connects a device with a lock of its own. */
    private void plugIn(boolean unlocked) {
        device.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", unlocked);
        options.addProperty("automaticPresenceSimulation", true);
        var parameters = new JsonObject();
        parameters.add("options", options);
        device.send("WebAuthn.addVirtualAuthenticator", parameters);
    }

    /** No passkey belongs to an address made of numbers. */
    private static String url(String page) {
        return SERVER.url("/de" + page).replace("127.0.0.1", "localhost");
    }
}
