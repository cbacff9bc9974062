package de.mitlernen.learning;

import de.mitlernen.content.QuizRules;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.UUID;

/**
 * A closing quiz as a learner takes it.
 *
 * @param exercises ids of those that count; in a run those that were drawn for it
 * @param passingScore 0 to 1, of the mean of the scores
 * @param runId of the run; null when it is not taken in runs, or before the first
 */
public record Quiz(
        String unitId,
        Set<String> exercises,
        double passingScore,
        QuizRules rules,
        @Nullable UUID runId) {

    boolean isPassedWith(double score) {
        return QuizResult.passes(score, passingScore);
    }
}
