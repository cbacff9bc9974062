package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.LEARNER;
import static de.mitlernen.db.schema.Tables.LEARNING_CODE;

import de.mitlernen.db.Database;
import de.mitlernen.web.SessionKey;

import org.jooq.DSLContext;

import java.util.Optional;
import java.util.UUID;

/** Guests and their learning codes. */
public final class Learners {
    private final Database database;
    private final LearningCodes codes;
    private final Sessions sessions;

    public Learners(Database database, LearningCodes codes) {
        this.database = database;
        this.codes = codes;
        this.sessions = new Sessions(database);
    }

    /** A new guest with a session, written in the caller's transaction. */
    public SessionKey createGuest(DSLContext tx) {
        var learner = Ids.next();
        insertGuest(tx, learner);
        return Sessions.begin(tx, learner, Optional.empty(), "");
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
        return Optional.of(codes.of(session.learnerId()))
                .filter(
                        code ->
                                database.sql()
                                        .fetchExists(
                                                LEARNING_CODE,
                                                LEARNING_CODE.CODE_HASH.eq(code.hash())));
    }

    /** The learning code of the guest whose valid session this is. */
    public Optional<LearningCode> codeOf(Optional<SessionKey> session) {
        return session.filter(sessions::isValid).flatMap(this::learningCode);
    }

    /** The guest whose valid session this is. */
    Optional<UUID> guestOf(Optional<SessionKey> session) {
        return session.filter(sessions::isValid)
                .filter(key -> learningCode(key).isPresent())
                .map(SessionKey::learnerId);
    }

    /**
     * Begins a session for the guest who has this learning code.
     *
     * @param device on which it begins, in words
     */
    public Optional<SessionKey> continueWith(LearningCode code, String device) {
        return database.sql()
                .select(LEARNING_CODE.LEARNER_ID)
                .from(LEARNING_CODE)
                .where(LEARNING_CODE.CODE_HASH.eq(code.hash()))
                .fetchOptional(LEARNING_CODE.LEARNER_ID)
                .map(learner -> Sessions.begin(database.sql(), learner, Optional.empty(), device));
    }
}
