package de.mitlernen.identity;

import de.mitlernen.mail.Letter;
import de.mitlernen.mail.Letter.Action;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;
import de.mitlernen.web.Visit;

import java.util.List;

/** The e-mails about accounts: what happened, the one thing to do, and what if it was not you. */
public final class AccountLetters {
    /**
     * Where a letter leads.
     *
     * @param origin scheme and authority of the platform
     */
    record Place(Language language, String origin) {
        static Place of(Visit visit) {
            return new Place(visit.language(), visit.origin());
        }

        private String url(String page) {
            return origin + "/" + language.tag() + page;
        }
    }

    private final Messages messages;

    public AccountLetters(Messages messages) {
        this.messages = messages;
    }

    Letter signUp(String email, Place place, String token) {
        return letter("signUp", email, place, "/sign-up/" + token);
    }

    Letter alreadySignedUp(String email, Place place) {
        return letter("alreadySignedUp", email, place, "/sign-in");
    }

    Letter signIn(String email, Place place, String token) {
        return letter("signIn", email, place, "/sign-in/link/" + token);
    }

    Letter noAccount(String email, Place place) {
        return letter("noAccount", email, place, "/sign-up");
    }

    private Letter letter(String name, String email, Place place, String page) {
        return new Letter(
                email,
                place.language(),
                text(place, name + ".subject"),
                List.of(text(place, name + ".text"), text(place, name + ".otherwise")),
                new Action(text(place, name + ".press"), place.url(page)));
    }

    private String text(Place place, String key) {
        return messages.get(place.language(), "identity.letter." + key);
    }
}
