package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static de.mitlernen.accessibility.Visitor.GRADUATE;
import static de.mitlernen.accessibility.Visitor.GUEST;
import static de.mitlernen.accessibility.Visitor.LEARNER;
import static de.mitlernen.accessibility.Visitor.NEWCOMER;
import static de.mitlernen.accessibility.Visitor.TRAINER;
import static de.mitlernen.accessibility.Visitor.WEAK_EYES;

import com.microsoft.playwright.Page;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All pages of the platform, in the states in which people meet them. */
final class Register {
    /** A course in all languages of the interface. */
    static final String COURSE = "passwords";

    private static final String UNIT = "/courses/{course}/{unit}";

    /** What stands under a language but is a file, or leads to another page. */
    private static final Set<String> NO_PAGES =
            Set.of(
                    "/certificates/{id}.pdf",
                    "/self-check/parts/{part}/answers",
                    UNIT + "/completion",
                    UNIT + "/runs",
                    UNIT + "/notes",
                    UNIT + "/exercises/{exercise}/attempts",
                    UNIT + "/exercises/{exercise}/file");

    private static final String LESSON = "/courses/passwords/why-passwords-matter";
    private static final String NEXT_LESSON = "/courses/passwords/strong-passwords";
    private static final String WORDS = "/courses/passwords/second-factor";
    private static final String QUIZ = "/courses/passwords/closing-quiz";
    private static final String ERRORS = ".errors a";
    private static final int MOST_FAILURES = 10;
    private static final String UNKNOWN_SESSION =
            "00000000-0000-0000-0000-000000000000." + "A".repeat(43) + ".g";

    private static final Sample START = Sample.of("/", "new", NEWCOMER, "/", ".hero");
    private static final Sample FIRST_LESSON =
            Sample.of(UNIT, "new", NEWCOMER, LESSON, ".exercise");

    private Register() {}

    static Stream<Sample> samples() {
        return Stream.of(
                        catalog(),
                        courses(),
                        units(),
                        ExerciseSamples.all(),
                        QuizSamples.all(),
                        SelfCheckSamples.all(),
                        mine(),
                        doors(),
                        AccountSamples.all(),
                        SecondStepSamples.all(),
                        AdminSamples.all(),
                        certificates(),
                        rest())
                .flatMap(samples -> samples);
    }

    /** Where long words of a language show first. */
    static Stream<Sample> narrowest() {
        return Stream.of(START, FIRST_LESSON);
    }

    /** Those of these pages that no gate looks at. */
    static Set<String> withoutSample(Set<String> pages) {
        var missing = new TreeSet<>(pages);
        missing.removeAll(NO_PAGES);
        samples().map(Sample::route).forEach(missing::remove);
        return missing;
    }

    private static Stream<Sample> catalog() {
        return Stream.of(
                START,
                Sample.of("/", "begun", LEARNER, "/", ".hero"),
                Sample.of("/", "large and in high contrast", WEAK_EYES, "/", ".hero"),
                Sample.of("/courses", "all", NEWCOMER, "/courses", ".card"),
                Sample.of("/courses", "all", LEARNER, "/courses", ".card"),
                Sample.of("/courses", "filtered", NEWCOMER, "/courses?audience=seniors", ".card"),
                Sample.of("/courses", "nothing found", NEWCOMER, "/courses?q=xyzzy", ".empty"),
                Sample.of("/courses", "in high contrast", WEAK_EYES, "/courses", ".card"));
    }

    private static Stream<Sample> courses() {
        var route = "/courses/{course}";
        return Stream.of(
                Sample.of(route, "new", NEWCOMER, "/courses/passwords", "form[action$=enrolment]"),
                Sample.of(route, "begun", GUEST, "/courses/passwords", "main progress"),
                Sample.of(route, "done", LEARNER, "/courses/passwords", ".state--completed"),
                Sample.of(
                        route,
                        "in few languages",
                        NEWCOMER,
                        "/courses/first-smartphone",
                        "form[action$=enrolment]"));
    }

