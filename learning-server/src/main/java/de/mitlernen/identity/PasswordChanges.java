package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.ACCOUNT;

import de.mitlernen.audit.AuditAction;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.db.Database;
import de.mitlernen.identity.AccountLetters.Place;
import de.mitlernen.web.SessionKey;

import org.jooq.DSLContext;

import java.util.Optional;

/**
 * How somebody replaces their password: whoever knew the old one is signed out, and the owner of
 * the account is told.
 */
public final class PasswordChanges {
    private final Database database;
    private final AuditTrail audit;
    private final SecurityLetters letters;

    public PasswordChanges(Database database, AuditTrail audit, SecurityLetters letters) {
        this.database = database;
        this.audit = audit;
        this.letters = letters;
    }

    /** Whether this is the present password of whose session it is. */
    boolean isPresent(SessionKey session, String password) {
        var hash =
                database.sql()
                        .select(ACCOUNT.PASSWORD_HASH)
                        .from(ACCOUNT)
                        .where(ACCOUNT.LEARNER_ID.eq(session.learnerId()))
                        .fetchOptional(ACCOUNT.PASSWORD_HASH);
        return Passwords.matches(password, hash.orElse(Passwords.NOBODY));
    }

    /** Replaces the password of whose session this is. */
    void change(SessionKey session, String password, Place place) {
        var hash = Passwords.hash(password);
        database.sql().transaction(tx -> change(tx.dsl(), session, hash, place));
    }

    /** The same in the caller's transaction. */
    void change(DSLContext tx, SessionKey session, String passwordHash, Place place) {
        var learner = session.learnerId();
        tx.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .where(ACCOUNT.LEARNER_ID.eq(learner))
                .execute();
        Sessions.endOthers(tx, session);
        var self = Optional.of(learner);
        audit.record(tx, AuditAction.PASSWORD_CHANGED, self, self, "");
        letters.put(tx, learner, SecurityLetters.Change.PASSWORD_CHANGED, place);
    }
}
