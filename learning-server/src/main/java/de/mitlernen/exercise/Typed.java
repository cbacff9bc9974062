package de.mitlernen.exercise;

import de.mitlernen.web.Spelling;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What learners type. */
final class Typed {
    private static final int LONGEST = 200;

    private Typed() {}

    /** Spelling, spaces and what stands at the end of a sentence make no difference. */
    static String fold(String typed) {
        return trim(Spelling.fold(typed));
    }

    private static String foldWithoutDots(String typed) {
        return trim(Spelling.foldWithoutDots(typed));
    }

    private static String trim(String text) {
        return text.replaceAll("[.!?…\\s]+$", "").strip().replaceAll("\\s+", " ");
    }

    /**
     * Which of these answers was meant: one that is equal, or else one typed without the dots of
     * its ä, ö or ü, as on a keyboard that lacks them, or with a small slip.
     */
    static Optional<String> meant(String typed, List<String> answers) {
        var folded = fold(typed);
        return find(answers, answer -> fold(answer).equals(folded))
                .or(() -> find(answers, answer -> foldWithoutDots(answer).equals(folded)))
                .or(() -> find(answers, answer -> TypingSlip.allows(folded, fold(answer))));
    }

    /** How the answer that was meant is written; null when it was written so, or none was meant. */
    static @Nullable String spelling(String typed, List<String> answers) {
        return meant(typed, answers)
                .filter(answer -> !fold(answer).equals(fold(typed)))
                .orElse(null);
    }

    private static Optional<String> find(List<String> answers, Predicate<String> condition) {
        return answers.stream().filter(condition).findFirst();
    }

    /** At most 200 characters. */
    static String shorten(String typed) {
        return shorten(typed, LONGEST);
    }

    /** Some lines of text, of at most so many characters; browsers send them with CR and LF. */
    static String lines(String typed, int longest) {
        return shorten(typed.replace("\r\n", "\n"), longest);
    }

    private static String shorten(String typed, int longest) {
        return typed.codePoints()
                .limit(longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
