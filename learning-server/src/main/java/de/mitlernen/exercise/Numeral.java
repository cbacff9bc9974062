package de.mitlernen.exercise;

import de.mitlernen.web.Spelling;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers as people of many countries type them. */
final class Numeral {
    private static final String SIGN = "(?<sign>[-−–+]?) ?";
    private static final Pattern PLAIN =
            Pattern.compile(SIGN + "(?<whole>\\d*)(?:[.,](?<part>\\d+))?");

    /** Thousands apart: by a blank, a point, a comma or an apostrophe. */
    private static final Pattern GROUPED =
            Pattern.compile(
                    SIGN
                            + "(?<whole>[1-9]\\d{0,2}(?<apart>[ .,'’])\\d{3}(?:\\k<apart>\\d{3})*)"
                            + "(?:(?!\\k<apart>)[.,](?<part>\\d+))?");

    private Numeral() {}

    /**
     * All ways to read a text as a number; none if it is no number. {@code 1.500} may be one and a
     * half or fifteen hundred.
     *
     * @param unit that may stand before or behind it
     */
    static List<BigDecimal> read(String typed, String unit) {
        var text = withoutUnit(fold(typed), fold(unit));
        return Stream.of(PLAIN, GROUPED)
                .map(pattern -> pattern.matcher(text))
                .filter(match -> match.matches() && text.matches(".*\\d.*"))
                .map(Numeral::number)
                .toList();
    }

    /** With one kind of blank, and without the end of a sentence. */
    private static String fold(String text) {
        return Spelling.fold(text).replaceAll("[.,!\\s]+$", "").replaceAll("\\s+", " ").strip();
    }

    private static String withoutUnit(String text, String unit) {
        if (unit.isEmpty()) {
            return text;
        }
        var begun = text.startsWith(unit) ? text.substring(unit.length()) : text;
        return begun.endsWith(unit)
                ? begun.substring(0, begun.length() - unit.length()).strip()
                : begun.strip();
    }

    private static BigDecimal number(Matcher match) {
        var whole = match.group("whole").replaceAll("\\D", "");
        var part = match.group("part");
        var number = new BigDecimal("0" + whole + "." + (part == null ? "0" : part));
        return match.group("sign").matches("[-−–]") ? number.negate() : number;
    }
}
