package de.mitlernen.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How e-mail addresses are read. Whether one exists tells only a letter that arrives. */
final class EmailAddress {
    /** RFC 5321 §4.5.3.1.3, without the angle brackets. */
    private static final int LONGEST = 254;

    private static final Pattern SHAPE =
            Pattern.compile(
                    "[^@\\s\\p{Cntrl}\\p{Cf}<>\"(),:;\\[\\]\\\\]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private EmailAddress() {}

    /** The address as it is stored; empty if it cannot be one. */
    static Optional<String> read(String typed) {
        var address = normalise(typed);
        return address.length() <= LONGEST && SHAPE.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }

    /** Two ways of typing an address give the same text. */
    static String normalise(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
