package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import de.mitlernen.content.Exercise;
import de.mitlernen.content.ExerciseBody.Ordering;
import de.mitlernen.content.PasswordWorkshop;
import de.mitlernen.content.Reflection;
import de.mitlernen.content.Scenario;
import de.mitlernen.content.Submission;
import de.mitlernen.content.Survey;

import java.util.regex.Pattern;

/** The way of somebody through one exercise: left open, answered not right, and then right. */
final class ExerciseJourney {
    /** Looks at a page in a state of the exercise. */
    @FunctionalInterface
    interface Look {
        void at(String state);
    }

    private final Page page;
    private final Exercise exercise;
    private final Hand hand;
    private final Look look;
    private final Answering answering;

    ExerciseJourney(Page page, Exercise exercise, Look look) {
        this.page = page;
        this.exercise = exercise;
        this.hand = new Keys(page);
        this.look = look;
        this.answering = new Answering(page, exercise, hand);
    }

    void walk() {
        look.at("new");
        switch (exercise.body()) {
            case PasswordWorkshop _ -> tryPassword();
            case Scenario _ -> decideOnce();
            case Ordering _ -> move();
            default -> leaveOpen();
        }
        switch (exercise.body()) {
            case PasswordWorkshop _, Reflection _, Submission _, Survey _ ->
                    answer(true, "answered");
            default -> {
                answer(false, "not yet");
                answer(true, "right");
            }
        }
    }

    /** Where there is something to leave open; an order or settings are an answer as they stand. */
    private void leaveOpen() {
        answering.press();
        if (within(".error-text").count() > 0) {
            assertThat(page.locator(".errors")).isFocused();
            look.at("left open");
            hand.press(page.locator(".errors a").first());
        }
    }

    private void answer(boolean right, String state) {
        answering.answer(right);
        var feedback = page.locator("#feedback-" + exercise.id());
        assertThat(feedback).hasClass(Pattern.compile("feedback--" + state.replace(" ", "")));
        assertThat(feedback).isFocused();
        look.at(state);
    }

    private void decideOnce() {
        hand.send(within(".story__way").first());
        assertThat(within(".story__scene--now")).isFocused();
        look.at("in the middle");
    }

    /** The buttons come with a script; without, each place is chosen from a list. */
    private void move() {
        var down = within("[data-move=down]").first();
        if (down.isVisible()) {
            hand.press(down);
            assertThat(within("[data-said]")).not().isEmpty();
            look.at("moved");
        }
    }

    /** The field comes with a script. */
    private void tryPassword() {
        var field = within("input:not([type=hidden])");
        if (field.isVisible()) {
            hand.type(field, "Sommer2024");
            assertThat(within("[data-said]")).not().isEmpty();
            look.at("typed");
        }
    }

    private Locator within(String selector) {
        return page.locator("#exercise-%s %s".formatted(exercise.id(), selector));
    }
}
