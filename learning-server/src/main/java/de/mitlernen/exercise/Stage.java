package de.mitlernen.exercise;

/** What can be done with an exercise now. */
public enum Stage {
    /** It can be answered, and what came of it is told at once. */
    OPEN,

    /** It can be answered, and what came of it is told when the quiz was handed in. */
    DEFERRED,

    /** As deferred, and there is an answer that can still be changed. */
    SAVED,

    /** It cannot be answered any more. */
    CLOSED,

    /** The right answer is shown. */
    SHOWN
}
