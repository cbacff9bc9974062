package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes visitors known to the shared server, each once, by what they would do themselves. */
final class Visitors {
    private static final String LANGUAGE = "de";
    private static final CourseTexts COURSE = CourseTexts.of(Register.COURSE);

    private static final TestServer SERVER = TestServer.shared();
    private static final Map<Visitor, String> COOKIES = new ConcurrentHashMap<>();

    private final Browsing browsing;

    Visitors(Browsing browsing) {
        this.browsing = browsing;
    }

    private Page visit(Visitor visitor, View view) {
        return browsing.visit(view, COOKIES.computeIfAbsent(visitor, this::prepare));
    }

    /** A page in one of its states. */
    Page open(Sample sample, View view) {
        var page = visit(sample.visitor(), view);
        Evidence.keep(page, sample + ", " + view, () -> sample.open(page, SERVER, view.language()));
        return page;
    }

    private String prepare(Visitor visitor) {
        var view = View.in(LANGUAGE);
        // The ruler is offered only where a script can move it.
        var page = browsing.visit(visitor == Visitor.WEAK_EYES ? view : view.withoutScript());
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
            case LEARNER -> signIn(page, TestServer.LEARNER_EMAIL);
            case TRAINER -> signIn(page, TestServer.TRAINER_EMAIL);
            case ADMINISTRATOR -> signIn(page, TestServer.ADMIN_EMAIL);
            case WEAK_EYES -> chooseDisplay(page);
        }
    }

    private void learnALittle(Page page) {
        var journey = journey(page);
        journey.beginAtOnce();
        journey.learn(COURSE.units().getFirst());
        journey.fail(COURSE.units().getLast());
    }

    private void learnAll(Page page) {
        var journey = journey(page);
        journey.beginAtOnce();
        journey.learnAll();
    }

    private Journey journey(Page page) {
        return new Journey(page, SERVER, LANGUAGE, COURSE, any -> {});
    }

    static void signIn(Page page, String email) {
        page.navigate(SERVER.url("/%s/sign-in".formatted(LANGUAGE)));
        page.locator("input[type=email]").fill(email);
        page.locator("input[type=password]").fill(TestServer.DEMO_PASSWORD);
        page.locator("form:has(input[type=password]) button").click();
        assertThat(page.locator("footer form[action$='/sign-out']")).isVisible();
    }

    private void chooseDisplay(Page page) {
        page.navigate(SERVER.url("/%s/display".formatted(LANGUAGE)));
        page.locator("input[name=theme][value=contrast]").check();
        page.locator("input[name=text][value=largest]").check();
        page.locator("input[name=spacing][value=widest]").check();
        page.locator("input[name=ruler][value=on]").check();
        page.locator("main form button").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "contrast");
    }
}
