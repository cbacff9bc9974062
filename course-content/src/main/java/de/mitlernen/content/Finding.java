package de.mitlernen.content;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a check of a course package found.
 *
 * @param file path inside the package
 * @param line counted from 1; 0 when the finding concerns the whole file
 * @param message what is wrong and how to mend it, in English
 * @param kept the author's reason for leaving it as it is
 */
public record Finding(Rule rule, String file, int line, String message, Optional<String> kept) {

    /** With the characters that turn the direction of what follows. */
    private static final Pattern CONTROL_OR_BREAK =
            Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern CONTROL = Pattern.compile("(?!\n)" + CONTROL_OR_BREAK.pattern());

    /** What follows from a finding. */
    public enum Severity {
        /** The package is not imported. */
        ERROR,
        /** The package is imported, and somebody should look at it. */
        WARNING,
        /** A warning that stays on purpose. */
        KEPT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Finding(Rule rule, String file, int line, String message) {
        this(rule, file, line, message, Optional.empty());
    }

    public Severity severity() {
        return kept.isPresent() ? Severity.KEPT : rule.severity();
    }

    /** The same finding, left as it is for a reason. */
    public Finding keep(String reason) {
        return new Finding(rule, file, line, message, Optional.of(reason));
    }

    /**
     * In one line, such as {@code welcome/de.md:12: error: raw-html: HTML is not shown. …}. Lines
     * to be copied into a file follow below it as they have to stand there.
     */
    @Override
    public String toString() {
        var because = kept.map(reason -> " (kept, because: " + reason + ")").orElse("");
        return "%s:%d: %s: %s: %s"
                .formatted(
                        escaped(file, CONTROL_OR_BREAK),
                        line,
                        severity(),
                        rule,
                        escaped(message + because, CONTROL));
    }

    /** What a package holds must not steer the terminal that shows it. */
    private static String escaped(String text, Pattern signs) {
        return signs.matcher(text)
                .replaceAll(sign -> "\\\\u%04x".formatted((int) sign.group().charAt(0)));
    }
}
