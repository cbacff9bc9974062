package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.ACCOUNT;
import static de.mitlernen.db.schema.Tables.SESSION;

import de.mitlernen.db.Database;
import de.mitlernen.web.Role;
import de.mitlernen.web.SessionKey;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All SQL about the sessions of learners, with and without accounts. */
public final class Sessions {
    private static final String PROLONG =
            """
            with used as (
              update session
              set used_at = now(),
                renew_at = now() + least(idle_seconds / 10 * interval '1 second', interval '1 day'),
                expires_at = least(ends_at, now() + idle_seconds * interval '1 second')
              where learner_id = ? and token_hash = ? and expires_at > now()
              returning learner_id)
            update learner set active_on = current_date
            where learner_id in (select learner_id from used) and active_on < current_date
            """;

    /**
     * A session as its learner sees it.
     *
     * @param device browser and system in words; empty where the learner began
     * @param here whether it is the one that asks
     */
    record Row(UUID id, String device, Instant createdAt, Instant usedAt, boolean here) {}

    /** How soon after it has begun. Source: OWASP ASVS 5.0.0, V7.5.1. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Database database;
    private final SecondFactor secondFactor;

    public Sessions(Database database, SecondFactor secondFactor) {
        this.database = database;
        this.secondFactor = secondFactor;
    }

    /** A new session of who has proved one thing, written in the caller's transaction. */
    static SessionKey begin(DSLContext sql, UUID learner, Optional<Role> role, String device) {
        return begin(sql, learner, role, Assurance.SINGLE, device);
    }

    /** A new session, written in the caller's transaction. */
    static SessionKey begin(
            DSLContext sql, UUID learner, Optional<Role> role, Assurance assurance, String device) {
        var key = new SessionKey(learner, Tokens.create(), role);
        var limits = SessionLimits.of(role);
        var now = Instant.now();
        sql.insertInto(SESSION)
                .set(SESSION.LEARNER_ID, learner)
                .set(SESSION.TOKEN_HASH, tokenHash(key))
                .set(SESSION.SESSION_ID, Ids.next())
                .set(SESSION.DEVICE, device)
                .set(SESSION.ASSURANCE, assurance.key())
                .set(SESSION.IDLE_SECONDS, (int) limits.idle().toSeconds())
                .set(SESSION.RENEW_AT, now.plus(limits.renewal()))
                .set(SESSION.EXPIRES_AT, now.plus(limits.idle()))
                .set(SESSION.ENDS_AT, now.plus(limits.longest()))
                .execute();
        return key;
    }

    /**
     * Lets a valid session live on because it is used; not each time is there something to write.
     *
     * @param renewAt {@code renew_at} of the session, as it was just read
     */
    public static void prolong(DSLContext sql, SessionKey key, Instant renewAt) {
        if (renewAt.isBefore(Instant.now())) {
            sql.execute(PROLONG, key.learnerId(), tokenHash(key));
        }
    }

    /** Notes that a learner is here today: who is not for long, is forgotten. */
    static void touch(DSLContext sql, UUID learner) {
        sql.execute(
                "update learner set active_on = current_date"
                        + " where learner_id = ? and active_on < current_date",
                learner);
    }

    /** Whether this is a session; being used, it lives on. */
    public boolean isValid(SessionKey key) {
        var renewAt =
                database.sql()
                        .select(SESSION.RENEW_AT)
                        .from(SESSION)
                        .where(isValidSession(key))
                        .fetchOptional(SESSION.RENEW_AT);
        renewAt.ifPresent(instant -> prolong(database.sql(), key, instant));
        return renewAt.isPresent();
    }

    /**
     * Whether this is a session that has just begun. Only in such a one are there new ways into an
     * account, so that nobody makes one who finds a device left open.
     */
    boolean isFresh(SessionKey key) {
        var begun = SESSION.CREATED_AT.gt(Instant.now().minus(FRESH));
        return database.sql().fetchExists(SESSION, isValidSession(key), begun);
    }

    /** As what the account acts whose valid session this is; being used, it lives on. */
    public Optional<Role> roleOf(SessionKey key) {
        var found =
                database.sql()
                        .select(ACCOUNT.ROLE, SESSION.RENEW_AT, SESSION.ASSURANCE)
                        .from(SESSION)
                        .join(ACCOUNT)
                        .on(ACCOUNT.LEARNER_ID.eq(SESSION.LEARNER_ID))
                        .where(isValidSession(key))
                        .fetchOptional();
        found.ifPresent(row -> prolong(database.sql(), key, row.value2()));
        return found.map(
                row ->
                        secondFactor.roleOf(
                                Accounts.role(row.value1()), Assurance.of(row.value3())));
    }

