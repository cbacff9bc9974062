package de.mitlernen.content.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A sentence, or words that stand alone like one.
 *
 * @param run that it stands in
 * @param begin of the sentence in the run
 * @param end after its last character
 */
record Sentence(TextRun run, int begin, int end) {

    /** Stands between an item of an exercise and what belongs to it. */
    static final String ARROW = "=>";

    private static final String PART = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+";

    /** Letters and digits; hyphen, dot, apostrophe and Mediopunkt hold a word together. */
    private static final Pattern WORD = Pattern.compile(PART + "(?:[-·.,'’\\u2011]" + PART + ")*+");

    private static final int WORDS_TO_NAME_IT = 6;

    /** The words of a text. */
    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Whether it is what belongs to an item. */
    boolean followsArrow() {
        return run.text().startsWith(ARROW, begin - ARROW.length());
    }

    String text() {
        return run.text().substring(begin, end);
    }

    /** The text with blanks in place of what is marked as another language. */
    String own() {
        return run.own().substring(begin, end);
    }

    /** Of its first character, counted from 1. */
    int line() {
        return line(0);
    }

    /** Of a character. */
    int line(int index) {
        return run.lines().get(begin + index);
    }

    List<String> words() {
        return words(text());
    }

    /** Its first words, to find it by. */
    String beginning() {
        var words = text().strip().split("\\s+");
        var first = List.of(words).subList(0, Math.min(words.length, WORDS_TO_NAME_IT));
        return "“%s%s”".formatted(String.join(" ", first), first.size() < words.length ? " …" : "");
    }
}
