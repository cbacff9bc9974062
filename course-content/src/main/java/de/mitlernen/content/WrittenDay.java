package de.mitlernen.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A day as people write it: in digits of any script, {@code 4.3.22} or {@code 2022-03-04}, or with
 * the name of its month.
 */
final class WrittenDay {
    private static final String DAY = "(?<day>\\d{1,2})";
    private static final String MONTH = "(?<month>\\d{1,2})";
    private static final String NAME = "(?<month>\\p{L}+(?: \\p{L}+)?)";
    private static final String YEAR = "(?<year>\\d{4}|\\d{2})";
    private static final String APART = "[ ./-]+";
    private static final String ORDINAL = "(?:st|nd|rd|th)?";

    /** As in {@code 2022 г.}, {@code 2022 р.} and {@code 2022 r.} */
    private static final String WORD_YEAR = "(?: ?[грr]\\.?)?";

    private static final List<Pattern> WRITINGS =
            Stream.of(
                            DAY + APART + MONTH + APART + YEAR,
                            "(?<year>\\d{4})" + APART + MONTH + APART + DAY,
                            DAY + ORDINAL + "[ .]*" + NAME + "[ .,]*" + YEAR + WORD_YEAR,
                            NAME + "[ .]*" + DAY + ORDINAL + "[ ,.]+" + YEAR)
                    .map(Pattern::compile)
                    .toList();

    private WrittenDay() {}

    /**
     * All ways to read it, as {@code 2022-03-04}; none if it is no day. Of two digits for the year
     * nobody knows the century.
     */
    static List<String> readings(String typed) {
        var text = MonthNames.fold(typed);
        return WRITINGS.stream()
                .map(writing -> writing.matcher(text))
                .filter(match -> match.matches())
                .flatMap(match -> days(match.toMatchResult()))
                .map(LocalDate::toString)
                .distinct()
                .toList();
    }

    private static Stream<LocalDate> days(MatchResult match) {
        int day = Integer.parseInt(match.group("day"));
        return month(match.group("month")).stream()
                .flatMap(
                        month -> years(match.group("year")).mapToObj(year -> day(year, month, day)))
                .flatMap(Optional::stream);
    }

    private static Optional<Integer> month(String written) {
        return Character.isDigit(written.charAt(0))
                ? Optional.of(Integer.valueOf(written))
                : MonthNames.find(written);
    }

    private static IntStream years(String written) {
        int year = Integer.parseInt(written);
        return written.length() == 2 ? IntStream.of(1900 + year, 2000 + year) : IntStream.of(year);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
