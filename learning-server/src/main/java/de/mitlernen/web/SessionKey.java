package de.mitlernen.web;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a session's cookie holds: who learns, the secret that proves it, and as what they signed in.
 *
 * @param token 32 random bytes as unpadded base64url; the database knows only its hash
 * @param role at sign-in, none for a guest; only to choose what a page's frame offers, because the
 *     cookie can be changed by whoever has it
 */
public record SessionKey(UUID learnerId, String token, Optional<Role> role) {
    private static final int TOKEN_LENGTH = 43;
    private static final String GUEST = "guest";

    static Optional<SessionKey> parse(String cookie) {
        var parts = cookie.split("\\.", -1);
        if (parts.length != 3 || parts[1].length() != TOKEN_LENGTH) {
            return Optional.empty();
        }
        try {
            Base64.getUrlDecoder().decode(parts[1]);
            return Optional.of(
                    new SessionKey(UUID.fromString(parts[0]), parts[1], parseRole(parts[2])));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Role> parseRole(String name) {
        return Arrays.stream(Role.values()).filter(role -> name(role).equals(name)).findFirst();
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** Whether an account is signed in. */
    public boolean account() {
        return role.isPresent();
    }

    String cookie() {
        return learnerId + "." + token + "." + role.map(SessionKey::name).orElse(GUEST);
    }

    @Override
    public String toString() {
        return "SessionKey[" + learnerId + "]";
    }
}
