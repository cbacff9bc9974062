package de.mitlernen.content;

import static java.util.Comparator.comparingInt;

import java.util.Collection;

/** Guesses what was meant by a misspelt word. */
final class Spelling {

    /** Letters to be added, left out or changed. */
    private static final int FARTHEST = 2;

    private Spelling() {}

    /** A question, with a blank after it, about the nearest of the known words; else nothing. */
    static String suggest(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(written, word) <= Math.min(FARTHEST, word.length() / 2))
                .min(comparingInt(word -> distance(written, word)))
                .map("Did you mean “%s”? "::formatted)
                .orElse("");
    }

    /** The edit distance of Levenshtein. */
    private static int distance(String from, String to) {
        int[] costs = new int[to.length() + 1];
        for (int column = 0; column < costs.length; column++) {
            costs[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int diagonal = costs[0];
            costs[0] = row;
            for (int column = 1; column < costs.length; column++) {
                int changed = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                int cost =
                        Math.min(
                                diagonal + changed, 1 + Math.min(costs[column], costs[column - 1]));
                diagonal = costs[column];
                costs[column] = cost;
            }
        }
        return costs[to.length()];
    }
}
