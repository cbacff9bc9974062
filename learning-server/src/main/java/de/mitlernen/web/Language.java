package de.mitlernen.web;

import com.ibm.icu.util.ULocale;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A language in which the pages are offered.
 *
 * @param tag BCP 47; {@code de-simple} is easy German, a language of its own
 * @param name in the language itself
 */
public record Language(String tag, String name) {
    /** In the order of the language menu; the first is the default. */
    public static final List<Language> OFFERED =
            List.of(
                    new Language("de", "Deutsch"),
                    new Language("de-simple", "Einfache Sprache"),
                    new Language("en", "English"),
                    new Language("pl", "Polski"),
                    new Language("tr", "Türkçe"),
                    new Language("ru", "Русский"),
                    new Language("uk", "Українська"),
                    new Language("ar", "العربية"));

    public static final Language DEFAULT = OFFERED.getFirst();

    /** Tag → direction: to find it out takes ICU longer than a page should. */
    private static final Map<String, String> DIRECTIONS = new ConcurrentHashMap<>();

    public static Optional<Language> find(String tag) {
        return OFFERED.stream().filter(language -> language.tag.equals(tag)).findFirst();
    }

    /** The best offered language for an Accept-Language header; the default when none fits. */
    public static Language negotiate(String acceptLanguage) {
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            var tags = OFFERED.stream().map(Language::tag).toList();
            return Optional.ofNullable(Locale.lookupTag(ranges, tags))
                    .flatMap(Language::find)
                    .orElse(DEFAULT);
        } catch (IllegalArgumentException malformed) {
            return DEFAULT;
        }
    }

    /** The direction of text in any language: {@code ltr} or {@code rtl}. */
    public static String direction(String tag) {
        return DIRECTIONS.computeIfAbsent(
                tag, any -> canonical(any).isRightToLeft() ? "rtl" : "ltr");
    }

    /** Under the name by which ICU knows its script: Dari, “prs”, is “fa-AF” there. */
    private static ULocale canonical(String tag) {
        return ULocale.createCanonical(ULocale.forLanguageTag(tag));
    }

    public String dir() {
        return direction(tag);
    }

    /** For dates and numbers. */
    public ULocale locale() {
        return ULocale.forLanguageTag(tag.equals("ar") ? "ar-u-nu-latn" : tag);
    }

    /** Whether it is written for people who read with difficulty. */
    boolean isEasy() {
        return tag.equals("de-simple");
    }

    /** The languages in which content is looked for, best first. */
    public List<String> contentOrder() {
        return isEasy() ? List.of(tag, "de", "en") : List.of(tag, "en", "de");
    }
}
