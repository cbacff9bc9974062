package de.mitlernen.content;

import java.util.List;
import java.util.regex.Pattern;

/** The sentences of a paragraph, roughly: as far as a question has to be told from the rest. */
final class Sentences {
    /** The end of a sentence with the blank after it, and no day, initial or abbreviation. */
    private static final Pattern END =
            Pattern.compile(
                    "(?<=[.!?…؟][\"“”»’)]{0,2}"
                        + " )(?<!(?<![\\p{L}\\d])(?:\\d{1,2}|\\p{L}|Dr|Nr|St|Mrs?|Ms|Prof|ca|bzw|ул|им|ul|np)\\."
                        + " )(?!\\p{Ll})");

    private static final Pattern QUESTION = Pattern.compile("[?؟]\\s*$");

    private Sentences() {}

    /** Each with the blank after it: together they are the paragraph. */
    static List<String> of(String paragraph) {
        return List.of(END.split(paragraph));
    }

    /** Whether it asks the reader: what stands in quotation marks is asked by somebody else. */
    static boolean asks(String sentence) {
        return QUESTION.matcher(sentence).find();
    }
}
