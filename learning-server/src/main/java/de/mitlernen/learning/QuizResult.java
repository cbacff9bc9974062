package de.mitlernen.learning;

import de.mitlernen.learning.CourseState.LatestAttempt;
import de.mitlernen.learning.UnitPage.NumberedExercise;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * How far a learner is in a closing quiz, from the best attempt at each exercise; where nothing is
 * told before the end, from the latest.
 *
 * @param right how many exercises are wholly right
 * @param enough with how many right ones it is passed; with others partly right, fewer may do
 * @param notYet those that were answered and are not wholly right
 */
public record QuizResult(
        int right,
        int enough,
        boolean passed,
        int answered,
        int total,
        List<NumberedExercise> notYet) {
    /** A mean of stored scores may miss the limit by a rounding error. */
    private static final double TOLERANCE = 1e-6;

    static QuizResult of(
            double passingScore,
            List<NumberedExercise> exercises,
            Map<String, LatestAttempt> attempts) {
        var answered = exercises.stream().filter(each -> attempts.containsKey(each.id())).toList();
        var notYet = answered.stream().filter(each -> best(attempts.get(each.id())) < 1).toList();
        int total = exercises.size();
        double sum = exercises.stream().mapToDouble(each -> best(attempts.get(each.id()))).sum();
        return new QuizResult(
                answered.size() - notYet.size(),
                (int) Math.ceil(passingScore * total - TOLERANCE),
                passes(sum / total, passingScore),
                answered.size(),
                total,
                notYet);
    }

    private static double best(@Nullable LatestAttempt latest) {
        return latest == null || latest.bestScore() == null ? 0 : latest.bestScore();
    }

    static boolean passes(double score, double passingScore) {
        return score >= passingScore - TOLERANCE;
    }
}
