package de.mitlernen.exercise;

import de.mitlernen.content.Html;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * An exercise as {@code exercise/exercise.ftlh} shows it. Only the list of its type is filled.
 *
 * @param number of the exercise in its unit, from 1
 * @param type such as {@code single-choice}
 * @param attemptId a second press of the button is the same attempt
 * @param error key of a message
 * @param focus whether the feedback gets the focus
 */
public record ExerciseView(
        String id,
        int number,
        String type,
        boolean optional,
        Html question,
        @Nullable Html hint,
        UUID attemptId,
        @Nullable Result result,
        @Nullable String error,
        boolean focus,
        List<OptionView> options,
        List<ItemView> items,
        List<PartView> parts) {

    static final String CHOICE_FIELD = "choice";

    /** What came of the last attempt. */
    public record Result(boolean right, Html feedback, int score) {}

    /**
     * An option to choose.
     *
     * @param mark {@code right} or {@code notyet}, after an attempt
     */
    public record OptionView(
            String value,
            Html text,
            boolean checked,
            @Nullable Html feedback,
            @Nullable String mark) {}

    /**
     * An item to put in order.
     *
     * @param name what the form calls it
     * @param position from 1
     */
    public record ItemView(String name, Html text, int position, @Nullable String mark) {}

    /** A piece of a gap text: either text or a gap. */
    public record PartView(@Nullable Html html, @Nullable GapView gap) {}

    /**
     * A gap.
     *
     * @param choices when it is chosen from a list
     * @param value what was typed
     */
    public record GapView(
            String name,
            String label,
            @Nullable List<ChoiceView> choices,
            String value,
            @Nullable String mark) {}

    public record ChoiceView(String value, String text, boolean selected) {}

    static String placeField(String item) {
        return "position-" + item;
    }

    static String gapField(int gap) {
        return "gap-" + (gap + 1);
    }
}
