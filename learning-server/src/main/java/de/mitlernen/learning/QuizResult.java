package de.mitlernen.learning;

import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.content.Exercise;
import de.mitlernen.learning.CourseState.LatestAttempt;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How far a learner is in a closing quiz.
 *
 * @param percent of the points, from the best attempt at each exercise
 */
public record QuizResult(int percent, int passingPercent, boolean passed, int answered, int total) {
    /** A mean of stored scores may miss the limit by a rounding error. */
    private static final double TOLERANCE = 1e-6;

    static QuizResult of(
            PublishedCourse course, List<Exercise> exercises, Map<String, LatestAttempt> attempts) {
        var scores =
                exercises.stream()
                        .filter(exercise -> attempts.containsKey(exercise.id()))
                        .map(exercise -> Objects.requireNonNull(attempts.get(exercise.id())))
                        .mapToDouble(LatestAttempt::bestScore)
                        .toArray();
        double mean = Arrays.stream(scores).sum() / exercises.size();
        double passingScore = course.definition().passingScore();
        return new QuizResult(
                percent(mean),
                percent(passingScore),
                passes(mean, passingScore),
                scores.length,
                exercises.size());
    }

    static boolean passes(double score, double passingScore) {
        return score >= passingScore - TOLERANCE;
    }

    /** Rounded down: who has not passed does not see the limit as reached. */
    private static int percent(double share) {
        return (int) Math.floor(100 * (share + TOLERANCE));
    }
}
