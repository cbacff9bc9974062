package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ATTEMPT;
import static de.mitlernen.db.schema.Tables.LEARNER;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Answering in a browser, with pages that were open for a while. */
@Tag("database")
class AnsweringTest {
    private static final String UNIT = "/en/courses/passwords/why-passwords-matter";
    private static final String QUIZ = "/en/courses/passwords/closing-quiz";
    private static final int MOST_OPTIONS = 6;

    /** The first exercise with something to choose. */
    private static final Pattern CHOICE = Pattern.compile("name=\"([^\"]*)\\.choice\"");

    private static final Pattern EXERCISE =
            Pattern.compile("id=\"exercise-([^\"]*)\"(.*?)</section>", Pattern.DOTALL);

    private static final Pattern RUN = Pattern.compile("name=\"run\" value=\"([^\"]*)\"");

    /** Where an item of an ordering stands. */
    private static final Pattern PLACE =
            Pattern.compile(
                    "<select[^>]* name=\"([^\"]*position-[^\"]+)\".*?value=\"(\\d+)\" selected",
                    Pattern.DOTALL);

    private static final Pattern GAP = Pattern.compile("name=\"([^\"]*gap-\\d+)\"");

    private static final Pattern WHOSE = Pattern.compile("name=\"learner\" value=\"([^\"]*)\"");

    private static final TestSite SITE = TestSite.start();

    private final Browser browser = SITE.browser();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void whoeverHasLeftInAnotherWindowBecomesNoNewGuest() {
        var open = openPageOfAGuest();
        leave();
        int learners = learners();
        var page = answer(open, "0");
        assertGivenBack(page, "You are no longer signed in here");
        assertTrue(page.body().contains("value=\"0\" checked"), page::toString);
        assertEquals(learners, learners());

        assertEquals(303, answer(page, "0").status());
        assertEquals(learners + 1, learners());
    }

    @Test
    void whoeverHasLeftInAnotherWindowFinishesNoUnit() {
        var open = openPageOfAGuest();
        leave();
        int learners = learners();
        assertGivenBack(finish(open), "You are no longer signed in here");
        assertEquals(learners, learners());
    }

    @Test
    void thePageOfOneLearnerWritesNothingForAnother() {
        var open = openPageOfAGuest();
        leave();
        begin();
        int attempts = attempts();
        var page = answer(open, "0");
        assertGivenBack(page, "Somebody else is learning on this device now");
        assertGivenBack(finish(open), "Somebody else is learning on this device now");
        assertEquals(attempts, attempts());

        assertEquals(303, answer(page, "0").status());
        assertEquals(attempts + 1, attempts());
    }

    @Test
    void whoeverIsBackWithTheCodeGoesOnInTheOldPage() {
        var open = openPageOfAGuest();
        var words =
                Pattern.compile("<li>(\\p{L}+)</li>")
                        .matcher(browser.get("/en/my").body())
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        leave();
        browser.fillIn("/en/continue", "/en/continue", "words", String.join(" ", words));
        int learners = learners();
        assertEquals(303, answer(open, "0").status());
        assertEquals(learners, learners());
    }

    @Test
    void aPageFromBeforeOneBeganIsTaken() {
        var open = browser.get(UNIT);
        assertEquals("", open.find(WHOSE).orElseThrow());
        begin();
        int learners = learners();
        assertEquals(303, answer(open, "0").status());
        assertEquals(learners, learners());
    }

    @Test
    void whatIsRightIsPractisedAndTheRestIsCheckedAgain() {
        boolean right = false;
        for (int option = 0; option < MOST_OPTIONS && !right; option++) {
            var answered = answer(browser.get(UNIT), String.valueOf(option));
            var page = browser.get(answered.location());
            right = page.body().contains("feedback--right");
            assertEquals(right, page.body().contains("Practise again"), page::toString);
            assertEquals(!right, page.body().contains("Check again"), page::toString);
        }
        assertTrue(right);
    }

