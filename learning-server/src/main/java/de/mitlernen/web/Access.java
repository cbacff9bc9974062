package de.mitlernen.web;

import java.util.Optional;
import java.util.function.Function;

/** Who may use a route. For everybody else it does not exist. */
public enum Access {
    /** With or without a session. */
    EVERYONE,
    /** Whoever has a session, as a guest or with an account. */
    LEARNER,
    /** Whoever has an account. */
    ACCOUNT,
    ADMINISTRATOR,
    /** Whoever may see what administrators do; only for what changes nothing. */
    AUDITOR;

    /**
     * Whether a visitor may use the route. The database is asked only for what needs an account.
     *
     * @param roleOf tells the role of a session that is valid and has an account
     */
    boolean admits(Optional<SessionKey> session, Function<SessionKey, Optional<Role>> roleOf) {
        return switch (this) {
            case EVERYONE -> true;
            case LEARNER -> session.isPresent();
            case ACCOUNT, ADMINISTRATOR, AUDITOR ->
                    session.flatMap(roleOf).filter(this::admits).isPresent();
        };
    }

    /** Whether an account with this role may use the route. */
    public boolean admits(Role role) {
        return switch (this) {
            case EVERYONE, LEARNER, ACCOUNT -> true;
            case ADMINISTRATOR -> role == Role.ADMINISTRATOR;
            case AUDITOR -> role == Role.ADMINISTRATOR || role == Role.AUDITOR;
        };
    }
}
