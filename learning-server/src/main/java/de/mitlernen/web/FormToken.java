package de.mitlernen.web;

import de.mitlernen.secret.Secrets;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * Protection against forged forms: a random value in a cookie, which every form must repeat. The
 * form holds it masked anew each time, so that compressing a page does not give it away. Source:
 * OWASP CSRF Prevention Cheat Sheet, double-submit cookie; RFC 4648 §5 for the encoding.
 */
final class FormToken {
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormToken() {}

    /** A new value for the cookie. */
    static String create() {
        return encode(random());
    }

    static boolean isWellFormed(String cookie) {
        return decode(cookie).length == BYTES;
    }

    /** The value of the hidden field for this cookie. */
    static String mask(String cookie) {
        var mask = random();
        var field = new byte[2 * BYTES];
        System.arraycopy(mask, 0, field, 0, BYTES);
        System.arraycopy(xor(decode(cookie), mask), 0, field, BYTES, BYTES);
        return encode(field);
    }

    /** Whether a form that holds this field was made for this cookie. */
    static boolean matches(String cookie, String field) {
        var bytes = decode(field);
        if (bytes.length != 2 * BYTES || !isWellFormed(cookie)) {
            return false;
        }
        var mask = Arrays.copyOf(bytes, BYTES);
        var masked = Arrays.copyOfRange(bytes, BYTES, 2 * BYTES);
        return MessageDigest.isEqual(xor(masked, mask), decode(cookie));
    }

    /** What the server may keep of a cookie, to know the browser again. */
    static String hash(String cookie) {
        return encode(Secrets.sha256(cookie));
    }

    private static byte[] random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] xor(byte[] left, byte[] right) {
        var result = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            result[i] = (byte) (left[i] ^ right[i]);
        }
        return result;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }
}