    @Test
    void whatIsPractisedAgainBeginsEmpty() {
        var page = browser.get(answer(browser.get(UNIT), "0").location());
        assertTrue(page.body().contains("value=\"0\" checked"), page::toString);
        var id = page.find(CHOICE).orElseThrow();
        var again =
                browser.get(send(page, attempts(UNIT, id), "practise", "yes").location()).body();
        assertFalse(again.contains("value=\"0\" checked"), again);
        assertFalse(again.contains("feedback-" + id), again);
        assertTrue(again.contains("id=\"title-" + id + "\" tabindex=\"-1\" autofocus"), again);
    }

    @Test
    void aForgottenAnswerIsNamedByItsExercise() {
        var open = browser.get(UNIT);
        var page =
                browser.post(
                        attempts(UNIT, open.find(CHOICE).orElseThrow()), "token", open.token());
        assertEquals(422, page.status());
        assertTrue(page.body().contains(">Exercise 1: Please choose an answer first.<"));
    }

    @Test
    void aQuizThatIsNotPassedLeadsToWhatIsNotYetRight() {
        begin();
        browser.fillIn(QUIZ, QUIZ + "/runs");
        var quiz = browser.get(QUIZ);
        EXERCISE.matcher(quiz.body())
                .results()
                .forEach(form -> answerWrongly(quiz, form.group(1), form.group(2)));
        var page = browser.get(QUIZ).body();
        var result = page.substring(page.indexOf("quiz-result__number"));
        assertTrue(result.matches("(?s)[^>]+>\\d+ of \\d+ exercises right<.*"), result);
        assertTrue(result.contains("Not right yet:"), result);
        var firstLink =
                result.replaceAll("(?s).*?href=\"#(exercise-[^\"]*)\">Exercise \\d.*", "$1");
        assertTrue(page.contains("id=\"" + firstLink + "\""), result);
    }

    /** The first choice, the order as it stands, and a word that does not fit. */
    private void answerWrongly(Browser.Page page, String id, String form) {
        var fields = new ArrayList<>(List.of("token", page.token(), id + ".choice", "0"));
        RUN.matcher(page.body())
                .results()
                .findFirst()
                .ifPresent(run -> fields.addAll(List.of("run", run.group(1))));
        PLACE.matcher(form)
                .results()
                .forEach(place -> fields.addAll(List.of(place.group(1), place.group(2))));
        GAP.matcher(form).results().forEach(gap -> fields.addAll(List.of(gap.group(1), "0")));
        var answered = browser.post(attempts(QUIZ, id), fields.toArray(String[]::new));
        assertEquals(303, answered.status(), answered::toString);
    }

    private Browser.Page openPageOfAGuest() {
        begin();
        var open = browser.get(UNIT);
        assertFalse(open.find(WHOSE).orElseThrow().isEmpty());
        return open;
    }

    private void begin() {
        var begun = browser.fillIn("/en/courses/passwords", "/en/courses/passwords/enrolment");
        assertEquals(303, begun.status());
    }

    private void leave() {
        assertEquals(303, browser.fillIn("/en/sign-in", "/en/my/departure").status());
    }

    private Browser.Page answer(Browser.Page page, String choice) {
        var id = page.find(CHOICE).orElseThrow();
        return send(page, attempts(UNIT, id), id + ".choice", choice);
    }

    private static String attempts(String unit, String exercise) {
        return unit + "/exercises/" + exercise + "/attempts";
    }

    private Browser.Page finish(Browser.Page page) {
        return send(page, UNIT + "/completion", "any", "");
    }

    private Browser.Page send(Browser.Page page, String path, String name, String value) {
        var learner = page.find(WHOSE).orElseThrow();
        return browser.post(path, "token", page.token(), "learner", learner, name, value);
    }

    private static void assertGivenBack(Browser.Page page, String reason) {
        assertEquals(422, page.status(), page::toString);
        assertTrue(page.title().startsWith("Error:"), page::title);
        assertTrue(page.body().contains(reason), page::toString);
        assertTrue(page.body().contains("href=\"/en/continue\" target"), page::toString);
        assertTrue(page.body().contains("href=\"/en/sign-in\" target"), page::toString);
    }

    private static int learners() {
        return SITE.database().sql().fetchCount(LEARNER);
    }

    private static int attempts() {
        return SITE.database().sql().fetchCount(ATTEMPT);
    }
}
