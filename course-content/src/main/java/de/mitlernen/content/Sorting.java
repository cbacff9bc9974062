package de.mitlernen.content;

import de.mitlernen.content.Matching.Pair;

import java.util.List;

/**
 * Items of which each belongs into one of some groups.
 *
 * @param groups as plain text, in the order in which items first name them
 */
public record Sorting(List<Pair> items, List<String> groups) implements ExerciseBody {

    @Override
    public String shape() {
        return "%d groups, right: %s".formatted(groups.size(), Matching.rights(items));
    }
}
