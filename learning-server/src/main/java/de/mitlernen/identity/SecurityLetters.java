package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.ACCOUNT_EMAIL;

import de.mitlernen.identity.AccountLetters.Place;
import de.mitlernen.mail.Letter;
import de.mitlernen.mail.Outbox;
import de.mitlernen.web.Messages;

import org.jooq.DSLContext;

import java.util.List;
import java.util.UUID;

/** The e-mails that tell the owner of an account that the ways into it have changed. */
public final class SecurityLetters {
    /** What changed. */
    enum Change {
        PASSWORD_CHANGED("passwordChanged"),
        SECOND_STEP_ADDED("secondStepAdded"),
        SECOND_STEP_REMOVED("secondStepRemoved"),
        RECOVERY_CODE_USED("recoveryCodeUsed"),
        PASSKEY_ADDED("passkeyAdded"),
        PASSKEY_REMOVED("passkeyRemoved");

        private final String key;

        Change(String key) {
            this.key = "identity.letter." + key;
        }
    }

    private final Messages messages;
    private final boolean sent;

    /**
     * @param sent whether the platform writes e-mails at all
     */
    public SecurityLetters(Messages messages, boolean sent) {
        this.messages = messages;
        this.sent = sent;
    }

    /** Writes a letter in the caller's transaction. */
    void put(DSLContext tx, UUID learner, Change change, Place place) {
        if (sent) {
            tx.select(ACCOUNT_EMAIL.EMAIL)
                    .from(ACCOUNT_EMAIL)
                    .where(ACCOUNT_EMAIL.LEARNER_ID.eq(learner))
                    .fetchOptional(ACCOUNT_EMAIL.EMAIL)
                    .map(email -> letter(email, change, place))
                    .ifPresent(letter -> Outbox.put(tx, letter));
        }
    }

    private Letter letter(String email, Change change, Place place) {
        return new Letter(
                email,
                place.language(),
                messages.get(place.language(), change.key + ".subject"),
                List.of(
                        messages.get(place.language(), change.key + ".text"),
                        messages.get(place.language(), "identity.letter.notYou")),
                null);
    }
}
