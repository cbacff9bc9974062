package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import java.util.EnumMap;
import java.util.Map;

/** Makes visitors known to the server, each once, by what they would do themselves. */
final class Visitors {
    private static final String LANGUAGE = "de";
    private static final CourseTexts COURSE = CourseTexts.of(Register.COURSE);

    private final TestServer server;
    private final Browsing browsing;
    private final Map<Visitor, String> cookies = new EnumMap<>(Visitor.class);

    Visitors(TestServer server, Browsing browsing) {
        this.server = server;
        this.browsing = browsing;
    }

    /** A page on which this visitor looks; the caller closes its context. */
    Page visit(Visitor visitor, View view) {
        return browsing.visit(view, cookies.computeIfAbsent(visitor, this::prepare));
    }

    private String prepare(Visitor visitor) {
        var page = browsing.visit(View.in(LANGUAGE).withoutScript());
        Evidence.keep(page, "The preparation of " + visitor, () -> prepare(visitor, page));
        var state = page.context().storageState();
        page.context().close();
        return state;
    }

    private void prepare(Visitor visitor, Page page) {
        switch (visitor) {
            case NEWCOMER -> {}
            case GUEST -> learnALittle(page);
            case GRADUATE -> learnAll(page);
            case LEARNER -> signIn(page);
            case WEAK_EYES -> chooseDisplay(page);
        }
    }

    private void learnALittle(Page page) {
        var journey = journey(page);
        journey.beginAtOnce();
        journey.learn(COURSE.units().getFirst());
        var quiz = COURSE.units().getLast().id();
        page.navigate(server.url("/%s/courses/%s/%s".formatted(LANGUAGE, Register.COURSE, quiz)));
        COURSE.exercises(quiz, LANGUAGE).forEach(exercise -> journey.answer(exercise, false));
    }

    private void learnAll(Page page) {
        var journey = journey(page);
        journey.beginAtOnce();
        journey.learnAll();
    }

    private Journey journey(Page page) {
        return new Journey(page, server, LANGUAGE, COURSE, any -> {});
    }

    private void signIn(Page page) {
        page.navigate(server.url("/%s/sign-in".formatted(LANGUAGE)));
        page.locator("input[type=email]").fill(TestServer.LEARNER_EMAIL);
        page.locator("input[type=password]").fill(TestServer.DEMO_PASSWORD);
        page.locator("form:has(input[type=password]) button").click();
        assertThat(page.locator("footer form[action$='/sign-out']")).isVisible();
    }

    private void chooseDisplay(Page page) {
        page.navigate(server.url("/%s/display".formatted(LANGUAGE)));
        page.locator("input[name=theme][value=contrast]").check();
        page.locator("input[name=text][value=largest]").check();
        page.locator("main form button").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "contrast");
    }
}
