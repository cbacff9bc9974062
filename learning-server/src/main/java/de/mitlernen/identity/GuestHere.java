package de.mitlernen.identity;

import de.mitlernen.web.Visit;

import java.util.List;
import java.util.Optional;

/**
 * A guest who has begun to learn on the visitor's device. Others may take their place there, but
 * not unknowingly: the page shows the guest's learning code first.
 *
 * @param code the learning code for the form, which thereby tells whom the page has shown
 * @param words the learning code for the reader
 * @param chosen what the visitor says: {@code mine}, {@code other}, or nothing yet
 * @param open whether the form was sent without saying
 */
public record GuestHere(String code, List<String> words, String chosen, boolean open) {

    /** The guest of this visit's session. Nobody becomes a guest without beginning a course. */
    static Optional<GuestHere> find(Visit visit, Learners learners) {
        return learners.codeOf(visit.session()).map(code -> of(visit, code));
    }

    private static GuestHere of(Visit visit, LearningCode code) {
        var chosen = visit.form().get("here");
        var digits = code.digits();
        return new GuestHere(
                digits,
                code.words(visit.language()),
                chosen,
                visit.form().get("guest").equals(digits) && chosen.isEmpty());
    }

    /** Whether the page from which this form came has not shown the guest who is here now. */
    static boolean isNewTo(Visit visit, Learners learners) {
        return find(visit, learners)
                .filter(guest -> !guest.code.equals(visit.form().get("guest")))
                .isPresent();
    }

    /** Whether the form does not tell if the visitor is the guest whom it has shown. */
    static boolean isOpen(Visit visit, Learners learners) {
        return find(visit, learners).filter(GuestHere::open).isPresent();
    }
}
