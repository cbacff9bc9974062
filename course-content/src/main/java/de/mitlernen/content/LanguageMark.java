package de.mitlernen.content;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

import java.util.Locale;
import java.util.Set;

/** Words in another language than the text around them: {@code [Two steps](lang:en)}. */
final class LanguageMark extends CustomNode {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

    private final String language;

    LanguageMark(String language) {
        this.language = language;
    }

    String language() {
        return language;
    }

    /** Whether these words run the other way than those around them. */
    boolean turns(String textLanguage) {
        return !direction(language).equals(direction(languageAround(textLanguage)));
    }

    private String languageAround(String textLanguage) {
        for (Node node = getParent(); node != null; node = node.getParent()) {
            if (node instanceof LanguageMark mark) {
                return mark.language;
            }
        }
        return textLanguage;
    }

    static String direction(String language) {
        var subtag = Locale.forLanguageTag(language).getLanguage();
        return RIGHT_TO_LEFT.contains(subtag) ? "rtl" : "ltr";
    }
}
