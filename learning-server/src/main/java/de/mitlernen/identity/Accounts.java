package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.ACCOUNT;
import static de.mitlernen.db.schema.Tables.ACCOUNT_EMAIL;
import static de.mitlernen.db.schema.Tables.LEARNER;

import de.mitlernen.db.Database;
import de.mitlernen.web.SessionKey;

import org.jooq.DSLContext;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** All SQL about accounts. */
public final class Accounts {
    /** What an account may do. */
    public enum Role {
        LEARNER,
        TRAINER,
        ADMINISTRATOR
    }

    private final Database database;
    private final Learners learners;

    public Accounts(Database database, Learners learners) {
        this.database = database;
        this.learners = learners;
    }

    /** Begins a session when e-mail address and password belong together. */
    Optional<SessionKey> signIn(String email, String password) {
        var found =
                database.sql()
                        .select(ACCOUNT.LEARNER_ID, ACCOUNT.PASSWORD_HASH)
                        .from(ACCOUNT_EMAIL)
                        .join(ACCOUNT)
                        .using(ACCOUNT.LEARNER_ID)
                        .where(ACCOUNT_EMAIL.EMAIL.eq(normalise(email)))
                        .fetchOptional();
        // Without an account the hash is computed all the same: the time tells nothing.
        var hash =
                found.map(account -> account.get(ACCOUNT.PASSWORD_HASH)).orElse(Passwords.NOBODY);
        return Passwords.matches(password, hash)
                ? found.map(
                        account ->
                                learners.beginSession(
                                        database.sql(), account.get(ACCOUNT.LEARNER_ID), true))
                : Optional.empty();
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

    static String normalise(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
