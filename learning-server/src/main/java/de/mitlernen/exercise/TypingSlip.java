package de.mitlernen.exercise;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A small slip: in a word of six letters or more one letter is another, missing, too many, or has
 * changed places with its neighbour (a distance of 1 as Damerau counts it).
 */
final class TypingSlip {
    /** A slip in a shorter word, or in a number, easily makes another one. */
    private static final Pattern LONG_WORD = Pattern.compile("[\\p{L}-]{6,}");

    private TypingSlip() {}

    /**
     * Whether two texts differ by at most one slip in each word.
     *
     * @param typed as {@link Typed#fold} gives it, like the answer
     */
    static boolean allows(String typed, String answer) {
        var typedWords = List.of(typed.split(" "));
        var words = List.of(answer.split(" "));
        return typedWords.size() == words.size()
                && IntStream.range(0, words.size())
                        .allMatch(i -> isNear(typedWords.get(i), words.get(i)));
    }

    private static boolean isNear(String typed, String word) {
        return typed.equals(word)
                || (LONG_WORD.matcher(word).matches() && isSlip(letters(typed), letters(word)));
    }

    private static boolean isSlip(List<Integer> typed, List<Integer> word) {
        int shorter = Math.min(typed.size(), word.size());
        int begin = 0;
        while (begin < shorter && typed.get(begin).equals(word.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin
                && typed.get(typed.size() - 1 - end).equals(word.get(word.size() - 1 - end))) {
            end++;
        }
        var typedRest = typed.subList(begin, typed.size() - end);
        var rest = word.subList(begin, word.size() - end);
        boolean oneLetter = typedRest.size() <= 1 && rest.size() <= 1;
        boolean swapped = rest.size() == 2 && typedRest.equals(rest.reversed());
        return oneLetter || swapped;
    }

    private static List<Integer> letters(String word) {
        return word.codePoints().boxed().toList();
    }
}
