package de.mitlernen.web;

import java.util.List;

/**
 * How a visitor wants to see the pages, and in which language; kept in one cookie.
 *
 * @param theme one of {@link #THEMES}
 * @param text size of the text, one of {@link #TEXTS}
 * @param language tag of the language last read, or empty
 */
public record Display(String theme, String text, String language) {
    public static final List<String> THEMES = List.of("system", "light", "dark", "contrast");
    public static final List<String> TEXTS = List.of("normal", "large", "larger", "largest");
    static final Display DEFAULT = new Display("system", "normal", "");

    /** Unknown values become the defaults. */
    public Display {
        theme = THEMES.contains(theme) ? theme : "system";
        text = TEXTS.contains(text) ? text : "normal";
        language = Language.find(language).map(Language::tag).orElse("");
    }

    static Display parse(String cookie) {
        var parts = cookie.split("\\.", -1);
        return parts.length == 3 ? new Display(parts[0], parts[1], parts[2]) : DEFAULT;
    }

    Display in(Language other) {
        return new Display(theme, text, other.tag());
    }

    @Override
    public String toString() {
        return theme + "." + text + "." + language;
    }
}
