package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.ACCOUNT;
import static de.mitlernen.db.schema.Tables.ACCOUNT_EMAIL;
import static de.mitlernen.db.schema.Tables.LEARNER;

import de.mitlernen.audit.AuditAction;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.db.Database;
import de.mitlernen.personaldata.PersonalData;
import de.mitlernen.web.Role;
import de.mitlernen.web.SessionKey;

import org.jooq.DSLContext;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** All SQL about accounts. */
public final class Accounts {
    private final Database database;
    private final AuditTrail audit;
    private final PersonalData personalData;

    public Accounts(Database database, AuditTrail audit, PersonalData personalData) {
        this.database = database;
        this.audit = audit;
        this.personalData = personalData;
    }

    /**
     * Begins a session when e-mail address and password belong together. Nothing is moved into an
     * account that is not the visitor's.
     */
    Optional<SessionKey> signIn(String email, String password, Arrival arrival) {
        var found =
                database.sql()
                        .select(ACCOUNT.LEARNER_ID, ACCOUNT.PASSWORD_HASH, ACCOUNT.ROLE)
                        .from(ACCOUNT_EMAIL)
                        .join(ACCOUNT)
                        .using(ACCOUNT.LEARNER_ID)
                        .where(ACCOUNT_EMAIL.EMAIL.eq(EmailAddress.normalise(email)))
                        .fetchOptional();
        // Without an account the hash is computed all the same: the time tells nothing.
        var hash =
                found.map(account -> account.get(ACCOUNT.PASSWORD_HASH)).orElse(Passwords.NOBODY);
        return Passwords.matches(password, hash)
                ? found.map(account -> begin(account.value1(), role(account.value3()), arrival))
                : Optional.empty();
    }

    private SessionKey begin(UUID learner, Role role, Arrival arrival) {
        return database.sql().transactionResult(tx -> begin(tx.dsl(), learner, role, arrival));
    }

    /** Begins a session for whoever proved to be this person; all ways in lead through here. */
    SessionKey begin(DSLContext tx, UUID learner, Role role, Arrival arrival) {
        arrival.guest().ifPresent(guest -> personalData.move(tx, guest, learner));
        tx.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, arrival.language().tag())
                .where(ACCOUNT.LEARNER_ID.eq(learner))
                .execute();
        Sessions.touch(tx, learner);
        var self = Optional.of(learner);
        audit.record(tx, AuditAction.SIGN_IN, self, self, "");
        return Sessions.begin(tx, learner, Optional.of(role), arrival.device());
    }

    /** Begins a session in the caller's transaction for whoever proved to read this mailbox. */
    Optional<SessionKey> signIn(DSLContext tx, String email, Arrival arrival) {
        return tx.select(ACCOUNT.LEARNER_ID, ACCOUNT.ROLE)
                .from(ACCOUNT_EMAIL)
                .join(ACCOUNT)
                .using(ACCOUNT.LEARNER_ID)
                .where(ACCOUNT_EMAIL.EMAIL.eq(email))
                .fetchOptional()
                .map(account -> begin(tx, account.value1(), role(account.value2()), arrival));
    }

    static boolean exists(DSLContext tx, String email) {
        return tx.fetchExists(ACCOUNT_EMAIL, ACCOUNT_EMAIL.EMAIL.eq(email));
    }

    /** The name of the person who has this account. */
    public Optional<String> displayName(UUID learner) {
        return database.sql()
                .select(ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.LEARNER_ID.eq(learner))
                .fetchOptional(ACCOUNT.DISPLAY_NAME);
    }

    /** Whether an account has this password. */
    boolean isPasswordOf(UUID learner, String password) {
        return Passwords.matches(password, passwordHash(learner).orElse(Passwords.NOBODY));
    }

    /** Whether this is an account that can be entered with a password. */
    public boolean hasPassword(UUID learner) {
        return passwordHash(learner).isPresent();
    }

    private Optional<String> passwordHash(UUID learner) {
        return database.sql()
                .select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.LEARNER_ID.eq(learner))
                .fetchOptional(ACCOUNT.PASSWORD_HASH);
    }

    /** Whether nobody else could give roles any more without this person. */
    public boolean isLastAdministrator(UUID learner) {
        var administrators =
                database.sql()
                        .select(ACCOUNT.LEARNER_ID)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ROLE.eq(name(Role.ADMINISTRATOR)))
                        .limit(2)
                        .fetch(ACCOUNT.LEARNER_ID);
        return administrators.equals(List.of(learner));
    }

    /** Adds an account in the caller's transaction. */
    public void add(
            DSLContext tx, UUID learner, String email, String name, Role role, String password) {
        tx.insertInto(LEARNER).set(LEARNER.LEARNER_ID, learner).execute();
        insert(tx, learner, email, name, role, Passwords.hash(password));
    }

    /** Gives a learner an account in the caller's transaction. */
    static void insert(
            DSLContext tx, UUID learner, String email, String name, Role role, String hash) {
        tx.insertInto(ACCOUNT)
                .set(ACCOUNT.LEARNER_ID, learner)
                .set(ACCOUNT.DISPLAY_NAME, name)
                .set(ACCOUNT.ROLE, name(role))
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .execute();
        tx.insertInto(ACCOUNT_EMAIL)
                .set(ACCOUNT_EMAIL.EMAIL, EmailAddress.normalise(email))
                .set(ACCOUNT_EMAIL.LEARNER_ID, learner)
                .execute();
    }

    /** Sets another password in the caller's transaction, and tells so in the audit trail. */
    void changePassword(DSLContext tx, UUID learner, String passwordHash) {
        tx.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .where(ACCOUNT.LEARNER_ID.eq(learner))
                .execute();
        var self = Optional.of(learner);
        audit.record(tx, AuditAction.PASSWORD_CHANGED, self, self, "");
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

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    static Role role(String name) {
        return Role.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
