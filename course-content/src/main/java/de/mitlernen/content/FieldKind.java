package de.mitlernen.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a field of a form takes, and how differently the same may be written. */
public enum FieldKind {
    TEXT {
        @Override
        public List<String> readings(String typed) {
            return Stream.of(typed.strip()).filter(text -> !text.isEmpty()).toList();
        }
    },
    /** Day, month and year, as {@link WrittenDay} reads them. */
    DATE {
        @Override
        public List<String> readings(String typed) {
            return WrittenDay.readings(typed);
        }
    },
    NUMBER {
        @Override
        public List<String> readings(String typed) {
            var text = plain(typed).strip().replaceAll("[.,'\\s\u202f](?=\\d{3}(?!\\d))", "");
            return Stream.of(text.replace(',', '.'))
                    .filter(number -> number.matches("-?\\d{1,15}(\\.\\d{1,9})?"))
                    .map(number -> number.replaceFirst("(\\.\\d*?)0+$", "$1"))
                    .map(number -> number.replaceFirst("\\.$", ""))
                    .toList();
        }
    },
    EMAIL {
        @Override
        public List<String> readings(String typed) {
            return Stream.of(typed.strip().toLowerCase(Locale.ROOT))
                    .filter(address -> address.matches("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+"))
                    .toList();
        }
    },
    PHONE {
        @Override
        public List<String> readings(String typed) {
            return Stream.of(plain(typed).replaceAll("[\\s()/.-]", "").replaceFirst("^00", "+"))
                    .filter(number -> number.matches("\\+?\\d{4,15}"))
                    .toList();
        }
    };

    static final List<String> NAMES = Stream.of(values()).map(FieldKind::written).toList();

    /**
     * All ways to read what was typed, each in the one writing by which it is compared; none when
     * it is not of this kind.
     */
    public abstract List<String> readings(String typed);

    /** In our digits and without marks of direction. */
    private static String plain(String typed) {
        return Digits.fold(typed).replaceAll("\\p{Cf}", "");
    }

    /** As authors write it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FieldKind> find(String written) {
        return Stream.of(values()).filter(kind -> kind.written().equals(written)).findFirst();
    }
}
