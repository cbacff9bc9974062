package de.mitlernen.exercise;

import de.mitlernen.content.Exercise;
import de.mitlernen.content.Exercise.ChosenGap;
import de.mitlernen.content.Exercise.Gap;
import de.mitlernen.content.Exercise.GapText;
import de.mitlernen.content.Exercise.MultipleChoice;
import de.mitlernen.content.Exercise.Option;
import de.mitlernen.content.Exercise.Ordering;
import de.mitlernen.content.Exercise.SingleChoice;
import de.mitlernen.content.Exercise.TypedGap;
import de.mitlernen.web.Spelling;

import java.util.List;
import java.util.stream.IntStream;

/** Marks responses, which have the form that {@link Responses} describes. */
public final class Marking {
    private Marking() {}

    /**
     * What a response is worth.
     *
     * @param score 0 to 1
     * @param parts for each option, item or gap whether what the learner did with it is right;
     *     empty if only the score is known
     */
    public record Mark(double score, List<Boolean> parts) {
        public boolean right() {
            return score == 1;
        }
    }

    public static Mark mark(Exercise exercise, List<String> response) {
        return switch (exercise) {
            case SingleChoice choice -> {
                var parts = parts(choice.options(), response);
                yield new Mark(allRight(parts) ? 1 : 0, parts);
            }
            case MultipleChoice choice -> markChoices(choice.options(), response);
            case Ordering ordering ->
                    share(
                            IntStream.range(0, ordering.items().size())
                                    .mapToObj(i -> response.get(i).equals(String.valueOf(i + 1)))
                                    .toList());
            case GapText text ->
                    share(
                            IntStream.range(0, text.gaps().size())
                                    .mapToObj(i -> isRight(text.gaps().get(i), response.get(i)))
                                    .toList());
        };
    }

    /**
     * The mark of a response that was given before. A word that was typed may be right only in the
     * language in which it was typed, so the score of that time counts; the parts are known where
     * this language comes to the same.
     */
    static Mark recall(Exercise exercise, List<String> response, double score) {
        var here = mark(exercise, response);
        // Scores are stored as float.
        return (float) here.score() == (float) score ? here : new Mark(score, List.of());
    }

    /** Right choices count, wrong ones are subtracted, and nothing is below 0. */
    private static Mark markChoices(List<Option> options, List<String> response) {
        var parts = parts(options, response);
        if (allRight(parts)) {
            return new Mark(1, parts);
        }
        long wanted = options.stream().filter(Option::right).count();
        long hits = response.stream().filter(i -> options.get(Integer.parseInt(i)).right()).count();
        long misses = response.size() - hits;
        return new Mark(Math.max(0, hits - misses) / (double) wanted, parts);
    }

    private static List<Boolean> parts(List<Option> options, List<String> response) {
        return IntStream.range(0, options.size())
                .mapToObj(i -> options.get(i).right() == response.contains(String.valueOf(i)))
                .toList();
    }

    private static Mark share(List<Boolean> parts) {
        long right = parts.stream().filter(part -> part).count();
        return new Mark(right / (double) parts.size(), parts);
    }

    private static boolean allRight(List<Boolean> parts) {
        return !parts.contains(false);
    }

    private static boolean isRight(Gap gap, String value) {
        return switch (gap) {
            case ChosenGap chosen -> value.equals(String.valueOf(chosen.right()));
            case TypedGap typed ->
                    typed.answers().stream().map(Marking::fold).anyMatch(fold(value)::equals);
        };
    }

    /** Spelling, spaces and what stands at the end of a sentence make no difference. */
    static String fold(String typed) {
        return Spelling.fold(typed).replaceAll("[.!?…\\s]+$", "").strip().replaceAll("\\s+", " ");
    }
}
