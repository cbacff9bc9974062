package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.ACCOUNT;
import static de.mitlernen.db.schema.Tables.ACCOUNT_EMAIL;
import static de.mitlernen.db.schema.Tables.LEARNER;

import de.mitlernen.audit.AuditAction;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.db.Database;
import de.mitlernen.web.Role;
import de.mitlernen.web.SessionKey;

import org.jooq.DSLContext;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** All SQL about accounts. */
public final class Accounts {
    private final Database database;
    private final AuditTrail audit;

    public Accounts(Database database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Begins a session when e-mail address and password belong together.
     *
     * @param device on which it begins, in words
     */
    Optional<SessionKey> signIn(String email, String password, String device) {
        var found =
                database.sql()
                        .select(ACCOUNT.LEARNER_ID, ACCOUNT.PASSWORD_HASH, ACCOUNT.ROLE)
                        .from(ACCOUNT_EMAIL)
                        .join(ACCOUNT)
                        .using(ACCOUNT.LEARNER_ID)
                        .where(ACCOUNT_EMAIL.EMAIL.eq(normalise(email)))
                        .fetchOptional();
        // Without an account the hash is computed all the same: the time tells nothing.
        var hash =
                found.map(account -> account.get(ACCOUNT.PASSWORD_HASH)).orElse(Passwords.NOBODY);
        return Passwords.matches(password, hash)
                ? found.map(account -> begin(account.value1(), role(account.value3()), device))
                : Optional.empty();
    }

    private SessionKey begin(UUID learner, Role role, String device) {
        return database.sql()
                .transactionResult(
                        tx -> {
                            var self = Optional.of(learner);
                            audit.record(tx.dsl(), AuditAction.SIGN_IN, self, self, "");
                            return Sessions.begin(tx.dsl(), learner, Optional.of(role), device);
                        });
    }

    /** The name of the person who has this account. */
    public Optional<String> displayName(UUID learner) {
        return database.sql()
                .select(ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.LEARNER_ID.eq(learner))
                .fetchOptional(ACCOUNT.DISPLAY_NAME);
    }

    /** Adds an account in the caller's transaction. */
    public void add(
            DSLContext tx, UUID learner, String email, String name, Role role, String password) {
        tx.insertInto(LEARNER).set(LEARNER.LEARNER_ID, learner).execute();
        tx.insertInto(ACCOUNT)
                .set(ACCOUNT.LEARNER_ID, learner)
                .set(ACCOUNT.DISPLAY_NAME, name)
                .set(ACCOUNT.ROLE, role.name().toLowerCase(Locale.ROOT))
                .set(ACCOUNT.PASSWORD_HASH, Passwords.hash(password))
                .execute();
        tx.insertInto(ACCOUNT_EMAIL)
                .set(ACCOUNT_EMAIL.EMAIL, normalise(email))
                .set(ACCOUNT_EMAIL.LEARNER_ID, learner)
                .execute();
    }

    /** Sets the password; tells whether there is such an account. */
    public boolean setPassword(UUID learner, String password) {
        return database.sql()
                        .update(ACCOUNT)
                        .set(ACCOUNT.PASSWORD_HASH, Passwords.hash(password))
                        .where(ACCOUNT.LEARNER_ID.eq(learner))
                        .execute()
                == 1;
    }

    static Role role(String name) {
        return Role.valueOf(name.toUpperCase(Locale.ROOT));
    }

    static String normalise(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
