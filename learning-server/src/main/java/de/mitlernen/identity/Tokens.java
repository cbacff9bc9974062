package de.mitlernen.identity;

import de.mitlernen.secret.Secrets;

import java.security.SecureRandom;
import java.util.Base64;

/** The secrets of sessions: 256 random bits, of which the database knows only the hash. */
final class Tokens {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    static String create() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String token) {
        return Secrets.sha256(token);
    }
}
