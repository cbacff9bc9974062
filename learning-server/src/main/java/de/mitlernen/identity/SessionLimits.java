package de.mitlernen.identity;

import de.mitlernen.web.Role;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a session lives. Source: OWASP ASVS 5.0.0, V7.3.
 *
 * @param idle without being used
 * @param longest however it is used
 */
record SessionLimits(Duration idle, Duration longest) {
    /** Nothing is lost at the end: a guest has words to go on with, but may not know where. */
    private static final SessionLimits GUEST =
            new SessionLimits(Duration.ofDays(90), Duration.ofDays(730));

    private static final SessionLimits LEARNER =
            new SessionLimits(Duration.ofDays(30), Duration.ofDays(180));

    /** A working day, for those who see what is not their own. */
    static final SessionLimits STAFF = new SessionLimits(Duration.ofHours(2), Duration.ofHours(12));

    private static final Duration DAY = Duration.ofDays(1);

    /** How long a use is not worth writing down. {@link Sessions} says the same in SQL. */
    Duration renewal() {
        var tenth = idle.dividedBy(10);
        return tenth.compareTo(DAY) < 0 ? tenth : DAY;
    }

    static SessionLimits of(Optional<Role> role) {
        return role.map(known -> known == Role.LEARNER ? LEARNER : STAFF).orElse(GUEST);
    }
}
