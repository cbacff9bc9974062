package de.mitlernen.accessibility;

import static de.mitlernen.accessibility.Visitor.ADMINISTRATOR;
import static de.mitlernen.accessibility.Visitor.NEWCOMER;

import com.microsoft.playwright.Page;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Signing in by two steps, for which each visitor has a new account. */
final class SecondStepSamples {
    private static final String PAGE = "/my/account/second-step";
    private static final String CODE = "/sign-in/code";
    private static final String SIGN_UP = "/sign-up";
    private static final String PEOPLE = "/admin/people";
    private static final String PASSWORD = "vier Wörter ohne Sinn";
    private static final String ERRORS = ".errors a";

    private SecondStepSamples() {}

    static Stream<Sample> all() {
        return Stream.of(
                Sample.of(PAGE, "to be set up", NEWCOMER, PAGE, ".qr")
                        .after(SecondStepSamples::comeAsMaria),
                Sample.of(PAGE, "wrong code", NEWCOMER, PAGE, ERRORS)
                        .after(then(SecondStepSamples::comeAsMaria, Register.press("main form"))),
                Sample.of(PAGE, "recovery codes", NEWCOMER, SIGN_UP, ".recovery-codes")
                        .after(page -> setUp(page, newAddress())),
                Sample.of(PAGE, "on", NEWCOMER, SIGN_UP, "[formaction$='/ending']")
                        .after(SecondStepSamples::seeThatItIsOn),
                Sample.of(CODE, "asked", NEWCOMER, SIGN_UP, "#code")
                        .after(SecondStepSamples::signIn),
                Sample.of(CODE, "wrong", NEWCOMER, SIGN_UP, ERRORS)
                        .after(then(SecondStepSamples::signIn, Register.press("main form"))),
                Sample.of(CODE, "over", NEWCOMER, CODE, ".empty"),
                Sample.of(
                                PEOPLE + "/{person}",
                                "who signs in by two steps",
                                ADMINISTRATOR,
                                PEOPLE,
                                "#second-step")
                        .after(SecondStepSamples::openPerson));
    }

    private static Consumer<Page> then(Consumer<Page> first, Consumer<Page> next) {
        return first.andThen(next);
    }

    /** Only a session that has just begun leads to the page. */
    private static void comeAsMaria(Page page) {
        var address = page.url();
        Visitors.signIn(page, TestServer.LEARNER_EMAIL);
        page.navigate(address);
    }

    static String newAddress() {
        return UUID.randomUUID() + "@example.org";
    }

    /** A new account with a second step; ends at the page with the recovery codes. */
    static AuthenticatorApp setUp(Page page, String email) {
        signUp(page, email);
        page.locator("a[href$='/my/account']").first().click();
        page.locator("a[href$='" + PAGE + "']").click();
        var app = AuthenticatorApp.with(page);
        page.locator("#code").fill(app.code(0));
        page.locator("main form button").click();
        return app;
    }

    /** Begins at the page to sign up. */
    static void signUp(Page page, String email) {
        page.locator("#email").fill(email);
        page.locator("input[value=adult]").check();
        page.locator("main form button").click();
        page.locator("a[href$='/mailbox']").click();
        page.locator("article:has-text('" + email + "') a").first().click();
        page.locator("#name").fill("Nadia");
        page.locator("#password").fill(PASSWORD);
        page.locator("main form button").click();
    }

    private static void seeThatItIsOn(Page page) {
        setUp(page, newAddress());
        page.locator("main a[href$='/my/account']").click();
        page.locator("a[href$='" + PAGE + "']").click();
    }

    private static void signIn(Page page) {
        var email = newAddress();
        setUp(page, email);
        signOutAndIn(page, email);
    }

    /** Ends where the code is asked for. */
    static void signOutAndIn(Page page, String email) {
        page.locator("footer form[action$='/sign-out'] button").click();
        page.locator("footer a[href$='/sign-in']").click();
        page.locator("#email").fill(email);
        page.locator("#password").fill(PASSWORD);
        page.locator("form:has(#password) button").click();
    }

    private static void openPerson(Page page) {
        var email = newAddress();
        try (var elsewhere = page.context().browser().newContext()) {
            var other = elsewhere.newPage();
            other.navigate(page.url().replace(PEOPLE, SIGN_UP));
            setUp(other, email);
        }
        page.navigate(page.url() + "?q=" + email);
        page.locator(".rows a").first().click();
    }
}
