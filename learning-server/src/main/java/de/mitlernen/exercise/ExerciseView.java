package de.mitlernen.exercise;

import de.mitlernen.content.Exercise.Outcome;
import de.mitlernen.content.Html;
import de.mitlernen.exercise.Interaction.Problem;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * An exercise as {@code exercise/exercise.ftlh} shows it.
 *
 * @param id of the exercise, unique on the page
 * @param number of the exercise in its unit, from 1
 * @param situation what happened; null when there is only a question
 * @param question null when the situation says what to do
 * @param attemptId a second press of the button is the same attempt
 * @param error what has to be mended
 * @param focus whether it gets the focus: its feedback, or if there is none, its beginning
 * @param stage what can be done with it now
 * @param interaction in which one answers
 */
public record ExerciseView(
        String id,
        int number,
        boolean optional,
        @Nullable Html situation,
        @Nullable Html question,
        @Nullable Html hint,
        UUID attemptId,
        @Nullable Result result,
        @Nullable Problem error,
        boolean focus,
        Stage stage,
        Interaction.View interaction) {

    /** What the form of its unit calls one of its fields. */
    public String field(String name) {
        return id + "." + name;
    }

    /** Whether there is something to press. */
    public boolean answerable() {
        return stage != Stage.CLOSED && stage != Stage.SHOWN && interaction.open();
    }

    /** Whether somebody has just come to answer it. */
    public boolean isBegun() {
        return focus
                && result == null
                && stage != Stage.SAVED
                && !interaction.name().equals("story");
    }

    /** What came of the last attempt. */
    public record Result(Outcome outcome, Html feedback) {
        public boolean right() {
            return outcome == Outcome.RIGHT;
        }
    }
}
