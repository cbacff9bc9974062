package de.mitlernen.learning;

import de.mitlernen.web.SessionKey;

import java.time.Duration;

/** What came of a submission. */
public sealed interface Submitted {
    /**
     * It is there.
     *
     * @param session of the learner, who may be a new guest
     */
    record Kept(SessionKey session) implements Submitted {}

    /**
     * It is too much.
     *
     * @param delay after which it would not be any more; zero if that does not depend on time
     */
    record Refused(Reason reason, Duration delay) implements Submitted {}

    /** What it is too much of. */
    enum Reason {
        /** From this address. */
        FILES_IN_AN_HOUR,

        /** From this address. */
        FILES_IN_A_DAY,

        /** Of this learner to this exercise. */
        TIMES,

        /** Of this learner's files in this course. */
        BYTES
    }
}
