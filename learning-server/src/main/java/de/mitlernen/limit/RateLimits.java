package de.mitlernen.limit;

import static de.mitlernen.db.schema.Tables.RATE_LIMIT_USE;

import de.mitlernen.db.Database;
import de.mitlernen.limit.RateLimit.Use;
import de.mitlernen.secret.Secrets;

import org.jooq.Condition;
import org.jooq.DSLContext;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Counts what may happen only so often. Kept in the database, so that it holds over several
 * servers, and only for as long as it counts. The database does not tell what is limited and for
 * whom: of a key it holds an HMAC under a secret of the platform.
 *
 * <p>
 *
 * {@snippet :
 * var uses = new RateLimit(10, Duration.ofMinutes(15)).in(visit.networks(), "sign-in");
 * if (!limits.take(uses)) {
 *     return tooOften(visit).retryAfter(limits.untilFree(uses));
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

    /** The same for what was counted last under a key. */
    private static final String DELETE_LATEST =
            """
            delete from rate_limit_use
            where ctid = any (array(
              select ctid from rate_limit_use where key_hash = ?
              order by expires_at desc limit ? for update skip locked))
            """;

    private final Database database;
    private final byte[] secret;

    /**
     * Counts in this database.
     *
     * @param secret under which keys are hashed
     */
    public RateLimits(Database database, byte[] secret) {
        this.database = database;
        this.secret = secret.clone();
    }

    /** Counts one more of each, unless one of the limits is reached; then none, and false. */
    public boolean take(List<Use> uses) {
        return database.sql().transactionResult(tx -> take(tx.dsl(), uses));
    }

    /**
     * Counts one more of each in the transaction of the caller, unless one of the limits is
     * reached; then none, and false. It is never more than the limit, however many ask at once:
     * they do so one after the other, each until its transaction ends.
     */
    public boolean take(DSLContext sql, List<Use> uses) {
        for (var use : uses) {
            var number = ByteBuffer.wrap(hash(use)).getLong();
            sql.execute("select pg_advisory_xact_lock(?)", number);
        }
        boolean free = uses.stream().allMatch(use -> isFree(sql, use));
        if (free) {
            sql.execute(DELETE_EXPIRED);
            uses.forEach(use -> insert(sql, use));
        }
        return free;
    }

    /** Whether each may happen once more, as far as one can tell without waiting for others. */
    public boolean areFree(DSLContext sql, List<Use> uses) {
        return uses.stream().allMatch(use -> isFree(sql, use));
    }

    /** Takes back one of each, as when it turned out not to count. */
    public void giveBack(List<Use> uses) {
        uses.forEach(use -> deleteLatest(use, 1));
    }

    /** Begins anew, as after a success. */
    public void forget(Use use) {
        deleteLatest(use, use.limit().most());
    }

    /** How long it takes until each may happen once more; zero if that is so now. */
    public Duration untilFree(List<Use> uses) {
        var now = Instant.now();
        return uses.stream()
                .map(use -> Duration.between(now, freeAt(use, now)))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** When the oldest of those ends that fill the limit. */
    private Instant freeAt(Use use, Instant now) {
        return database.sql()
                .select(RATE_LIMIT_USE.EXPIRES_AT)
                .from(RATE_LIMIT_USE)
                .where(counts(use, now))
                .orderBy(RATE_LIMIT_USE.EXPIRES_AT.desc())
                .offset(use.limit().most() - 1)
                .limit(1)
                .fetchOptional(RATE_LIMIT_USE.EXPIRES_AT)
                .orElse(now);
    }

    private boolean isFree(DSLContext sql, Use use) {
        return sql.fetchCount(RATE_LIMIT_USE, counts(use, Instant.now())) < use.limit().most();
    }

    private void insert(DSLContext sql, Use use) {
        sql.insertInto(RATE_LIMIT_USE)
                .set(RATE_LIMIT_USE.KEY_HASH, hash(use))
                .set(RATE_LIMIT_USE.EXPIRES_AT, Instant.now().plus(use.limit().window()))
                .execute();
    }

    private void deleteLatest(Use use, int most) {
        database.sql().execute(DELETE_LATEST, hash(use), most);
    }

    private Condition counts(Use use, Instant now) {
        return RATE_LIMIT_USE.KEY_HASH.eq(hash(use)).and(RATE_LIMIT_USE.EXPIRES_AT.gt(now));
    }

    private byte[] hash(Use use) {
        return Secrets.hmac(secret, use.key());
    }
}
