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
        this.sessions = new Sessions(database, SecondFactor.OF_NOBODY);
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
                .set(LEARNING_CODE.CODE_HASH, codes.of(learner, 0).hash())
                .set(LEARNING_CODE.LEARNER_ID, learner)
                .execute();
    }

    /** The learning code of a guest; accounts have none. */
    public Optional<LearningCode> learningCode(SessionKey session) {
        return database.sql()
                .select(LEARNING_CODE.GENERATION)
                .from(LEARNING_CODE)
                .where(LEARNING_CODE.LEARNER_ID.eq(session.learnerId()))
                .fetchOptional(row -> codes.of(session.learnerId(), row.value1()));
    }

    /** Whether this is still a guest, who stays one until the caller's transaction ends. */
    static boolean lockGuest(DSLContext tx, UUID learner) {
        return !tx.select(LEARNER.LEARNER_ID)
                .from(LEARNER)
                .join(LEARNING_CODE)
                .using(LEARNER.LEARNER_ID)
                .where(LEARNER.LEARNER_ID.eq(learner))
                .forUpdate()
                .fetch()
                .isEmpty();
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
                .map(learner -> begin(learner, device));
    }

    private SessionKey begin(UUID learner, String device) {
        Sessions.touch(database.sql(), learner);
        return Sessions.begin(database.sql(), learner, Optional.empty(), device);
    }

    /**
     * Gives the guest whose session this is another learning code; the old one leads nowhere any
     * more, and other devices have to be told the new one. In one transaction.
     *
     * @return whether there was a code: accounts have none
     */
    public boolean renewCode(SessionKey session) {
        return database.sql()
                .transactionResult(
                        tx -> {
                            var old = generation(tx.dsl(), session.learnerId());
                            old.ifPresent(number -> setCode(tx.dsl(), session, number + 1));
                            return old.isPresent();
                        });
    }

    private static Optional<Integer> generation(DSLContext tx, UUID learner) {
        return tx.select(LEARNING_CODE.GENERATION)
                .from(LEARNING_CODE)
                .where(LEARNING_CODE.LEARNER_ID.eq(learner))
                .forUpdate()
                .fetchOptional(LEARNING_CODE.GENERATION);
    }

    private void setCode(DSLContext tx, SessionKey session, int generation) {
        tx.update(LEARNING_CODE)
                .set(LEARNING_CODE.GENERATION, generation)
                .set(LEARNING_CODE.CODE_HASH, codes.of(session.learnerId(), generation).hash())
                .where(LEARNING_CODE.LEARNER_ID.eq(session.learnerId()))
                .execute();
        Sessions.endOthers(tx, session);
    }
}
