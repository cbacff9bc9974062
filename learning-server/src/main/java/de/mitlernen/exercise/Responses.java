package de.mitlernen.exercise;

import de.mitlernen.content.Exercise;
import de.mitlernen.content.Exercise.ChosenGap;
import de.mitlernen.content.Exercise.GapText;
import de.mitlernen.content.Exercise.MultipleChoice;
import de.mitlernen.content.Exercise.Ordering;
import de.mitlernen.content.Exercise.SingleChoice;
import de.mitlernen.web.Form;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads what a learner answered from the form of an exercise. A response is a list of texts:
 *
 * <ul>
 *   <li>single and multiple choice: the numbers of the chosen options, counted from 0, ascending
 *   <li>ordering: for each item, in the author's order, the place that it was given, from 1
 *   <li>gap text: for each gap what was typed, or the number of the choice, counted from 0
 * </ul>
 */
public final class Responses {
    private static final int LONGEST_TEXT = 200;

    private Responses() {}

    /** What was answered, even if something is missing. */
    static List<String> read(Exercise exercise, Form form, Shuffle shuffle) {
        return switch (exercise) {
            case SingleChoice choice -> chosen(form, choice.options().size()).limit(1).toList();
            case MultipleChoice choice -> chosen(form, choice.options().size()).toList();
            case Ordering ordering ->
                    fields(form, shuffle.names(ordering).stream().map(ExerciseView::placeField));
            case GapText text ->
                    fields(
                            form,
                            IntStream.range(0, text.gaps().size())
                                    .mapToObj(ExerciseView::gapField));
        };
    }

    /** The response that is right. */
    public static List<String> right(Exercise exercise) {
        return switch (exercise) {
            case SingleChoice choice -> rightOptions(choice.options());
            case MultipleChoice choice -> rightOptions(choice.options());
            case Ordering ordering -> places(ordering.items().size());
            case GapText text -> text.gaps().stream().map(Responses::right).toList();
        };
    }

    private static List<String> rightOptions(List<Exercise.Option> options) {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).right())
                .mapToObj(String::valueOf)
                .toList();
    }

    private static String right(Exercise.Gap gap) {
        return gap instanceof ChosenGap chosen ? String.valueOf(chosen.right()) : gap.answer();
    }

    private static List<String> places(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
    }

    /** Why this response cannot be marked: the key of a message. */
    public static Optional<String> problem(Exercise exercise, List<String> response) {
        return switch (exercise) {
            case SingleChoice choice -> nothingChosen(response);
            case MultipleChoice choice -> nothingChosen(response);
            case Ordering ordering ->
                    isPermutation(response) ? Optional.empty() : Optional.of("exercise.placeTwice");
            case GapText text ->
                    IntStream.range(0, text.gaps().size())
                                    .allMatch(i -> isFilled(text.gaps().get(i), response.get(i)))
                            ? Optional.empty()
                            : Optional.of("exercise.nothingFilled");
        };
    }

    private static Optional<String> nothingChosen(List<String> response) {
        return response.isEmpty() ? Optional.of("exercise.nothingChosen") : Optional.empty();
    }

    private static boolean isFilled(Exercise.Gap gap, String value) {
        return gap instanceof ChosenGap chosen
                ? IntStream.range(0, chosen.choices().size())
                        .anyMatch(i -> String.valueOf(i).equals(value))
                : !value.isBlank();
    }

    private static boolean isPermutation(List<String> places) {
        return places.containsAll(places(places.size()));
    }

    private static Stream<String> chosen(Form form, int options) {
        return IntStream.range(0, options)
                .mapToObj(String::valueOf)
                .filter(form.all(ExerciseView.CHOICE_FIELD)::contains);
    }

    private static List<String> fields(Form form, Stream<String> names) {
        return names.map(form::get).map(Responses::shorten).toList();
    }

    private static String shorten(String text) {
        return text.codePoints()
                .limit(LONGEST_TEXT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
