package de.mitlernen.identity;

import de.mitlernen.web.Language;
import de.mitlernen.web.Visit;

import java.util.Optional;
import java.util.UUID;

/**
 * Where somebody signs in.
 *
 * @param device browser and system, in words
 * @param language for letters from now on
 * @param guest who learned here without an account and takes that along into it
 */
public record Here(String device, Language language, Optional<UUID> guest) {
    /** Whoever says that they were the guest on the device takes along what they learned. */
    static Here of(Visit visit, Learners learners) {
        boolean mine = visit.form().get("here").equals("mine");
        return new Here(
                visit.device(),
                visit.language(),
                learners.guestOf(visit.session()).filter(guest -> mine));
    }
}
