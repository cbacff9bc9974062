package de.mitlernen.content;

/**
 * What a check of a course package found.
 *
 * @param file path inside the package
 * @param line counted from 1; 0 when the finding concerns the whole file
 * @param rule the rule's name, such as {@code exercise-without-feedback}
 * @param message what is wrong and how to mend it, in English
 */
public record Finding(Severity severity, String file, int line, String rule, String message) {

    /** A package with an error is not imported. */
    public enum Severity {
        ERROR,
        WARNING
    }

    @Override
    public String toString() {
        return "%s:%d: %s: %s [%s]"
                .formatted(
                        file,
                        line,
                        severity.name().toLowerCase(java.util.Locale.ROOT),
                        message,
                        rule);
    }
}
