package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.PASSKEY_CHALLENGE;

import de.mitlernen.db.Database;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * All SQL about what passkeys have to sign: each time something new, which counts once and soon.
 */
final class PasskeyChallenges {
    static final Duration VALIDITY = Duration.ofMinutes(5);

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;

    PasskeyChallenges(Database database) {
        this.database = database;
    }

    /**
     * A new challenge.
     *
     * @param learner whose new passkey it is for; empty to sign in
     */
    byte[] create(Optional<UUID> learner) {
        var challenge = new byte[BYTES];
        RANDOM.nextBytes(challenge);
        database.sql()
                .deleteFrom(PASSKEY_CHALLENGE)
                .where(PASSKEY_CHALLENGE.EXPIRES_AT.le(Instant.now()))
                .execute();
        database.sql()
                .insertInto(PASSKEY_CHALLENGE)
                .set(PASSKEY_CHALLENGE.CHALLENGE, challenge)
                .set(PASSKEY_CHALLENGE.LEARNER_ID, learner.orElse(null))
                .set(PASSKEY_CHALLENGE.EXPIRES_AT, Instant.now().plus(VALIDITY))
                .execute();
        return challenge;
    }

    /** Uses up a challenge, whatever comes of it; false if it is not one, or was used before. */
    boolean use(byte[] challenge, Optional<UUID> learner) {
        return database.sql()
                        .deleteFrom(PASSKEY_CHALLENGE)
                        .where(PASSKEY_CHALLENGE.CHALLENGE.eq(challenge))
                        .and(PASSKEY_CHALLENGE.LEARNER_ID.isNotDistinctFrom(learner.orElse(null)))
                        .and(PASSKEY_CHALLENGE.EXPIRES_AT.gt(Instant.now()))
                        .execute()
                == 1;
    }
}
