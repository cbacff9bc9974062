package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ATTEMPT;
import static de.mitlernen.db.schema.Tables.QUIZ_RUN;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.TestSite;
import de.mitlernen.catalog.SampleCourse;
import de.mitlernen.content.QuizRules;
import de.mitlernen.content.QuizRules.Feedback;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A quiz that is handed in, in a browser. */
@Tag("database")
class QuizRunPagesTest {
    private static final String QUIZ = "/en/courses/trees/closing-quiz";
    private static final String LEAVES = QUIZ + "/exercises/leaves/attempts";
    private static final Pattern RUN = Pattern.compile("name=\"run\" value=\"([^\"]*)\"");

    private static final TestSite SITE = TestSite.start();

    private final Browser browser = SITE.browser();

    /** Publishes the course as another server would, and waits until this one has noticed. */
    @BeforeAll
    static void publish() throws InterruptedException {
        var rules = new QuizRules(OptionalInt.empty(), Feedback.DEFERRED, OptionalInt.of(1), true);
        SampleCourse.emptyCatalog(SITE.database())
                .importPackages(Map.of(SampleCourse.ID, SampleCourse.withQuiz(rules)));
        for (int i = 0; i < 200 && SITE.browser().get(QUIZ).status() != 200; i++) {
            Thread.sleep(50);
        }
    }

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void aQuizIsBegunAnsweredAndHandedIn() {
        begin();
        var saved = answer("0");
        assertTrue(saved.body().contains("Saved: 1 of 2 answers."), saved::toString);
        assertFalse(saved.body().contains("feedback--notyet"), saved::toString);

        var warned = handIn(saved);
        assertEquals(422, warned.status());
        assertTrue(warned.body().contains("Exercise 2: please answer"), warned::toString);
        assertTrue(warned.body().contains("Hand it in anyway"), warned::toString);

        var handedIn = handIn(warned, "anyway", "yes");
        var result = browser.get(handedIn.location());
        assertTrue(result.body().contains("0 of 2 exercises right"), result::toString);
        assertTrue(result.body().contains("You have used your one attempt"), result::toString);
        assertFalse(result.body().contains(LEAVES), result::toString);
    }

    @Test
    void whoeverBeginsStandsAtTheFirstExercise() {
        var begun = browser.get(browser.fillIn(QUIZ, QUIZ + "/runs").location()).body();
        var title = "<h2 class=\"exercise__title\" id=\"title-leaves\" tabindex=\"-1\" autofocus";
        assertTrue(begun.contains(title), begun);
        assertEquals(1, begun.split("data-focus", -1).length - 1, begun);
    }

    @Test
    void anOldWindowChangesNothingAfterTheEnd() {
        begin();
        var open = browser.get(QUIZ);
        handIn(open, "anyway", "yes");
        var late =
                browser.post(LEAVES, "token", open.token(), "run", run(open), "leaves.choice", "0");
        assertEquals(303, late.status());
        assertTrue(browser.get(late.location()).body().contains("already moved on"));
        assertEquals(303, press(open, QUIZ + "/runs").status());
        var mine = RUN.matcher(browser.get(QUIZ).body());
        assertTrue(mine.find());
        assertEquals(run(open), mine.group(1));
    }

    @Test
    void whatWasTypedIsThereWhenTheSessionHasEnded() {
        begin();
        var open = browser.get(QUIZ);
        browser.forget("session");
        int runs = SITE.database().sql().fetchCount(QUIZ_RUN);
        int attempts = SITE.database().sql().fetchCount(ATTEMPT);
        var back =
                browser.post(
                        LEAVES,
                        "token",
                        open.token(),
                        "run",
                        run(open),
                        "learner",
                        "00000000-0000-0000-0000-000000000000",
                        "leaves.choice",
                        "2");
        assertEquals(422, back.status(), back::toString);
        assertTrue(back.body().contains("value=\"2\" checked"), back::toString);
        assertEquals(runs, SITE.database().sql().fetchCount(QUIZ_RUN));
        assertEquals(attempts, SITE.database().sql().fetchCount(ATTEMPT));
    }

    @Test
    void theRightAnswerIsShownOnRequestAndNothingIsKept() {
        var lesson = "/en/courses/trees/welcome";
        var attempts = lesson + "/exercises/what-is-tall/attempts";
        browser.fillIn(lesson, attempts, "what-is-tall.choice", "0");
        var page = browser.get(lesson);
        int before = SITE.database().sql().fetchCount(ATTEMPT);
        assertTrue(page.body().contains("name=\"show\""), page::toString);
        var shown = browser.post(attempts, "token", page.token(), "show", "yes");
        var body = browser.get(shown.location()).body();
        assertTrue(body.contains("This is how it works"), body);
        assertTrue(body.contains("<fieldset disabled>"), body);
        assertFalse(body.contains("feedback--right"), body);
        assertEquals(before, SITE.database().sql().fetchCount(ATTEMPT));
    }

    private void begin() {
        assertEquals(303, browser.fillIn(QUIZ, QUIZ + "/runs").status());
    }

    private Browser.Page answer(String choice) {
        var open = browser.get(QUIZ);
        var answered =
                browser.post(
                        LEAVES, "token", open.token(), "run", run(open), "leaves.choice", choice);
        return browser.get(answered.location());
    }

    private Browser.Page handIn(Browser.Page page, String... more) {
        return press(page, QUIZ + "/completion", more);
    }

    private Browser.Page press(Browser.Page page, String path, String... more) {
        return more.length == 0
                ? browser.post(path, "token", page.token(), "run", run(page))
                : browser.post(path, "token", page.token(), "run", run(page), more[0], more[1]);
    }

    private static String run(Browser.Page page) {
        return page.find(RUN).orElseThrow(() -> new AssertionError(page));
    }
}
