package de.mitlernen.learning;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where a visitor stands in a course. */
public sealed interface CourseState {
    /**
     * Not enrolled.
     *
     * @param sessionExpired whether the visitor brought a session that is no longer valid
     * @param note of the learner at the unit that was asked for, or empty
     */
    record Stranger(boolean sessionExpired, String note) implements CourseState {
        Stranger(boolean sessionExpired) {
            this(sessionExpired, "");
        }
    }

    /**
     * Enrolled.
     *
     * @param version of the course in which the learner is enrolled
     * @param completed ids of the completed units
     * @param lastUnit id of the unit in which the learner last did something
     * @param certified whether a certificate was issued for it
     * @param attempts the latest attempt at each exercise of the unit that was asked for; of a quiz
     *     that is taken in runs, those in the latest run
     * @param run the latest run, if that unit is a quiz that is taken in runs
     * @param note of the learner at that unit, or empty
     */
    record Enrolled(
            UUID enrolmentId,
            int version,
            Set<String> completed,
            @Nullable String lastUnit,
            boolean certified,
            Map<String, LatestAttempt> attempts,
            Optional<Run> run,
            String note)
            implements CourseState {}

    /**
     * The latest attempt at an exercise.
     *
     * @param response as {@link de.mitlernen.exercise.Interaction} describes it
     * @param score 0 to 1; null when nobody marks it, or a person will
     * @param bestScore of all attempts, 0 to 1; null when none has a score
     * @param at when it was made; null when nobody asks
     */
    record LatestAttempt(
            List<String> response,
            @Nullable Double score,
            @Nullable Double bestScore,
            @Nullable Instant at) {}

    /**
     * A run at a quiz.
     *
     * @param number of the run, from 1
     */
    record Run(UUID id, boolean ended, int number) {}

    /** Ids of the completed units. */
    default Set<String> completedUnits() {
        return this instanceof Enrolled enrolled ? enrolled.completed : Set.of();
    }

    /** Whether a certificate was issued for the course. */
    default boolean certified() {
        return this instanceof Enrolled enrolled && enrolled.certified;
    }

    /** Of the learner at the unit that was asked for, or empty. */
    String note();

    default Map<String, LatestAttempt> latestAttempts() {
        return this instanceof Enrolled enrolled ? enrolled.attempts : Map.of();
    }

    default Optional<Run> latestRun() {
        return this instanceof Enrolled enrolled ? enrolled.run : Optional.empty();
    }
}
