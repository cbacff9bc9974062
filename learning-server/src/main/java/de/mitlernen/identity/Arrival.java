package de.mitlernen.identity;

import de.mitlernen.web.Language;
import de.mitlernen.web.Visit;

import java.util.Optional;
import java.util.UUID;

/**
 * How somebody comes to sign in.
 *
 * @param device browser and system, in words
 * @param language for letters from now on
 * @param guest who learned here without an account and takes that along into it
 */
public record Arrival(String device, Language language, Optional<UUID> guest) {
    /** Whoever says that they were the guest on the device takes along what they learned. */
    static Arrival of(Visit visit, Learners learners) {
        return new Arrival(
                visit.device(),
                visit.language(),
                learners.guestOf(visit.session())
                        .filter(guest -> visit.form().get("here").equals("mine")));
    }
}
