package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.ACCOUNT;
import static de.mitlernen.db.schema.Tables.SESSION;

import de.mitlernen.db.Database;
import de.mitlernen.web.Role;
import de.mitlernen.web.SessionKey;

import org.jooq.Condition;
import org.jooq.DSLContext;

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

    private final Database database;

    public Sessions(Database database) {
        this.database = database;
    }

    /** A new session, written in the caller's transaction. */
    static SessionKey begin(DSLContext sql, UUID learner, Optional<Role> role, String device) {
        var key = new SessionKey(learner, Tokens.create(), role);
        var limits = SessionLimits.of(role);
        var now = Instant.now();
        sql.insertInto(SESSION)
                .set(SESSION.LEARNER_ID, learner)
                .set(SESSION.TOKEN_HASH, tokenHash(key))
                .set(SESSION.SESSION_ID, Ids.next())
                .set(SESSION.DEVICE, device)
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

    /** The role of the account whose valid session this is; being used, it lives on. */
    public Optional<Role> roleOf(SessionKey key) {
        var found =
                database.sql()
                        .select(ACCOUNT.ROLE, SESSION.RENEW_AT)
                        .from(SESSION)
                        .join(ACCOUNT)
                        .on(ACCOUNT.LEARNER_ID.eq(SESSION.LEARNER_ID))
                        .where(isValidSession(key))
                        .fetchOptional();
        found.ifPresent(row -> prolong(database.sql(), key, row.value2()));
        return found.map(row -> Accounts.role(row.value1()));
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
