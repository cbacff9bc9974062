package de.mitlernen.web;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a session's cookie holds: who learns, the secret that proves it, and whether an account is
 * signed in (only to choose what the page's frame offers).
 *
 * @param token 32 random bytes as unpadded base64url; the database knows only its hash
 */
public record SessionKey(UUID learnerId, String token, boolean account) {
    private static final int TOKEN_LENGTH = 43;

    static Optional<SessionKey> parse(String cookie) {
        var parts = cookie.split("\\.", -1);
        if (parts.length != 3 || parts[1].length() != TOKEN_LENGTH) {
            return Optional.empty();
        }
        try {
            Base64.getUrlDecoder().decode(parts[1]);
            return Optional.of(
                    new SessionKey(UUID.fromString(parts[0]), parts[1], parts[2].equals("a")));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    String cookie() {
        return learnerId + "." + token + "." + (account ? "a" : "g");
    }

    @Override
    public String toString() {
        return "SessionKey[" + learnerId + "]";
    }
}
