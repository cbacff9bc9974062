package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.LEARNER;
import static de.mitlernen.db.schema.Tables.LEARNING_CODE;
import static de.mitlernen.db.schema.Tables.SESSION;

import de.mitlernen.db.Database;
import de.mitlernen.web.SessionKey;

import org.jooq.Condition;
import org.jooq.DSLContext;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Guests, their learning codes, and the sessions of all learners. */
public final class Learners {
    private static final Duration GUEST_SESSION = Duration.ofDays(90);
    private static final Duration ACCOUNT_SESSION = Duration.ofDays(30);

    private final Database database;
    private final LearningCodes codes;

    public Learners(Database database, LearningCodes codes) {
        this.database = database;
        this.codes = codes;
    }

    /** A new guest with a session, written in the caller's transaction. */
    public SessionKey createGuest(DSLContext tx) {
        var learner = Ids.next();
        insertGuest(tx, learner);
        return beginSession(tx, learner, false);
    }

    /** A new guest without a session, written in the caller's transaction. */
    public void insertGuest(DSLContext tx, UUID learner) {
        tx.insertInto(LEARNER).set(LEARNER.LEARNER_ID, learner).execute();
        tx.insertInto(LEARNING_CODE)
                .set(LEARNING_CODE.CODE_HASH, codes.of(learner).hash())
                .set(LEARNING_CODE.LEARNER_ID, learner)
                .execute();
    }

    /** The learning code of a guest; accounts have none. */
    public Optional<LearningCode> learningCode(SessionKey session) {
        return session.account() ? Optional.empty() : Optional.of(codes.of(session.learnerId()));
    }

    /** The learning code of the guest whose valid session this is. */
    public Optional<LearningCode> codeOf(Optional<SessionKey> session) {
        return session.filter(this::isValid).flatMap(this::learningCode);
    }

    /** Begins a session for the guest who has this learning code. */
    public Optional<SessionKey> continueWith(LearningCode code) {
        return database.sql()
                .select(LEARNING_CODE.LEARNER_ID)
                .from(LEARNING_CODE)
                .where(LEARNING_CODE.CODE_HASH.eq(code.hash()))
                .fetchOptional(LEARNING_CODE.LEARNER_ID)
                .map(learner -> beginSession(database.sql(), learner, false));
    }

    SessionKey beginSession(DSLContext sql, UUID learner, boolean account) {
        var key = new SessionKey(learner, Tokens.create(), account);
        sql.insertInto(SESSION)
                .set(SESSION.LEARNER_ID, learner)
                .set(SESSION.TOKEN_HASH, Tokens.hash(key.token()))
                .set(SESSION.EXPIRES_AT, Instant.now().plus(lifetime(account)))
                .execute();
        return key;
    }

    /**
     * Lets a valid session live on because it is used; at most once a day there is something to
     * write.
     *
     * @param expiry when it would end, as it was just read
     */
    public static void prolong(DSLContext sql, SessionKey key, Instant expiry) {
        var anew = Instant.now().plus(lifetime(key.account()));
        if (expiry.isBefore(anew.minus(Duration.ofDays(1)))) {
            sql.update(SESSION).set(SESSION.EXPIRES_AT, anew).where(isValidSession(key)).execute();
        }
    }

    private static Duration lifetime(boolean account) {
        return account ? ACCOUNT_SESSION : GUEST_SESSION;
    }

    public void endSession(SessionKey key) {
        database.sql().deleteFrom(SESSION).where(isSession(key)).execute();
    }

    /** Whether this is a session; being used, it lives on. */
    public boolean isValid(SessionKey key) {
        var expiry =
                database.sql()
                        .select(SESSION.EXPIRES_AT)
                        .from(SESSION)
                        .where(isValidSession(key))
                        .fetchOptional(SESSION.EXPIRES_AT);
        expiry.ifPresent(instant -> prolong(database.sql(), key, instant));
        return expiry.isPresent();
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
}
