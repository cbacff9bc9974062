package de.mitlernen.secret;

import static de.mitlernen.db.schema.Tables.PLATFORM_SECRET;

import de.mitlernen.db.Database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of the platform, one per purpose, made at first use. The database holds them encrypted under
 * the master secret, so that neither alone is enough.
 */
public final class Secrets {
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final Sealing master;

    public Secrets(Database database, String masterSecret) {
        this.database = database;
        this.master = new Sealing(sha256(masterSecret));
    }

    /**
     * The key for a purpose: 32 bytes.
     *
     * @throws WrongMasterSecret when the database was filled under another master secret
     */
    public byte[] key(String purpose) {
        var fresh = new byte[KEY_BYTES];
        RANDOM.nextBytes(fresh);
        database.sql()
                .insertInto(PLATFORM_SECRET)
                .set(PLATFORM_SECRET.PURPOSE, purpose)
                .set(PLATFORM_SECRET.CIPHERTEXT, master.seal(purpose, fresh))
                .onConflictDoNothing()
                .execute();
        var stored =
                database.sql()
                        .select(PLATFORM_SECRET.CIPHERTEXT)
                        .from(PLATFORM_SECRET)
                        .where(PLATFORM_SECRET.PURPOSE.eq(purpose))
                        .fetchSingle()
                        .value1();
        return master.open(purpose, stored);
    }

    /** HMAC-SHA-256 of a text. Source: RFC 2104. */
    public static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** SHA-256 of a text. */
    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
