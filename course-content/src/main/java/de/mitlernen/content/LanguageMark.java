package de.mitlernen.content;

import com.ibm.icu.util.ULocale;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Words in another language than the text around them: {@code [Two steps](lang:en)}. */
final class LanguageMark extends CustomNode {

    /** Tag → direction: to find it out takes ICU longer than the rest of a text. */
    private static final Map<String, String> DIRECTIONS = new ConcurrentHashMap<>();

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

    /** The direction of text in a language (BCP 47): {@code ltr} or {@code rtl}. */
    static String direction(String language) {
        return DIRECTIONS.computeIfAbsent(
                language, tag -> locale(tag).isRightToLeft() ? "rtl" : "ltr");
    }

    /** Under the name by which ICU knows its script: Dari, “prs”, is “fa-AF” there. */
    private static ULocale locale(String tag) {
        return ULocale.createCanonical(ULocale.forLanguageTag(tag));
    }
}
