package de.mitlernen.limit;

import static de.mitlernen.db.schema.Tables.RATE_LIMIT_USE;

import de.mitlernen.db.Database;
import de.mitlernen.secret.Secrets;

import org.jooq.Condition;
import org.jooq.DSLContext;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * Counts what may happen only so often. Kept in the database, so that it holds over several
 * servers. A key tells what is limited and for whom, such as {@code "sign-in 192.0.2.1"}, and
 * belongs to one limit; only its hash is stored, and only for as long as it counts.
 *
 * <p>
 *
 * {@snippet :
 * if (!limits.take("sign-in " + visit.address(), new RateLimit(10, Duration.ofMinutes(15)))) {
 *     return tooOften(visit);
 * }
 * }
 */
public final class RateLimits {
    /**
     * What no longer counts, except for what somebody else is just deleting: nobody waits for it.
     */
    private static final String DELETE_EXPIRED =
            """
            delete from rate_limit_use
            where ctid = any (array(
              select ctid from rate_limit_use where expires_at <= now() for update skip locked))
            """;

    private final Database database;

    public RateLimits(Database database) {
        this.database = database;
    }

    /** Counts one more, unless the limit is reached; then false. */
    public boolean take(String key, RateLimit limit) {
        return database.sql().transactionResult(tx -> take(tx.dsl(), key, limit));
    }

    /**
     * Counts one more in the transaction of the caller, unless the limit is reached; then false. It
     * is never more than the limit, however many ask at once: they do so one after the other, each
     * until its transaction ends.
     */
    public static boolean take(DSLContext sql, String key, RateLimit limit) {
        byte[] hash = Secrets.sha256(key);
        sql.execute("select pg_advisory_xact_lock(?)", ByteBuffer.wrap(hash).getLong());
        boolean free = count(sql, hash) < limit.most();
        if (free) {
            insert(sql, hash, limit);
        }
        return free;
    }

    /** Counts one more, even beyond the limit. */
    public void add(String key, RateLimit limit) {
        insert(database.sql(), Secrets.sha256(key), limit);
    }

    /** Whether it may not happen once more now. */
    public boolean isReached(String key, RateLimit limit) {
        return count(database.sql(), Secrets.sha256(key)) >= limit.most();
    }

    /** Begins anew with a key, as after a success. */
    public void forget(String key) {
        database.sql().deleteFrom(RATE_LIMIT_USE).where(is(Secrets.sha256(key))).execute();
    }

    private static int count(DSLContext sql, byte[] hash) {
        return sql.fetchCount(
                RATE_LIMIT_USE, is(hash).and(RATE_LIMIT_USE.EXPIRES_AT.gt(Instant.now())));
    }

    private static void insert(DSLContext sql, byte[] hash, RateLimit limit) {
        sql.execute(DELETE_EXPIRED);
        sql.insertInto(RATE_LIMIT_USE)
                .set(RATE_LIMIT_USE.KEY_HASH, hash)
                .set(RATE_LIMIT_USE.EXPIRES_AT, Instant.now().plus(limit.window()))
                .execute();
    }

    private static Condition is(byte[] hash) {
        return RATE_LIMIT_USE.KEY_HASH.eq(hash);
    }
}
