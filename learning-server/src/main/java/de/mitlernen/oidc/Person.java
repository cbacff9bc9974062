package de.mitlernen.oidc;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom the provider signed in.
 *
 * @param subject by which the provider knows the person, always
 * @param session of the provider; empty if it does not name them
 * @param name to be shown; empty if the provider tells none
 * @param email that the provider has verified
 */
public record Person(
        String issuer,
        String subject,
        String session,
        String name,
        Optional<String> email,
        List<String> groups) {

    /** Reads the claims of OpenID Connect Core 1.0 §5.1, and the groups. */
    static Person read(Map<String, Object> claims, String groupsClaim) {
        return new Person(
                text(claims, "iss"),
                text(claims, "sub"),
                text(claims, "sid"),
                name(claims),
                email(claims),
                groups(claims.get(groupsClaim)));
    }

    /** Whether nothing more needs to be asked for. */
    static boolean isTold(Map<String, Object> claims, String groupsClaim) {
        return Stream.of("name", "email", groupsClaim).allMatch(claims::containsKey);
    }

    private static String name(Map<String, Object> claims) {
        var parts = text(claims, "given_name") + " " + text(claims, "family_name");
        return Stream.of(text(claims, "name"), parts, text(claims, "preferred_username"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Some providers write the truth as a text. */
    private static Optional<String> email(Map<String, Object> claims) {
        return Optional.of(text(claims, "email"))
                .filter(email -> text(claims, "email_verified").equals("true"));
    }

    private static List<String> groups(@Nullable Object claim) {
        return claim instanceof Collection<?> several
                ? several.stream().filter(Objects::nonNull).map(Object::toString).toList()
                : Stream.ofNullable(claim).map(Object::toString).toList();
    }

    private static String text(Map<String, Object> claims, String name) {
        return Objects.toString(claims.get(name), "");
    }
}
