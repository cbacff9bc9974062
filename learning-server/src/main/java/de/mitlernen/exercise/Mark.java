package de.mitlernen.exercise;

import de.mitlernen.content.Exercise.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a response is worth.
 *
 * @param score 0 to 1; null when nobody marks it, or a person will
 * @param parts for each option, item or gap whether what the learner did with it is right; empty if
 *     only the score is known
 */
public record Mark(@Nullable Double score, List<Boolean> parts) {
    static final Mark NONE = new Mark(null, List.of());

    public Mark {
        parts = List.copyOf(parts);
    }

    /** All or nothing. */
    static Mark whole(List<Boolean> parts) {
        return new Mark(parts.contains(false) ? 0.0 : 1.0, parts);
    }

    /** The share of what is right. */
    static Mark share(List<Boolean> parts) {
        long right = parts.stream().filter(part -> part).count();
        return new Mark(right / (double) parts.size(), parts);
    }

    public boolean right() {
        return score != null && score == 1;
    }

    Outcome outcome() {
        return score == null ? Outcome.ANSWERED : right() ? Outcome.RIGHT : Outcome.NOT_YET;
    }
}
