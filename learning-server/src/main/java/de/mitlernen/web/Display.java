package de.mitlernen.web;

import java.util.List;

/**
 * How a visitor wants to see the pages, and in which language; kept in one cookie.
 *
 * @param theme one of {@link #THEMES}
 * @param text size of the text, one of {@link #TEXTS}
 * @param language tag of the language last read, or empty
 * @param spacing between letters, words and lines, one of {@link #SPACINGS}
 * @param ruler whether a ruler leads along the lines: one of {@link #RULERS}
 */
public record Display(String theme, String text, String language, String spacing, String ruler) {
    public static final List<String> THEMES = List.of("system", "light", "dark", "contrast");
    public static final List<String> TEXTS = List.of("normal", "large", "larger", "largest");
    public static final List<String> SPACINGS = List.of("normal", "wide", "widest");
    public static final List<String> RULERS = List.of("off", "on");
    private static final int MOST_DOTS = 4;
    static final Display DEFAULT = new Display("", "", "", "", "");

    /** Unknown values become the defaults. */
    public Display {
        theme = known(theme, THEMES);
        text = known(text, TEXTS);
        spacing = known(spacing, SPACINGS);
        ruler = known(ruler, RULERS);
        language = Language.find(language).map(Language::tag).orElse("");
    }

    private static String known(String value, List<String> values) {
        return values.contains(value) ? value : values.getFirst();
    }

    /** What an earlier version of the cookie did not hold is missing at its end. */
    static Display parse(String cookie) {
        var parts = (cookie + ".".repeat(MOST_DOTS)).split("\\.", -1);
        return new Display(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    Display in(Language other) {
        return new Display(theme, text, other.tag(), spacing, ruler);
    }

    @Override
    public String toString() {
        return String.join(".", theme, text, language, spacing, ruler);
    }
}