    private static Stream<Sample> units() {
        return Stream.of(
                FIRST_LESSON,
                Sample.of(UNIT, "large and in high contrast", WEAK_EYES, LESSON, ".exercise"),
                Sample.of(UNIT, "done", GUEST, LESSON, ".feedback--right"),
                Sample.of(
                        UNIT,
                        "in few languages",
                        NEWCOMER,
                        "/courses/first-smartphone/getting-to-know",
                        ".exercise"),
                Sample.of(
                        UNIT,
                        "with a film",
                        NEWCOMER,
                        "/courses/first-smartphone/tapping-and-typing",
                        "video"),
                Sample.of(UNIT, "a word explained", NEWCOMER, WORDS, "a[data-term]")
                        .after(page -> page.locator("a[data-term]").first().click()),
                Sample.of(UNIT, "a picture enlarged", NEWCOMER, WORDS, ".enlarge a")
                        .after(Register::enlarge),
                Sample.of(UNIT, "read aloud", NEWCOMER, WORDS, ".reading")
                        .after(Register::readAloud),
                Sample.of(UNIT, "noted", NEWCOMER, LESSON, "#note [role=status]")
                        .after(page -> note(page, "Erst das Postfach")),
                Sample.of(UNIT, "noted too much", NEWCOMER, LESSON, ERRORS)
                        .after(page -> note(page, "x".repeat(6_000))),
                Sample.of(UNIT, "noted in another window", NEWCOMER, LESSON, ".note__other")
                        .after(Register::noteInTwoWindows),
                Sample.of(UNIT + "/print", "new", NEWCOMER, LESSON + "/print", ".handout"),
                Sample.of(UNIT + "/print", "to weak eyes", WEAK_EYES, QUIZ + "/print", ".handout"),
                Sample.of(UNIT, "quiz, new", NEWCOMER, QUIZ, ".quiz-start"),
                Sample.of(UNIT, "quiz, not passed", GUEST, QUIZ, ".feedback--notyet"),
                Sample.of(UNIT, "quiz, passed", LEARNER, QUIZ, ".state--completed"),
                Sample.of(UNIT, "finished too early", GUEST, NEXT_LESSON, ERRORS)
                        .after(push("completion")),
                Sample.of(UNIT, "nothing chosen", GUEST, NEXT_LESSON, ERRORS)
                        .after(press(".exercise__answer >> nth=0")),
                Sample.of(
                                UNIT,
                                "sent without a cookie",
                                NEWCOMER,
                                LESSON,
                                ".exercise input:checked")
                        .after(Register::answerWithoutCookies),
                Sample.of(
                                UNIT,
                                "finished after the session had ended",
                                GUEST,
                                NEXT_LESSON,
                                "main [role=status]")
                        .after(Register::finishWithoutSession),
                Sample.of(UNIT, "just begun", NEWCOMER, "/courses/passwords", "main [role=status]")
                        .after(press("form[action$=enrolment]")));
    }

    private static Stream<Sample> mine() {
        return Stream.of(
                Sample.of("/my", "empty", NEWCOMER, "/my", ".empty"),
                Sample.of("/my", "with a learning code", GUEST, "/my", ".code-words"),
                Sample.of("/my", "with a note", NEWCOMER, LESSON, "#my-notes")
                        .after(Register::lookForNote),
                Sample.of("/my", "of an account without courses", TRAINER, "/my", "#my-courses"),
                Sample.of("/my", "with a certificate", LEARNER, "/my", "a[href$='.pdf']"),
                Sample.of("/my/sessions", "one device", GUEST, "/my/sessions", ".rows"),
                Sample.of("/my/sessions", "several", LEARNER, "/my/sessions", ".rows form")
                        .after(Register::signInElsewhere),
                Sample.of("/my/card", "to print", GUEST, "/my/card", ".code-card"),
                Sample.of("/my/departure", "with the code", GUEST, "/my/departure", ".code-words"),
                Sample.of("/my/departure", "nobody to leave", NEWCOMER, "/my/departure", ".empty"));
    }

    private static Stream<Sample> doors() {
        return Stream.of(
                Sample.of("/continue", "new", NEWCOMER, "/continue", "#words"),
                Sample.of("/continue", "unknown words", NEWCOMER, "/continue", ERRORS)
                        .after(type("#words", "Apfel Birne")),
                Sample.of("/continue", "somebody learns here", GUEST, "/continue", ".code-words"),
                Sample.of("/sign-in", "somebody learns here", GUEST, "/sign-in", "#here"),
                Sample.of("/sign-in", "not said who", GUEST, "/sign-in", ERRORS)
                        .after(type("#email", "nobody@example.org")),
                Sample.of("/sign-in", "new", NEWCOMER, "/sign-in", "#email"),
                Sample.of("/sign-in", "wrong", NEWCOMER, "/sign-in", ERRORS)
                        .after(type("#email", "nobody@example.org")),
                Sample.of("/sign-in", "cancelled", NEWCOMER, "/sign-in?sso=cancelled", "#problem"),
                Sample.of("/sign-in", "provider away", NEWCOMER, "/sign-in", "#problem")
                        .after(page -> page.locator("[formaction$='/sso']").click()),
                Sample.of("/sign-in", "too often", NEWCOMER, "/sign-in", ".errors")
                        .after(Register::signInTooOften));
    }

