package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.PENDING_SIGN_IN;

import de.mitlernen.db.Database;

import org.jooq.Condition;
import org.jooq.DSLContext;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All SQL about sign-ins that wait for the second factor. */
public final class PendingSignIns {
    private static final Duration VALIDITY = Duration.ofMinutes(10);

    /**
     * A sign-in that can go on.
     *
     * @param passwordHash of the new password to be set then
     * @param guest whose learning is taken along then
     */
    record Pending(UUID learner, Optional<String> passwordHash, Optional<UUID> guest) {}

    private final Database database;

    public PendingSignIns(Database database) {
        this.database = database;
    }

    /** Begins to wait, in the caller's transaction; returns the secret with which it goes on. */
    static String create(DSLContext tx, Pending pending) {
        var token = Tokens.create();
        tx.deleteFrom(PENDING_SIGN_IN)
                .where(PENDING_SIGN_IN.EXPIRES_AT.le(Instant.now()))
                .execute();
        tx.insertInto(PENDING_SIGN_IN)
                .set(PENDING_SIGN_IN.TOKEN_HASH, Tokens.hash(token))
                .set(PENDING_SIGN_IN.LEARNER_ID, pending.learner())
                .set(PENDING_SIGN_IN.PASSWORD_HASH, pending.passwordHash().orElse(null))
                .set(PENDING_SIGN_IN.GUEST_ID, pending.guest().orElse(null))
                .set(PENDING_SIGN_IN.EXPIRES_AT, Instant.now().plus(VALIDITY))
                .execute();
        return token;
    }

    Optional<Pending> find(String token) {
        return database.sql()
                .selectFrom(PENDING_SIGN_IN)
                .where(isValid(token))
                .fetchOptional(
                        row ->
                                new Pending(
                                        row.getLearnerId(),
                                        Optional.ofNullable(row.getPasswordHash()),
                                        Optional.ofNullable(row.getGuestId())));
    }

    /** Ends the waiting in the caller's transaction: of many who try at once, one goes on. */
    static boolean end(DSLContext tx, String token) {
        return tx.deleteFrom(PENDING_SIGN_IN).where(isValid(token)).execute() == 1;
    }

    /** Nobody goes on who has begun before, in the caller's transaction. */
    static void endAll(DSLContext tx, UUID learner) {
        tx.deleteFrom(PENDING_SIGN_IN).where(PENDING_SIGN_IN.LEARNER_ID.eq(learner)).execute();
    }

    private static Condition isValid(String token) {
        return PENDING_SIGN_IN
                .TOKEN_HASH
                .eq(Tokens.hash(token))
                .and(PENDING_SIGN_IN.EXPIRES_AT.gt(Instant.now()));
    }
}
