package de.mitlernen.content;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says in words which of some entries are right, as {@link ExerciseBody#shape} needs it. */
final class RightOnes {

    private RightOnes() {}

    /** Their numbers, counted from 1: {@code 2 and 3}. */
    static String of(List<Boolean> right) {
        return IntStream.range(0, right.size())
                .filter(right::get)
                .mapToObj(i -> String.valueOf(i + 1))
                .collect(Collectors.joining(" and "));
    }
}
