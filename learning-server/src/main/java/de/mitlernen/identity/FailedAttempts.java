package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.FAILED_ATTEMPT;

import de.mitlernen.db.Database;
import de.mitlernen.secret.Secrets;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts wrong passwords and codes, so that guessing is stopped. Kept in the database, so that it
 * holds over several servers. Addresses and accounts are stored as hashes only.
 */
public final class FailedAttempts {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST = 10;

    private final Database database;

    public FailedAttempts(Database database) {
        this.database = database;
    }

    /** Whether this key has failed too often to be tried again now. */
    boolean tooMany(String key) {
        return tooMany(key, MOST);
    }

    /** Whether this key has failed so often. */
    boolean tooMany(String key, int most) {
        int failures =
                database.sql()
                        .fetchCount(
                                FAILED_ATTEMPT,
                                FAILED_ATTEMPT
                                        .KEY_HASH
                                        .eq(Secrets.sha256(key))
                                        .and(FAILED_ATTEMPT.FAILED_AT.gt(since())));
        return failures >= most;
    }

    void record(String key) {
        database.sql()
                .insertInto(FAILED_ATTEMPT)
                .set(FAILED_ATTEMPT.KEY_HASH, Secrets.sha256(key))
                .execute();
        database.sql()
                .deleteFrom(FAILED_ATTEMPT)
                .where(FAILED_ATTEMPT.FAILED_AT.lt(since()))
                .execute();
    }

    /** Forgets the failures of a key, after a success. */
    void forget(String key) {
        database.sql()
                .deleteFrom(FAILED_ATTEMPT)
                .where(FAILED_ATTEMPT.KEY_HASH.eq(Secrets.sha256(key)))
                .execute();
    }

    private static Instant since() {
        return Instant.now().minus(WINDOW);
    }
}
