package de.mitlernen.content;

import de.mitlernen.content.Exercise.ChosenGap;
import de.mitlernen.content.Exercise.Gap;
import de.mitlernen.content.Exercise.GapText;
import de.mitlernen.content.Exercise.MultipleChoice;
import de.mitlernen.content.Exercise.Option;
import de.mitlernen.content.Exercise.Ordering;
import de.mitlernen.content.Exercise.SingleChoice;
import de.mitlernen.content.Exercise.TypedGap;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an exercise has in common in all languages, told in words that a finding can use. */
final class Structure {

    private Structure() {}

    static String of(Exercise exercise) {
        return switch (exercise) {
            case SingleChoice choice -> ofOptions(choice.options());
            case MultipleChoice choice -> ofOptions(choice.options());
            case Ordering ordering -> ordering.items().size() + " steps";
            case GapText text -> ofGaps(text.gaps());
        };
    }

    private static String ofOptions(List<Option> options) {
        var right =
                IntStream.range(0, options.size())
                        .filter(i -> options.get(i).right())
                        .mapToObj(i -> String.valueOf(i + 1))
                        .collect(Collectors.joining(" and "));
        return "%d options, right: %s".formatted(options.size(), right);
    }

    private static String ofGaps(List<Gap> gaps) {
        return gaps.stream()
                .map(
                        gap ->
                                switch (gap) {
                                    case TypedGap _ -> "typed";
                                    case ChosenGap(var choices, var right) ->
                                            "number %d of %d choices"
                                                    .formatted(right + 1, choices.size());
                                })
                .collect(Collectors.joining(", ", gaps.size() + " gaps: ", ""));
    }
}
