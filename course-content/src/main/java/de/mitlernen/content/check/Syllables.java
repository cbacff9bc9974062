package de.mitlernen.content.check;

import java.util.Locale;
import java.util.regex.Pattern;

/** Counts the syllables of German words: each vowel or pair of vowels that sounds as one. */
final class Syllables {

    private static final Pattern NUCLEUS =
            Pattern.compile(
                    "aa|ee|oo|ie|ei|ai|ey|ay|au|eu|äu|ou|(?<=q)u[aeiouäöü]|[aeiouäöüyéèêà]");

    private Syllables() {}

    /** At least one, as in “z” or “5”. */
    static int in(String word) {
        long nuclei = NUCLEUS.matcher(word.toLowerCase(Locale.GERMAN)).results().count();
        return (int) Math.max(1, nuclei);
    }
}
