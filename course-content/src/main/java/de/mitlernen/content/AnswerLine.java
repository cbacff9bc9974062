package de.mitlernen.content;

import java.util.regex.Pattern;

/** A line {@code = …} with the right answer, which no page shows. */
final class AnswerLine {

    private static final Pattern LINE = Pattern.compile("(?m)^=(?!=).*$");

    private AnswerLine() {}

    static boolean begins(String line) {
        return LINE.matcher(line).matches();
    }

    /** The text without such lines; each line stays the line that it was. */
    static String leftOut(String markdown) {
        return LINE.matcher(markdown).replaceAll("");
    }
}
