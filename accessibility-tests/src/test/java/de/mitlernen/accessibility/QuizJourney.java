package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import de.mitlernen.content.Exercise;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The way of somebody through a quiz that is taken in runs: handed in too early, answered not
 * right, handed in, and taken once more.
 */
final class QuizJourney {
    private final Page page;
    private final List<Exercise> exercises;
    private final Hand hand;
    private final ExerciseJourney.Look look;

    QuizJourney(Page page, List<Exercise> exercises, ExerciseJourney.Look look) {
        this.page = page;
        this.exercises = exercises;
        this.hand = new Keys(page);
        this.look = look;
    }

    void walk() {
        look.at("new");
        press("runs");
        look.at("begun");
        handInTooEarly();
        answerAll(false);
        look.at("all saved");
        handIn();
        look.at("not yet");
        press("runs");
        answerAll(true);
        handIn();
        look.at("passed");
    }

    private void handInTooEarly() {
        press("completion");
        assertThat(page.locator(".errors")).isFocused();
        look.at("handed in too early");
        hand.press(page.locator(".errors a").first());
    }

    private void answerAll(boolean right) {
        for (var exercise : exercises) {
            new Answering(page, exercise, hand).answer(right);
            var feedback = page.locator("#feedback-" + exercise.id());
            assertThat(feedback).hasClass(Pattern.compile("feedback--saved"));
            assertThat(feedback).isFocused();
        }
    }

    private void handIn() {
        press("completion");
        assertThat(page.locator("#quiz-result")).isFocused();
    }

    private void press(String address) {
        hand.send(page.locator("button[formaction$=%s]".formatted(address)));
    }
}
