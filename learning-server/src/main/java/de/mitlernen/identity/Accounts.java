package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.ACCOUNT;
import static de.mitlernen.db.schema.Tables.ACCOUNT_EMAIL;
import static de.mitlernen.db.schema.Tables.LEARNER;

import de.mitlernen.audit.AuditAction;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.db.Database;
import de.mitlernen.identity.PendingSignIns.Pending;
import de.mitlernen.personaldata.PersonalData;
import de.mitlernen.web.Role;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** All SQL about accounts. */
public final class Accounts {
    private final Database database;
    private final AuditTrail audit;
    private final SecondFactor secondFactor;
    private final PersonalData personalData;

    public Accounts(
            Database database,
            AuditTrail audit,
            SecondFactor secondFactor,
            PersonalData personalData) {
        this.database = database;
        this.audit = audit;
        this.secondFactor = secondFactor;
        this.personalData = personalData;
    }

    /** Lets in who knows the password that belongs to an e-mail address. */
    Optional<Entry> signIn(String email, String password, Here here) {
        var found =
                database.sql()
                        .select(ACCOUNT.LEARNER_ID, ACCOUNT.PASSWORD_HASH)
                        .from(ACCOUNT_EMAIL)
                        .join(ACCOUNT)
                        .using(ACCOUNT.LEARNER_ID)
                        .where(ACCOUNT_EMAIL.EMAIL.eq(EmailAddress.normalise(email)))
                        .fetchOptional();
        // Without an account the hash is computed all the same: the time tells nothing.
        var hash =
                found.map(account -> account.get(ACCOUNT.PASSWORD_HASH)).orElse(Passwords.NOBODY);
        return Passwords.matches(password, hash)
                ? found.map(account -> enter(account.value1(), here))
                : Optional.empty();
    }

    private Entry enter(UUID learner, Here here) {
        return database.sql()
                .transactionResult(tx -> enter(tx.dsl(), learner, Optional.empty(), here));
    }

    /** Who has an app that shows codes is asked for one before anything else happens. */
    private Entry enter(DSLContext tx, UUID learner, Optional<String> passwordHash, Here here) {
        return AuthenticatorApps.isOn(tx, learner)
                ? new Entry.Waiting(
                        PendingSignIns.create(tx, new Pending(learner, passwordHash, here.guest())))
                : begin(tx, learner, Assurance.SINGLE, here);
    }

    /**
     * Lets in, in the caller's transaction, who proved to read this mailbox.
     *
     * @param passwordHash of the new password, to be set once they are in
     */
    Optional<Entry> signIn(DSLContext tx, String email, Optional<String> passwordHash, Here here) {
        return tx.select(ACCOUNT_EMAIL.LEARNER_ID)
                .from(ACCOUNT_EMAIL)
                .where(ACCOUNT_EMAIL.EMAIL.eq(email))
                .fetchOptional(ACCOUNT_EMAIL.LEARNER_ID)
                .map(learner -> enter(tx, learner, passwordHash, here));
    }

    /**
     * The one door through which everybody enters their account, in the caller's transaction. What
     * they learned as a guest comes with them.
     */
    Entry.Begun begin(DSLContext tx, UUID learner, Assurance assurance, Here here) {
        here.guest()
                .filter(guest -> Learners.lockGuest(tx, guest))
                .ifPresent(guest -> personalData.move(tx, guest, learner));
        tx.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, here.language().tag())
                .where(ACCOUNT.LEARNER_ID.eq(learner))
                .execute();
        Sessions.touch(tx, learner);
        var self = Optional.of(learner);
        audit.record(tx, AuditAction.SIGN_IN, self, self, "");
        return session(tx, learner, assurance, here.device());
    }

    /** One session in the place of all, after the ways into an account have changed. */
    Entry.Begun renew(DSLContext tx, UUID learner, Assurance assurance, String device) {
        Sessions.endAll(tx, learner);
        return session(tx, learner, assurance, device);
    }

    private Entry.Begun session(DSLContext tx, UUID learner, Assurance assurance, String device) {
        var role =
                tx.select(ACCOUNT.ROLE)
                        .from(ACCOUNT)
                        .where(ACCOUNT.LEARNER_ID.eq(learner))
                        .fetchSingle(row -> role(row.value1()));
        var acts = secondFactor.roleOf(role, assurance);
        var key = Sessions.begin(tx, learner, Optional.of(acts), assurance, device);
        return new Entry.Begun(key, acts != role);
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
        insert(tx, learner, name, role, hash);
        giveEmail(tx, learner, EmailAddress.normalise(email));
    }

    /**
     * Gives a learner an account without an e-mail address.
     *
     * @param hash of the password; null for who signs in without one
     */
    static void insert(DSLContext tx, UUID learner, String name, Role role, @Nullable String hash) {
        tx.insertInto(ACCOUNT)
                .set(ACCOUNT.LEARNER_ID, learner)
                .set(ACCOUNT.DISPLAY_NAME, name)
                .set(ACCOUNT.ROLE, name(role))
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .execute();
    }

    /** The address must not belong to another account. */
    static void giveEmail(DSLContext tx, UUID learner, String email) {
        tx.insertInto(ACCOUNT_EMAIL)
                .set(ACCOUNT_EMAIL.EMAIL, email)
                .set(ACCOUNT_EMAIL.LEARNER_ID, learner)
                .execute();
    }

    /** Lets in whoever knows this password alone; tells whether there is such an account. */
    public boolean setPassword(UUID learner, String password) {
        AuthenticatorApps.delete(database.sql(), learner);
        return database.sql()
                        .update(ACCOUNT)
                        .set(ACCOUNT.PASSWORD_HASH, Passwords.hash(password))
                        .where(ACCOUNT.LEARNER_ID.eq(learner))
                        .execute()
                == 1;
    }

    /** As it is stored. */
    static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    static Role role(String name) {
        return Role.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
