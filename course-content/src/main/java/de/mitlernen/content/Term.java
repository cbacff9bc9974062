package de.mitlernen.content;

import java.util.List;

/**
 * A word that a course explains.
 *
 * @param unit where it is explained
 * @param language of the explanation (BCP 47)
 * @param word as plain text
 * @param spellings other forms of the word, as plain text
 */
public record Term(
        String id,
        String unit,
        String language,
        String word,
        List<String> spellings,
        Html explanation) {

    public Term {
        spellings = List.copyOf(spellings);
    }
}
