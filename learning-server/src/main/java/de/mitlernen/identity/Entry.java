package de.mitlernen.identity;

import de.mitlernen.web.SessionKey;

/** What comes of proving to whom an account belongs. */
sealed interface Entry {
    /**
     * The session has begun.
     *
     * @param lacking whether a second factor must be set up before the account's role counts
     */
    record Begun(SessionKey session, boolean lacking) implements Entry {}

    /**
     * The second factor is asked for.
     *
     * @param token of the sign-in that waits for it
     */
    record Waiting(String token) implements Entry {}
}
