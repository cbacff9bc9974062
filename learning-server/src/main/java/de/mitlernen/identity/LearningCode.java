package de.mitlernen.identity;

import de.mitlernen.web.Language;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The code by which a guest continues on another device: 60 random bits as six words of the
 * learner's language.
 *
 * @param indexes six numbers from 0 to 1023, the places of the words in every word list
 * @param hash by which the database finds the guest
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LearningCode(List<Integer> indexes, byte[] hash) {
    static final int WORDS = 6;
    static final int BITS_PER_WORD = 10;

    /** The code as words of this language. */
    public List<String> words(Language language) {
        var list = WordList.of(language);
        return indexes.stream().map(list::word).toList();
    }

    /** The code as a number for addresses, such as {@code 0a1b2c3d4e5f607}. */
    public String digits() {
        return IntStream.range(0, WORDS)
                .mapToObj(i -> String.format(Locale.ROOT, "%03x", indexes.get(i)))
                .reduce("", String::concat);
    }
}
