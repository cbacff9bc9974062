package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import java.util.List;

/**
 * How a type of exercise is written between its question and its sections. What is malformed
 * becomes a finding, and the body is then what could be read of it.
 */
interface ExerciseSyntax {

    /**
     * What is read.
     *
     * @param body the lines between the question and the first section
     * @param sections {@code @…}, with the syntax's own ones among them
     * @param block place of the first line after {@code :::}
     */
    record Source(Passage body, ExerciseSections sections, BlockHtml html, Place block) {

        /** At the {@code :::} that opens the exercise. */
        void report(Rule rule, String message) {
            block.plus(-1).report(rule, message);
        }

        /** The first line of the body. */
        Place place() {
            return block.plus(body.offset());
        }
    }

    /** Whether a line is the first after the question, well written or not. */
    boolean begins(String line);

    ExerciseBody read(Source source);

    /** The body as every writing of it looks, one string for what blank lines part. */
    String tidy(Passage body);

    /**
     * The Markdown of an exercise without the signs that nobody reads on the page; each line stays
     * the line that it was.
     */
    String prose(String markdown);

    /** Whether answers are right or not yet. */
    default boolean isMarked() {
        return true;
    }

    /** Names of sections that only this type has, without the {@code @}. */
    default List<String> sections() {
        return List.of();
    }
}
