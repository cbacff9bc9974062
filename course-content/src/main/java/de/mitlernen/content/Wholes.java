package de.mitlernen.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What of a text stays in one line: a word with a short part before its hyphen, such as {@code
 * E-Mail} and {@code KI-Bild}, a number with its unit, and an asterisk with the word that it marks.
 * It depends on no language.
 */
final class Wholes {
    /** Longer words may be wider than a line. */
    private static final String HYPHENATED =
            "(?<![\\p{L}\\p{N}-])[\\p{L}\\p{N}]{1,3}-[\\p{L}\\p{M}]{1,12}(?![\\p{L}\\p{M}])";

    private static final String MEASURED =
            "(?<![\\p{L}\\p{N}.,])\\p{N}{1,9}(?:[.,]\\p{N}{1,9})?[ \\u00a0\\u202f]"
                + "(?:[€$£%‰٪]|°C|[kmcµ]?[glmVW]|kWh|min|[kKMGT]B|[kMG]Bit|[kMG]?Hz|px|dB|h)(?![\\p{L}\\p{N}])";
    private static final String MARKED = "[\\p{L}\\p{M}]{1,20} \\*(?!\\S)";

    private static final Pattern WHOLE =
            Pattern.compile(String.join("|", HYPHENATED, MEASURED, MARKED));

    private Wholes() {}

    /**
     * @param whole whether it stays in one line
     */
    record Part(String text, boolean whole) {}

    /** The parts of a text in their order, none of them empty: together they are the text. */
    static List<Part> of(String text) {
        var parts = new ArrayList<Part>();
        var match = WHOLE.matcher(text);
        int end = 0;
        while (match.find()) {
            add(parts, text.substring(end, match.start()), false);
            add(parts, match.group(), true);
            end = match.end();
        }
        add(parts, text.substring(end), false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean whole) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, whole));
        }
    }
}
