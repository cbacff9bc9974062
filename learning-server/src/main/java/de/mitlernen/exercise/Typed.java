package de.mitlernen.exercise;

import de.mitlernen.web.Spelling;

/** What learners type. */
final class Typed {
    private static final int LONGEST = 200;

    private Typed() {}

    /** Spelling, spaces and what stands at the end of a sentence make no difference. */
    static String fold(String typed) {
        return Spelling.fold(typed).replaceAll("[.!?…\\s]+$", "").strip().replaceAll("\\s+", " ");
    }

    /** At most 200 characters. */
    static String shorten(String typed) {
        return typed.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
