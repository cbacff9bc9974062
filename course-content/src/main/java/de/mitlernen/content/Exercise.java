package de.mitlernen.content;

import java.util.List;
import java.util.Optional;

/**
 * An exercise in one language, its texts rendered as HTML. Options and items are counted from 0 in
 * the order in which the author wrote them, which is equal in all languages.
 *
 * <p>Questions, hints and feedback are paragraphs; what is chosen or ordered is inline HTML, as a
 * label needs it.
 */
public sealed interface Exercise {

    String id();

    /** Whether a unit is complete without an answer to it. */
    boolean optional();

    Html question();

    Feedback feedback();

    /**
     * What a learner reads besides the question.
     *
     * @param right after a right answer
     * @param notYet after an answer that is not right yet
     */
    record Feedback(Optional<Html> hint, Html right, Html notYet) {}

    /** An answer to choose. */
    record Option(Html text, boolean right, Optional<Html> feedback) {}

    /** One option is right. */
    record SingleChoice(
            String id, boolean optional, Html question, List<Option> options, Feedback feedback)
            implements Exercise {}

    /** One or more options are right. */
    record MultipleChoice(
            String id, boolean optional, Html question, List<Option> options, Feedback feedback)
            implements Exercise {}

    /**
     * Items to be put in order.
     *
     * @param items in the right order
     */
    record Ordering(String id, boolean optional, Html question, List<Html> items, Feedback feedback)
            implements Exercise {}

    /**
     * A text with gaps: {@code parts} and gaps alternate, and it begins and ends with a part. A
     * part is inline HTML; a part that holds {@code </p><p>} begins a new paragraph.
     */
    record GapText(
            String id,
            boolean optional,
            Html question,
            List<Html> parts,
            List<Gap> gaps,
            Feedback feedback)
            implements Exercise {}

    /** A gap in a text. */
    sealed interface Gap {
        /** What the page shows as the answer, as plain text. */
        String answer();
    }

    /**
     * A gap to be filled by typing.
     *
     * @param answers all right answers, at least one, as plain text
     */
    record TypedGap(List<String> answers) implements Gap {
        @Override
        public String answer() {
            return answers.getFirst();
        }
    }

    /**
     * A gap to be filled from a list.
     *
     * @param choices as plain text
     * @param right index of the right one
     */
    record ChosenGap(List<String> choices, int right) implements Gap {
        @Override
        public String answer() {
            return choices.get(right);
        }
    }
}
