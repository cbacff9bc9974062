package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.CourseDefinition.UnitDefinition.Kind;
import de.mitlernen.content.Exercise;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The way of somebody through a course, who uses nothing but what the pages show. */
final class Journey {
    private final Page page;
    private final TestServer server;
    private final String language;
    private final CourseTexts course;
    private final Consumer<Page> look;

    /**
     * @param look what is done whenever the page has something new
     */
    Journey(
            Page page,
            TestServer server,
            String language,
            CourseTexts course,
            Consumer<Page> look) {
        this.page = page;
        this.server = server;
        this.language = language;
        this.course = course;
        this.look = look;
    }

    void chooseLanguage() {
        page.navigate(server.url("/"));
        page.locator("details.languages summary").click();
        page.locator("details.languages a[hreflang=%s]".formatted(language)).click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        look.accept(page);
    }

    void chooseCourse() {
        page.locator("header " + link("/courses")).click();
        look.accept(page);
        page.locator("main " + link(coursePath())).click();
        look.accept(page);
    }

    /** Begins the chosen course, which leads to its first unit. */
    void begin() {
        press("/enrolment");
    }

    /** Begins without looking around. */
    void beginAtOnce() {
        page.navigate(server.url("/" + language + coursePath()));
        begin();
    }

    /** All units, from the first, where the course was begun. */
    void learnAll() {
        course.units().forEach(this::learn);
    }

    /**
     * The first exercise is answered wrong and then right, the others right. A quiz is begun
     * before.
     */
    void learn(UnitDefinition unit) {
        assertThat(page).hasURL(pattern(unitPath(unit)));
        look.accept(page);
        if (unit.quiz().inRuns()) {
            press("/runs");
        }
        var exercises = asked(unit);
        answer(exercises.getFirst(), false);
        look.accept(page);
        exercises.forEach(exercise -> answer(exercise, true));
        look.accept(page);
        if (unit.kind() == Kind.LESSON) {
            press("/completion");
        }
    }

    /** What a run at a quiz has drawn, or all exercises of a lesson. */
    private List<Exercise> asked(UnitDefinition unit) {
        return course.exercises(unit.id(), language).stream()
                .filter(exercise -> page.locator("#exercise-" + exercise.id()).count() > 0)
                .toList();
    }

    /** Takes a quiz, as far as it comes without a right answer. */
    void fail(UnitDefinition quiz) {
        page.navigate(server.url("/" + language + unitPath(quiz)));
        press("/runs");
        asked(quiz).forEach(exercise -> answer(exercise, false));
    }

    void answer(Exercise exercise, boolean right) {
        new Answering(page, exercise).answer(right);
        requireFeedback(exercise, right);
    }

    /** The feedback is there, it is the right one, and it has the focus. */
    private void requireFeedback(Exercise exercise, boolean right) {
        var feedback = feedback(exercise);
        assertThat(feedback).hasClass(Pattern.compile("feedback--" + outcome(exercise, right)));
        assertThat(feedback).isFocused();
    }

    private static String outcome(Exercise exercise, boolean right) {
        if (!exercise.isMarked()) {
            return "answered";
        }
        return right ? "right" : "notyet";
    }

    Locator feedback(Exercise exercise) {
        return page.locator("#feedback-" + exercise.id());
    }

    /** From the closing quiz to the certificate; ends on “my learning”. */
    void takeCertificate(String name) {
        page.locator("main " + link(coursePath() + "/certificate")).click();
        look.accept(page);
        page.locator("#name").fill(name);
        press("/certificate");
        assertThat(page).hasURL(pattern("/my"));
        look.accept(page);
    }

    /** Leaves the device by “my learning”; ends on the start page. */
    void leaveDevice() {
        page.locator("header " + link("/my")).click();
        page.locator("main " + link("/my/departure")).click();
        press("/my/departure");
        assertThat(page).hasURL(pattern("/"));
        assertThat(page.locator("main [role=status]")).isVisible();
    }

    byte[] downloadCertificate() {
        var address = page.locator("main a[href$='.pdf']").getAttribute("href");
        var answer = page.context().request().get(server.url(address));
        assertThat(answer).isOK();
        return answer.body();
    }

    /** Presses the button that sends a form to the address that ends so. */
    private void press(String address) {
        var own = "main form:not(.unit__form)[action$='%1$s'] button, main [formaction$='%1$s']";
        page.locator(own.formatted(address)).click();
    }

    private String coursePath() {
        return "/courses/" + course.course().id();
    }

    private String unitPath(UnitDefinition unit) {
        return coursePath() + "/" + unit.id();
    }

    private String link(String path) {
        return "a[href='/%s%s']".formatted(language, path);
    }

    private Pattern pattern(String path) {
        var address = server.url("/" + language + path).replace(".", "[.]");
        return Pattern.compile(address + "([?#].*)?");
    }
}
