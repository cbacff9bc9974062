package de.mitlernen.exercise;

import de.mitlernen.exercise.Interaction.Answered;
import de.mitlernen.web.Form;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Choosing among things that are counted from 0. A response holds the numbers of what was chosen,
 * ascending.
 *
 * @param right for each thing whether it is to be chosen
 * @param single whether only one can be chosen
 */
record Choices(List<Boolean> right, boolean single) {
    private static final String FIELD = "choice";

    List<String> read(Form form) {
        return numbers()
                .filter(form.all(FIELD)::contains)
                .limit(single ? 1 : Long.MAX_VALUE)
                .toList();
    }

    List<String> rightOnes() {
        return numbers().filter(this::isRight).toList();
    }

    /** Of several, right choices count, wrong ones are subtracted, and nothing is below 0. */
    Mark mark(List<String> response) {
        var parts = numbers().map(i -> isRight(i) == response.contains(i)).toList();
        if (single || !parts.contains(false)) {
            return Mark.whole(parts);
        }
        long hits = response.stream().filter(this::isRight).count();
        long misses = response.size() - hits;
        return new Mark(Math.max(0, hits - misses) / (double) rightOnes().size(), parts);
    }

    /** How a thing is marked, if it was chosen: the rest is still to be found out. */
    @Nullable String mark(int index, Answered answered) {
        return answered.mark() != null && answered.holds(String.valueOf(index))
                ? Answered.shown(right.get(index))
                : null;
    }

    Stream<String> numbers() {
        return IntStream.range(0, right.size()).mapToObj(String::valueOf);
    }

    private boolean isRight(String number) {
        return right.get(Integer.parseInt(number));
    }
}
