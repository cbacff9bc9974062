package de.mitlernen.web;

/** What an account may do. Guests have none. */
public enum Role {
    LEARNER,
    /** Leads courses and cohorts of their own. */
    TRAINER,
    ADMINISTRATOR,
    /** Reads what administrators see, and changes nothing. */
    AUDITOR
}
