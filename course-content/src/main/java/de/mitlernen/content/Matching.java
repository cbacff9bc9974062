package de.mitlernen.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Items of which each has one right partner.
 *
 * @param partners as plain text, each once; some may belong to no item
 */
public record Matching(List<Pair> pairs, List<String> partners) implements ExerciseBody {

    /**
     * An item and what belongs to it.
     *
     * @param right index of the right partner, or of the right group
     * @param feedback for everybody, whatever they chose
     */
    public record Pair(Html text, int right, Optional<Html> feedback) {}

    @Override
    public String shape() {
        return "%d partners, right: %s".formatted(partners.size(), rights(pairs));
    }

    static String rights(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> String.valueOf(pair.right() + 1))
                .collect(Collectors.joining(", "));
    }
}