    private static Stream<Sample> certificates() {
        var name = "/courses/{course}/certificate";
        var path = "/courses/passwords/certificate";
        return Stream.of(
                Sample.of(name, "too early", GUEST, path, ".empty"),
                Sample.of(name, "new", GRADUATE, path, "#name"),
                Sample.of(name, "without a name", GRADUATE, path, ERRORS).after(type("#name", " ")),
                Sample.of("/verify", "new", NEWCOMER, "/verify", "#code"),
                Sample.of("/verify", "nothing typed", NEWCOMER, "/verify?code=", ERRORS),
                Sample.of("/verify", "unknown code", NEWCOMER, "/verify?code=ABCD", ERRORS),
                Sample.of("/verify/{code}", "unknown", NEWCOMER, "/verify/ABCD", ERRORS),
                Sample.of("/verify/{code}", "valid", LEARNER, "/my", ".record")
                        .after(page -> page.locator("main a[href*='/verify/']").first().click()));
    }

    private static Stream<Sample> rest() {
        return Stream.of(
                Sample.of("/display", "new", NEWCOMER, "/display", "[name=theme]"),
                Sample.of("/help", "text", NEWCOMER, "/help", "h1"),
                Sample.of("/privacy", "text", NEWCOMER, "/privacy", "h1"),
                Sample.of("/imprint", "text", NEWCOMER, "/imprint", "h1"),
                Sample.of("/accessibility", "text", NEWCOMER, "/accessibility", "h1"),
                Sample.of("error", "404", NEWCOMER, "/no-such-page", ".empty"),
                error(429),
                error(500),
                error(503),
                Sample.of("error", "403", NEWCOMER, "/display", ".empty")
                        .after(Register::pressWithoutCookies));
    }

    private static Sample error(int status) {
        return Sample.of("error", "" + status, NEWCOMER, "/help", ".empty")
                .after(FailingSite.error(status));
    }

    /** Presses the button of a unit that leads to the address that ends so. */
    static Consumer<Page> push(String address) {
        return page -> page.locator("button[formaction$=%s]".formatted(address)).click();
    }

    /** Presses the first button that sends a form. */
    static Consumer<Page> press(String form) {
        return page -> page.locator(form).locator("button:not([type=button])").click();
    }

    private static Consumer<Page> type(String field, String text) {
        return page -> {
            page.locator(field).fill(text);
            page.locator("main form:has(%s) button".formatted(field)).click();
        };
    }

    private static void readAloud(Page page) {
        page.addInitScript("window.voices = ['de-DE', 'ar-SA'];" + PageScript.read("speech.js"));
        page.reload();
        if (page.locator("[data-read-aloud]").isVisible()) {
            page.locator("[data-read-aloud]").click();
        }
    }

    /** Without script a link leads to the picture itself, which is no page. */
    private static void enlarge(Page page) {
        if (page.locator(".is-enlargeable").count() > 0) {
            page.locator(".enlarge a").first().click();
            assertThat(page.locator("dialog.enlarged")).isVisible();
        }
    }

    private static void note(Page page, String text) {
        if (!page.locator("#note-text").isVisible()) {
            page.locator("#note summary").click();
        }
        page.locator("#note-text").fill(text);
        page.locator("#note button").click();
    }

    private static void noteInTwoWindows(Page page) {
        note(page, "Erst das Postfach");
        var other = page.context().newPage();
        other.navigate(page.url());
        note(other, "Erst das Postfach, dann die Bank");
        other.close();
        note(page, "Erst die Bank");
    }

    private static void lookForNote(Page page) {
        note(page, "Erst das Postfach");
        page.locator("a[href$='/my']").first().click();
    }

    private static void signInTooOften(Page page) {
        for (int i = 0; i <= MOST_FAILURES; i++) {
            type("#email", "guessing@example.org").accept(page);
        }
    }

    private static void signInElsewhere(Page page) {
        try (var elsewhere = page.context().browser().newContext()) {
            Visitors.signIn(elsewhere.newPage(), TestServer.LEARNER_EMAIL);
        }
        page.reload();
    }

    private static void answerWithoutCookies(Page page) {
        page.locator(".exercise input[type=radio]").first().check();
        page.context().clearCookies();
        page.locator(".exercise:has(input:checked) .actions button >> nth=0").click();
    }

    /** A session that ended while the page was open: the server no longer knows it. */
    private static void finishWithoutSession(Page page) {
        var context = page.context();
        var session =
                context.cookies().stream()
                        .filter(cookie -> cookie.name.equals("session"))
                        .findFirst()
                        .orElseThrow();
        session.value = UNKNOWN_SESSION;
        context.addCookies(List.of(session));
        push("completion").accept(page);
    }

    private static void pressWithoutCookies(Page page) {
        page.context().clearCookies();
        page.locator("main form button").click();
    }
}
