package de.mitlernen.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a field of a form takes, and how differently the same may be written. */
public enum FieldKind {
    TEXT {
        @Override
        public Optional<String> normal(String typed) {
            return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
        }
    },
    /** Day, month and year, or the other way round. */
    DATE {
        @Override
        public Optional<String> normal(String typed) {
            return date(DAY_FIRST, typed, List.of(3, 2, 1))
                    .or(() -> date(YEAR_FIRST, typed, List.of(1, 2, 3)));
        }
    },
    NUMBER {
        @Override
        public Optional<String> normal(String typed) {
            var text = digits(typed).strip().replaceAll("[.,'\\s\u202f](?=\\d{3}(?!\\d))", "");
            return Optional.of(text.replace(',', '.'))
                    .filter(number -> number.matches("-?\\d{1,15}(\\.\\d{1,9})?"))
                    .map(number -> number.replaceFirst("(\\.\\d*?)0+$", "$1"))
                    .map(number -> number.replaceFirst("\\.$", ""));
        }
    },
    EMAIL {
        @Override
        public Optional<String> normal(String typed) {
            return Optional.of(typed.strip().toLowerCase(Locale.ROOT))
                    .filter(address -> address.matches("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+"));
        }
    },
    PHONE {
        @Override
        public Optional<String> normal(String typed) {
            return Optional.of(digits(typed).replaceAll("[\\s()/.-]", "").replaceFirst("^00", "+"))
                    .filter(number -> number.matches("\\+?\\d{4,15}"));
        }
    };

    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[./-]\\s*(\\d{1,2})[./-]\\s*(\\d{4})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2})");

    static final List<String> NAMES = Stream.of(values()).map(FieldKind::written).toList();

    /** One writing of what was typed, to be compared; empty when it is not of this kind. */
    public abstract Optional<String> normal(String typed);

    /** As authors write it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FieldKind> find(String written) {
        return Stream.of(values()).filter(kind -> kind.written().equals(written)).findFirst();
    }

    /**
     * @param order of the groups that hold year, month and day
     */
    static Optional<String> date(Pattern pattern, String typed, List<Integer> order) {
        var match = pattern.matcher(digits(typed).strip());
        return match.matches() ? date(match.toMatchResult(), order) : Optional.empty();
    }

    private static Optional<String> date(MatchResult match, List<Integer> order) {
        var parts = order.stream().map(match::group).map(Integer::valueOf).toList();
        try {
            return Optional.of(LocalDate.of(parts.get(0), parts.get(1), parts.get(2)).toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Digits of any script become those of ours. */
    static String digits(String typed) {
        return typed.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