    /** For joins that find the state of a learner and check the session in one statement. */
    public static Condition isValidSession(SessionKey key) {
        return isSession(key).and(SESSION.EXPIRES_AT.gt(Instant.now()));
    }

    /** What the database knows of a session's token. */
    public static byte[] tokenHash(SessionKey key) {
        return Tokens.hash(key.token());
    }

    private static Condition isSession(SessionKey key) {
        return SESSION.LEARNER_ID.eq(key.learnerId()).and(SESSION.TOKEN_HASH.eq(tokenHash(key)));
    }

    /**
     * Binds a session that just began, in the caller's transaction, to the provider by which the
     * person signed in: it ends as sessions of staff do, and when the provider says so.
     *
     * @param providerSession empty if the provider does not name its sessions
     */
    static void bindToProvider(DSLContext tx, SessionKey key, String providerSession) {
        var now = Instant.now();
        tx.update(SESSION)
                .set(SESSION.PROVIDER_SESSION, providerSession)
                .set(SESSION.IDLE_SECONDS, (int) SessionLimits.STAFF.idle().toSeconds())
                .set(SESSION.RENEW_AT, now.plus(SessionLimits.STAFF.renewal()))
                .set(SESSION.EXPIRES_AT, now.plus(SessionLimits.STAFF.idle()))
                .set(SESSION.ENDS_AT, now.plus(SessionLimits.STAFF.longest()))
                .where(isSession(key))
                .execute();
    }

    /** Ends, in the caller's transaction, what began by the provider; returns whose that was. */
    static List<UUID> endOfProvider(DSLContext tx, Optional<UUID> learner, Optional<String> named) {
        var ofProvider =
                named.map(SESSION.PROVIDER_SESSION::eq)
                        .orElseGet(SESSION.PROVIDER_SESSION::isNotNull);
        return tx
                .deleteFrom(SESSION)
                .where(ofProvider)
                .and(learner.map(SESSION.LEARNER_ID::eq).orElseGet(DSL::noCondition))
                .returning(SESSION.LEARNER_ID)
                .fetch(SESSION.LEARNER_ID)
                .stream()
                .distinct()
                .toList();
    }

    /** All sessions of the learner whose valid session this is, the one last used first. */
    List<Row> listWith(SessionKey key) {
        return database.sql()
                .select(
                        SESSION.SESSION_ID,
                        SESSION.DEVICE,
                        SESSION.CREATED_AT,
                        SESSION.USED_AT,
                        SESSION.TOKEN_HASH.eq(tokenHash(key)))
                .from(SESSION)
                .where(SESSION.LEARNER_ID.eq(key.learnerId()))
                .and(SESSION.EXPIRES_AT.gt(Instant.now()))
                .orderBy(SESSION.USED_AT.desc(), SESSION.SESSION_ID)
                .fetch(
                        row ->
                                new Row(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5()));
    }

    public void end(SessionKey key) {
        database.sql().deleteFrom(SESSION).where(isSession(key)).execute();
    }

    /** Ends another session of the learner. */
    void end(SessionKey key, UUID session) {
        database.sql()
                .deleteFrom(SESSION)
                .where(SESSION.LEARNER_ID.eq(key.learnerId()))
                .and(SESSION.SESSION_ID.eq(session))
                .execute();
    }

    /** Ends all sessions of the learner but this one. */
    void endOthers(SessionKey key) {
        endOthers(database.sql(), key);
    }

    /** Ends all sessions of the learner but this one, in the caller's transaction. */
    static void endOthers(DSLContext sql, SessionKey key) {
        sql.deleteFrom(SESSION)
                .where(SESSION.LEARNER_ID.eq(key.learnerId()))
                .and(SESSION.TOKEN_HASH.ne(tokenHash(key)))
                .execute();
    }

    /** Ends all sessions of a learner, in the caller's transaction. */
    static void endAll(DSLContext sql, UUID learner) {
        sql.deleteFrom(SESSION).where(SESSION.LEARNER_ID.eq(learner)).execute();
    }
}
