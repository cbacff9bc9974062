package de.mitlernen.accessibility;

import static de.mitlernen.accessibility.Visitor.GUEST;
import static de.mitlernen.accessibility.Visitor.LEARNER;
import static de.mitlernen.accessibility.Visitor.NEWCOMER;

import com.microsoft.playwright.Page;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Accounts, and the ways into them that lead through a mailbox. */
final class AccountSamples {
    private static final String SIGN_UP = "/sign-up";
    private static final String LINK = "/sign-in/link";
    private static final String ACCOUNT = "/my/account";
    private static final String DATA = "/my/data";
    private static final String DELETION = DATA + "/deletion";
    private static final String ERRORS = ".errors a";
    private static final String GONE = "/" + "A".repeat(43);

    private AccountSamples() {}

    static Stream<Sample> all() {
        return Stream.of(signUp(), link(), mine()).flatMap(samples -> samples);
    }

    private static Stream<Sample> mine() {
        return Stream.of(
                Sample.of(DATA, "a learner's", LEARNER, DATA, ".rows"),
                Sample.of(DATA, "a guest's", GUEST, DATA, ".rows"),
                Sample.of(DELETION, "a guest's", GUEST, DELETION, "form[action$='deletion']"),
                Sample.of(DELETION, "wrong password", LEARNER, DELETION, ERRORS)
                        .after(Register.press("form[action$='deletion']")),
                Sample.of(ACCOUNT, "a learner's", LEARNER, ACCOUNT, "#devices-title"),
                Sample.of(ACCOUNT, "wrong password", LEARNER, ACCOUNT, ERRORS)
                        .after(AccountSamples::typeWrongPassword));
    }

    private static Stream<Sample> signUp() {
        var token = SIGN_UP + "/{token}";
        return Stream.of(
                Sample.of(SIGN_UP, "new", NEWCOMER, SIGN_UP, "#email"),
                Sample.of(SIGN_UP, "with what a guest learned", GUEST, SIGN_UP, ".kern-alert"),
                Sample.of(SIGN_UP, "nothing typed", NEWCOMER, SIGN_UP, ERRORS)
                        .after(Register.press("main form")),
                Sample.of(SIGN_UP, "younger", NEWCOMER, SIGN_UP, "main a[href$='/courses']")
                        .after(request("younger")),
                Sample.of(SIGN_UP + "/sent", "sent", NEWCOMER, SIGN_UP, "a[href$='/mailbox']")
                        .after(request("adult")),
                Sample.of("/mailbox", "a letter", NEWCOMER, SIGN_UP, "article")
                        .after(request("adult").andThen(AccountSamples::openMailbox)),
                Sample.of(token, "new", NEWCOMER, SIGN_UP, "#name")
                        .after(request("adult").andThen(AccountSamples::openLetter)),
                Sample.of(token, "nothing typed", NEWCOMER, SIGN_UP, ERRORS)
                        .after(
                                request("adult")
                                        .andThen(AccountSamples::openLetter)
                                        .andThen(Register.press("main form"))),
                Sample.of(token, "used", NEWCOMER, SIGN_UP + GONE, ".empty"));
    }

    private static Stream<Sample> link() {
        var token = LINK + "/{token}";
        return Stream.of(
                Sample.of(LINK, "new", NEWCOMER, LINK, "#email"),
                Sample.of(LINK, "nothing typed", NEWCOMER, LINK, ERRORS)
                        .after(Register.press("main form")),
                Sample.of(LINK + "/sent", "sent", NEWCOMER, LINK + "/sent", "h1"),
                Sample.of(token, "new", NEWCOMER, LINK, "details")
                        .after(page -> arrive(page, TestServer.TRAINER_EMAIL)),
                Sample.of(token, "weak password", NEWCOMER, LINK, ERRORS)
                        .after(AccountSamples::typeWeakPassword));
    }

    private static Consumer<Page> request(String age) {
        return page -> {
            page.locator("#email").fill(UUID.randomUUID() + "@example.org");
            page.locator("input[value=" + age + "]").check();
            page.locator("main form button").click();
        };
    }

    private static void openMailbox(Page page) {
        page.locator("a[href$='/mailbox']").click();
    }

    private static void openLetter(Page page) {
        openMailbox(page);
        page.locator("article a").first().click();
    }

    /** Each sample with an account of its own: nobody gets more than a few letters an hour. */
    private static void arrive(Page page, String email) {
        page.locator("#email").fill(email);
        page.locator("main form button").click();
        openLetter(page);
    }

    private static void typeWrongPassword(Page page) {
        page.locator("summary").last().click();
        page.locator("#current").fill("wrong");
        page.locator("#password").fill("password");
        page.locator("details form button").click();
    }

    private static void typeWeakPassword(Page page) {
        arrive(page, TestServer.LEARNER_EMAIL);
        page.locator("summary").last().click();
        page.locator("#password").fill("password");
        page.locator("details button").click();
    }
}
