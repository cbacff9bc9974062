package de.mitlernen.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Statements of which each is true or not. */
public record TrueFalse(List<Statement> statements) implements ExerciseBody {

    /**
     * A statement to judge.
     *
     * @param feedback for everybody, whatever they said of it
     */
    public record Statement(Html text, boolean isTrue, Optional<Html> feedback) {}

    @Override
    public String shape() {
        var trueOnes =
                IntStream.range(0, statements.size())
                        .filter(i -> statements.get(i).isTrue())
                        .mapToObj(i -> String.valueOf(i + 1))
                        .collect(Collectors.joining(" and "));
        return "%d statements, true: %s"
                .formatted(statements.size(), trueOnes.isEmpty() ? "none" : trueOnes);
    }
}
