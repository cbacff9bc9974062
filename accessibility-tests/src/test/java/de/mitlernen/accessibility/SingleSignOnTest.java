package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/** The city's staff sign in by a real OpenID provider. */
class SingleSignOnTest {
    private static final String ADMINISTRATION = "header a[href$='/admin']";
    private static final String PROBLEM = "#problem";
    private static final String SIGN_OUT = "footer form[action$='/sign-out'] button";

    @RegisterExtension static final Browsing BROWSING = new Browsing();

    private static final CityProvider CITY = new CityProvider();
    private static final TestServer SERVER = TestServer.start("single-sign-on", CITY.settings());

    @BeforeAll
    static void start() {
        CITY.start(SERVER.url(""));
    }

    @AfterAll
    static void stop() {
        CITY.close();
        SERVER.close();
    }

    @ParameterizedTest(name = "script: {0}")
    @ValueSource(booleans = {true, false})
    void groupsAtTheProviderDecideWhatSomebodyMayDo(boolean script) {
        var name = script ? "petra" : "peter";
        know(name, "lernen-admin");
        var page = BROWSING.visit(new View("de", script));
        Evidence.keep(
                page,
                "Single sign-on, script: " + script,
                () -> {
                    signIn(page, name);
                    assertThat(page).hasURL(SERVER.url("/de/my"));
                    assertThat(page.locator("main")).containsText(name);
                    page.locator(ADMINISTRATION).click();
                    assertThat(page.locator("a[href$='/admin/people']")).isVisible();
                    page.locator(SIGN_OUT).click();

                    know(name, "another-group");
                    leave(page);
                    assertThat(page).hasURL(SERVER.url("/de/my"));
                    assertThat(page.locator(SIGN_OUT)).isVisible();
                    assertThat(page.locator(ADMINISTRATION)).hasCount(0);
                });
    }

    @Test
    void whoCancelsReadsThatNothingHappened() {
        var page = BROWSING.visit(View.in("de"));
        Evidence.keep(
                page,
                "Cancelled single sign-on",
                () -> {
                    leave(page);
                    page.getByText("Abbrechen").click();
                    assertThat(page.locator(PROBLEM)).containsText("Sie haben die Anmeldung");
                    assertThat(page.locator(SIGN_OUT)).hasCount(0);
                });
    }

    @Test
    void whatOneBrowserBeganNoOtherFinishes() {
        know("maria", "lernen-admin");
        var page = BROWSING.visit(View.in("de"));
        var other = BROWSING.visit(View.in("de"));
        Evidence.keep(
                other,
                "An answer for another browser",
                () -> {
                    var began = addresses(page, "/auth?");
                    leave(page);
                    other.navigate(SERVER.url("/de/sign-in"));
                    other.navigate(began.getFirst());
                    tellName(other, "maria");
                    assertThat(other.locator(PROBLEM)).containsText("in einem anderen Fenster");
                    assertThat(other.locator(SIGN_OUT)).hasCount(0);
                });
    }

    @Test
    void theSameAnswerDoesNotCountTwice() {
        know("nadia", "lernen-admin");
        var page = BROWSING.visit(View.in("de"));
        Evidence.keep(
                page,
                "An answer that is used twice",
                () -> {
                    var answers = addresses(page, "/sign-in/sso/callback?");
                    signIn(page, "nadia");
                    page.locator(SIGN_OUT).click();
                    page.navigate(answers.getFirst());
                    assertThat(page.locator(PROBLEM)).isVisible();
                    assertThat(page.locator(SIGN_OUT)).hasCount(0);
                });
    }

    @Test
    void whoSignsOutAtTheProviderIsSignedOutHere() {
        know("yusuf", "lernen-admin");
        var page = BROWSING.visit(View.in("de"));
        Evidence.keep(
                page,
                "Signing out at the provider",
                () -> {
                    signIn(page, "yusuf");
                    page.navigate(CITY.url("/session/end"));
                    page.getByText("Abmelden").click();
                    page.waitForURL("**/session/end/success*");
                    page.navigate(SERVER.url("/de/admin"));
                    assertThat(page.locator(".empty")).isVisible();
                });
    }

    @Test
    void whileTheProviderIsAwayPasswordsStillWork() {
        var page = BROWSING.visit(View.in("de"));
        Evidence.keep(
                page,
                "The provider is away",
                () -> {
                    page.navigate(TestServer.shared().url("/de/sign-in"));
                    page.locator("[formaction$='/sso']").click();
                    assertThat(page.locator(PROBLEM)).containsText("antwortet gerade nicht");
                    page.locator("#email").fill(TestServer.LEARNER_EMAIL);
                    page.locator("#password").fill(TestServer.DEMO_PASSWORD);
                    page.locator("form:has(#password) button").click();
                    assertThat(page.locator(SIGN_OUT)).isVisible();
                });
    }

    private static void know(String name, String group) {
        CITY.know(
                name,
                """
                {"name": "%s", "email": "%s@example.org", "email_verified": true, "groups": ["%s"]}
                """
                        .formatted(name, name, group));
    }

    /** Presses the button; the browser arrives at the provider, or is back at once. */
    private static void leave(Page page) {
        page.navigate(SERVER.url("/de/sign-in"));
        page.locator("[formaction$='/sso']").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private static void signIn(Page page, String name) {
        leave(page);
        tellName(page, name);
    }

    private static void tellName(Page page, String name) {
        page.locator("[name=name]").fill(name);
        page.getByText("Anmelden").click();
    }

    /** The addresses with this part that the browser will have opened. */
    private static List<String> addresses(Page page, String part) {
        List<String> found = new ArrayList<>();
        page.onRequest(
                request -> {
                    if (request.url().contains(part)) {
                        found.add(request.url());
                    }
                });
        return found;
    }
}
