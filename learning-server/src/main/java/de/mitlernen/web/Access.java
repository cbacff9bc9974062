package de.mitlernen.web;

/** Who may use a route. */
public enum Access {
    /** Everybody, with or without a session. */
    EVERYONE,
    /** Whoever has a session, as a guest or with an account; for others the page does not exist. */
    LEARNER
}
