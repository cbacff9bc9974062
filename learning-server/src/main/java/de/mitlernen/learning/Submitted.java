package de.mitlernen.learning;

import de.mitlernen.web.SessionKey;

/** What came of a submission. */
public sealed interface Submitted {
    /**
     * It is there.
     *
     * @param session of the learner, who may be a new guest
     */
    record Kept(SessionKey session) implements Submitted {}

    /** It is too much. */
    enum Refused implements Submitted {
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
