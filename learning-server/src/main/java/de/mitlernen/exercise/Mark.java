package de.mitlernen.exercise;

import java.util.List;

/**
 * What a response is worth.
 *
 * @param score 0 to 1
 * @param parts for each option, item or gap whether what the learner did with it is right; empty if
 *     only the score is known
 */
public record Mark(double score, List<Boolean> parts) {
    public Mark {
        parts = List.copyOf(parts);
    }

    /** All or nothing. */
    static Mark whole(List<Boolean> parts) {
        return new Mark(parts.contains(false) ? 0 : 1, parts);
    }

    /** The share of what is right. */
    static Mark share(List<Boolean> parts) {
        long right = parts.stream().filter(part -> part).count();
        return new Mark(right / (double) parts.size(), parts);
    }

    public boolean right() {
        return score == 1;
    }
}
