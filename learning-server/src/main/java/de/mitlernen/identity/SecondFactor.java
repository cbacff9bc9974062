package de.mitlernen.identity;

import de.mitlernen.web.Role;

/** Of whom a second factor is asked. Whoever has set one up is asked for it in any case. */
public enum SecondFactor {
    /** Of all who see what is not their own. Source: OWASP ASVS 5.0.0, V6.3.3. */
    OF_STAFF,
    /** In the demonstration, whose accounts everybody may try. */
    OF_NOBODY;

    /** As what somebody may act who has proved so much. */
    Role roleOf(Role role, Assurance assurance) {
        return this == OF_STAFF && assurance == Assurance.SINGLE ? Role.LEARNER : role;
    }
}
