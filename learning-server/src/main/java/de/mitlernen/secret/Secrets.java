package de.mitlernen.secret;

import static de.mitlernen.db.schema.Tables.PLATFORM_SECRET;

import de.mitlernen.db.Database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of the platform, one per purpose, made at first use. The database holds them encrypted under
 * the master secret (AES-256-GCM, NIST SP 800-38D), so that neither alone is enough.
 */
public final class Secrets {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final SecretKeySpec master;

    public Secrets(Database database, String masterSecret) {
        this.database = database;
        this.master = new SecretKeySpec(sha256(masterSecret), "AES");
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
                .set(PLATFORM_SECRET.CIPHERTEXT, encrypt(purpose, fresh))
                .onConflictDoNothing()
                .execute();
        var stored =
                database.sql()
                        .select(PLATFORM_SECRET.CIPHERTEXT)
                        .from(PLATFORM_SECRET)
                        .where(PLATFORM_SECRET.PURPOSE.eq(purpose))
                        .fetchSingle()
                        .value1();
        return decrypt(purpose, stored);
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

    private byte[] encrypt(String purpose, byte[] plain) {
        try {
            var nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(plain);
            var result = new byte[NONCE_BYTES + sealed.length];
            System.arraycopy(nonce, 0, result, 0, NONCE_BYTES);
            System.arraycopy(sealed, 0, result, NONCE_BYTES, sealed.length);
            return result;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] decrypt(String purpose, byte[] stored) {
        try {
            var nonce = Arrays.copyOf(stored, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, purpose, nonce)
                    .doFinal(stored, NONCE_BYTES, stored.length - NONCE_BYTES);
        } catch (GeneralSecurityException wrong) {
            throw new WrongMasterSecret();
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, master, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
