package de.mitlernen.content;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call the months, whole or shortened. No name means two months. */
final class MonthNames {
    /** The languages of courses; Austria has a January, and the Levant all months, of its own. */
    static final List<Locale> LANGUAGES =
            Stream.of("de", "de-AT", "en", "en-GB", "uk", "ar", "ar-SY", "tr", "ru", "pl")
                    .map(Locale::forLanguageTag)
                    .toList();

    private static final List<TextStyle> STYLES =
            List.of(
                    TextStyle.FULL,
                    TextStyle.FULL_STANDALONE,
                    TextStyle.SHORT,
                    TextStyle.SHORT_STANDALONE);

    private static final Map<String, Integer> NUMBERS =
            Stream.of(Month.values())
                    .flatMap(month -> names(month).map(name -> Map.entry(name, month.getValue())))
                    .distinct()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private MonthNames() {}

    /**
     * The number of a month, from 1.
     *
     * @param name as {@link #fold} gives it
     */
    static Optional<Integer> find(String name) {
        return Optional.ofNullable(NUMBERS.get(name));
    }

    /** Small letters without accents, digits from 0 to 9, and single blanks. */
    static String fold(String text) {
        var small = Digits.fold(text).toLowerCase(Locale.ROOT).replace('ı', 'i');
        return Normalizer.normalize(small, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /** A short form ends without a full stop, and an ä may be typed as ae. */
    private static Stream<String> names(Month month) {
        return STYLES.stream()
                .flatMap(style -> LANGUAGES.stream().map(each -> month.getDisplayName(style, each)))
                .flatMap(name -> Stream.of(name, name.replace("ä", "ae")))
                .map(name -> fold(name).replaceFirst("\\.$", ""))
                .filter(name -> name.matches("\\p{L}.*"));
    }
}
