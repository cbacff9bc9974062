package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.LEARNER;
import static de.mitlernen.db.schema.Tables.LEARNING_CODE;

import de.mitlernen.audit.AuditAction;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.db.Database;
import de.mitlernen.identity.AccountLinks.Link;
import de.mitlernen.identity.AccountLinks.Purpose;
import de.mitlernen.mail.Outbox;
import de.mitlernen.web.Role;
import de.mitlernen.web.SessionKey;

import org.jooq.DSLContext;

import java.util.Optional;
import java.util.UUID;

/**
 * How somebody gets an account: by a link in an e-mail, so that nobody signs up with an address
 * that is not theirs. A guest takes along what they have learned. A method is one transaction.
 */
public final class SignUps {
    private final Database database;
    private final AuditTrail audit;
    private final AccountLetters letters;

    public SignUps(Database database, AuditTrail audit, AccountLetters letters) {
        this.database = database;
        this.audit = audit;
        this.letters = letters;
    }

    /**
     * Sends a letter to the address. Who has no account gets the link to make one; who has one is
     * told so: on the page both look the same.
     *
     * @param guest whose valid session asks
     */
    void request(String email, AccountLetters.Place place, Optional<UUID> guest) {
        database.sql()
                .transaction(
                        tx -> {
                            var letter =
                                    Accounts.exists(tx.dsl(), email)
                                            ? letters.alreadySignedUp(email, place)
                                            : letters.signUp(
                                                    email,
                                                    place,
                                                    AccountLinks.create(
                                                            tx.dsl(),
                                                            Purpose.SIGN_UP,
                                                            email,
                                                            guest));
                            Outbox.put(tx.dsl(), letter);
                        });
    }

    /**
     * Makes the account and begins a session; empty when the link can no longer be used, or the
     * address got an account meanwhile.
     *
     * @param device on which the session begins, in words
     */
    Optional<SessionKey> complete(String token, String name, String password, String device) {
        var hash = Passwords.hash(password);
        return database.sql()
                .transactionResult(
                        tx ->
                                AccountLinks.use(tx.dsl(), Purpose.SIGN_UP, token)
                                        .filter(link -> !Accounts.exists(tx.dsl(), link.email()))
                                        .map(link -> add(tx.dsl(), link, name, hash, device)));
    }

    private SessionKey add(
            DSLContext tx, Link link, String name, String passwordHash, String device) {
        var learner = link.guest().filter(guest -> isGuest(tx, guest)).orElseGet(Ids::next);
        tx.insertInto(LEARNER).set(LEARNER.LEARNER_ID, learner).onConflictDoNothing().execute();
        Accounts.insert(tx, learner, link.email(), name, Role.LEARNER, passwordHash);
        // Whoever knows the words, or has a device of the guest's, gets no way into the account.
        tx.deleteFrom(LEARNING_CODE).where(LEARNING_CODE.LEARNER_ID.eq(learner)).execute();
        Sessions.endAll(tx, learner);
        var self = Optional.of(learner);
        audit.record(tx, AuditAction.ACCOUNT_CREATED, self, self, "");
        return Sessions.begin(tx, learner, Optional.of(Role.LEARNER), device);
    }

    private static boolean isGuest(DSLContext tx, UUID learner) {
        return tx.fetchExists(LEARNING_CODE, LEARNING_CODE.LEARNER_ID.eq(learner));
    }
}
