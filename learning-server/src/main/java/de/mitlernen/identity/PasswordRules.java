package de.mitlernen.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a password must be: long enough, and none that everybody tries first. What it is made of
 * does not matter. Source: OWASP ASVS 5.0.0, V6.2; NIST SP 800-63B §3.1.1.2.
 */
final class PasswordRules {
    static final int SHORTEST = 8;

    /** Hashing takes as long for any length; this only keeps out what nobody types. */
    static final int LONGEST = 200;

    /** From lists of breached passwords: see {@code src/main/web/build/common-passwords.mjs}. */
    private static final Set<String> COMMON = read("common-passwords.txt");

    private static final String PLATFORM = "mitlernen";

    private PasswordRules() {}

    /**
     * What is wrong with a password, as the key of a message.
     *
     * @param context words that others would try for this person
     */
    static Optional<String> problem(String password, List<String> context) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("identity.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("identity.password.long");
        }
        var folded = password.strip().toLowerCase(Locale.ROOT);
        if (COMMON.contains(folded)) {
            return Optional.of("identity.password.common");
        }
        for (var word : context) {
            if (isNothingBut(word.strip().toLowerCase(Locale.ROOT), folded)) {
                return Optional.of("identity.password.yours");
            }
        }
        return Optional.empty();
    }

    /** What others would try for somebody with this address and name. */
    static List<String> contextOf(String email, String... names) {
        return Stream.concat(
                        Stream.of(PLATFORM, email, email.split("@", 2)[0]),
                        Stream.of(names).flatMap(name -> Stream.of(name, name.replace(" ", ""))))
                .toList();
    }

    /** Whether a password is only this word, perhaps with digits and signs around it. */
    private static boolean isNothingBut(String word, String password) {
        return !word.isEmpty()
                && password.replace(word, "").chars().noneMatch(Character::isLetter)
                && password.contains(word);
    }

    private static Set<String> read(String file) {
        try (var in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream(file));
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
