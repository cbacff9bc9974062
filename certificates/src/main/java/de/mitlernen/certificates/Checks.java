package de.mitlernen.certificates;

import java.util.regex.Pattern;

/** The rules that records of this module check themselves with. */
final class Checks {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    /** More marks than any orthography sets on one letter would grow out of their line. */
    private static final Pattern TOWER_OF_MARKS = Pattern.compile("\\p{M}{5}");

    private Checks() {}

    static void require(boolean holds, String field, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(field + " " + rule + ", not: " + value);
        }
    }

    /** A line of text to show: not blank, not too long, nothing that breaks or leaves the line. */
    static void requireText(String text, String field, int longest) {
        require(!text.isBlank(), field, "is not blank", text);
        int length = text.codePointCount(0, text.length());
        require(length <= longest, field, "has at most " + longest + " characters", length);
        require(
                !CONTROL.matcher(text).find(),
                field,
                "is one line without control characters",
                text);
        require(
                !TOWER_OF_MARKS.matcher(text).find(),
                field,
                "has at most 4 marks on a letter",
                text);
    }
}
