package de.mitlernen.exercise;

import de.mitlernen.content.Exercise;
import de.mitlernen.content.Exercise.ChosenGap;
import de.mitlernen.content.Exercise.Gap;
import de.mitlernen.content.Exercise.GapText;
import de.mitlernen.content.Exercise.MultipleChoice;
import de.mitlernen.content.Exercise.Option;
import de.mitlernen.content.Exercise.Ordering;
import de.mitlernen.content.Exercise.SingleChoice;
import de.mitlernen.exercise.ExerciseView.ChoiceView;
import de.mitlernen.exercise.ExerciseView.GapView;
import de.mitlernen.exercise.ExerciseView.ItemView;
import de.mitlernen.exercise.ExerciseView.OptionView;
import de.mitlernen.exercise.ExerciseView.PartView;
import de.mitlernen.exercise.ExerciseView.Result;
import de.mitlernen.exercise.Marking.Mark;
import de.mitlernen.web.Form;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes exercises ready for a page: new, half typed, or with the feedback to an attempt. */
public final class ExerciseViews {
    private final Messages messages;
    private final Shuffle shuffle;

    /**
     * Makes views in the words of these messages.
     *
     * @param orderKey secret from which the order of items and their names in forms are derived
     */
    public ExerciseViews(Messages messages, byte[] orderKey) {
        this.messages = messages;
        this.shuffle = new Shuffle(orderKey);
    }

    /**
     * What a learner has done with an exercise so far.
     *
     * @param response as {@link Responses} describes it; null before the first answer
     * @param score with which the response was marked, 0 to 1; null when it is only typed
     * @param error key of a message about what was typed
     */
    public record State(
            @Nullable List<String> response,
            @Nullable Double score,
            @Nullable String error,
            boolean focus) {
        public static final State NEW = new State(null, null, null, false);
    }

    /** What was answered in a form of this exercise, even if something is missing. */
    public List<String> read(Exercise exercise, Form form) {
        return Responses.read(exercise, form, shuffle);
    }

    public ExerciseView view(
            Exercise exercise, int number, UUID attemptId, State state, Language language) {
        var response = state.response();
        var score = state.score();
        var mark =
                response == null || score == null
                        ? null
                        : Marking.recall(exercise, response, score);
        return new ExerciseView(
                exercise.id(),
                number,
                type(exercise),
                exercise.optional(),
                exercise.question(),
                exercise.feedback().hint().orElse(null),
                attemptId,
                mark == null ? null : result(exercise, mark),
                state.error(),
                state.focus(),
                options(exercise, response, mark),
                exercise instanceof Ordering ordering
                        ? items(ordering, response, mark, attemptId)
                        : List.of(),
                exercise instanceof GapText text
                        ? parts(text, response, mark, language)
                        : List.of());
    }

    private static String type(Exercise exercise) {
        return switch (exercise) {
            case SingleChoice any -> "single-choice";
            case MultipleChoice any -> "multiple-choice";
            case Ordering any -> "ordering";
            case GapText any -> "gap-text";
        };
    }

    private static Result result(Exercise exercise, Mark mark) {
        var feedback = exercise.feedback();
        return new Result(
                mark.right(),
                mark.right() ? feedback.right() : feedback.notYet(),
                (int) Math.round(100 * mark.score()));
    }

    private static List<OptionView> options(
            Exercise exercise, @Nullable List<String> response, @Nullable Mark mark) {
        var options =
                switch (exercise) {
                    case SingleChoice choice -> choice.options();
                    case MultipleChoice choice -> choice.options();
                    case Ordering any -> List.<Option>of();
                    case GapText any -> List.<Option>of();
                };
        return IntStream.range(0, options.size())
                .mapToObj(i -> option(options.get(i), String.valueOf(i), response, mark))
                .toList();
    }

    /** Feedback stands only at what was chosen: the rest is still to be found out. */
    private static OptionView option(
            Option option, String value, @Nullable List<String> response, @Nullable Mark mark) {
        boolean checked = response != null && response.contains(value);
        boolean told = checked && mark != null;
        return new OptionView(
                value,
                option.text(),
                checked,
                told ? option.feedback().orElse(null) : null,
                told ? mark(option.right()) : null);
    }

    private List<ItemView> items(
            Ordering ordering, @Nullable List<String> response, @Nullable Mark mark, UUID attempt) {
        int count = ordering.items().size();
        var places = response == null ? shuffle.places(count, attempt) : places(response);
        var names = shuffle.names(ordering);
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                new ItemView(
                                        names.get(i),
                                        ordering.items().get(i),
                                        places.get(i),
                                        told(mark, i)))
                .sorted(Comparator.comparingInt(ItemView::position))
                .toList();
    }

    private static List<Integer> places(List<String> response) {
        return response.stream()
                .map(place -> place.matches("\\d{1,3}") ? Integer.parseInt(place) : 1)
                .toList();
    }

    private List<PartView> parts(
            GapText text, @Nullable List<String> response, @Nullable Mark mark, Language language) {
        var parts = new ArrayList<PartView>();
        for (int i = 0; i < text.gaps().size(); i++) {
            parts.add(new PartView(text.parts().get(i), null));
            var label = messages.get(language, "exercise.gap", i + 1);
            var value = response == null ? "" : response.get(i);
            parts.add(new PartView(null, gap(text.gaps().get(i), i, label, value, told(mark, i))));
        }
        parts.add(new PartView(text.parts().getLast(), null));
        return parts;
    }

    private static GapView gap(
            Gap gap, int index, String label, String value, @Nullable String told) {
        var choices =
                gap instanceof ChosenGap chosen
                        ? IntStream.range(0, chosen.choices().size())
                                .mapToObj(
                                        i ->
                                                new ChoiceView(
                                                        String.valueOf(i),
                                                        chosen.choices().get(i),
                                                        String.valueOf(i).equals(value)))
                                .toList()
                        : null;
        return new GapView(ExerciseView.gapField(index), label, choices, value, told);
    }

    private static @Nullable String told(@Nullable Mark mark, int part) {
        return mark == null || mark.parts().isEmpty() ? null : mark(mark.parts().get(part));
    }

    private static String mark(boolean right) {
        return right ? "right" : "notyet";
    }
}
