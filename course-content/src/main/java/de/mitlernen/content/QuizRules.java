package de.mitlernen.content;

import java.util.OptionalInt;

/**
 * How a closing quiz is taken. With any of these rules it is taken in runs, each with a beginning;
 * without, its exercises are simply there, and each is told at once and as often as one likes.
 *
 * @param draw how many of the exercises that are not optional are asked, drawn anew in each run;
 *     empty: all of them
 * @param attempts how many runs a learner has; empty: as many as they like
 * @param shuffle whether the options of an exercise stand in another order in each run
 */
public record QuizRules(
        OptionalInt draw, Feedback feedback, OptionalInt attempts, boolean shuffle) {

    /** No rule: not taken in runs. */
    public static final QuizRules NONE =
            new QuizRules(OptionalInt.empty(), Feedback.IMMEDIATE, OptionalInt.empty(), false);

    /** When learners are told what came of their answers. */
    public enum Feedback {
        /** After each answer, which can then be given anew. */
        IMMEDIATE,
        /** After the whole quiz was handed in. */
        DEFERRED
    }

    /** Whether the quiz is taken in runs. */
    public boolean inRuns() {
        return !equals(NONE);
    }

    public boolean deferred() {
        return feedback == Feedback.DEFERRED;
    }
}
