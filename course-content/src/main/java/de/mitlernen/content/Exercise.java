package de.mitlernen.content;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exercise in one language, its texts rendered as HTML. Options, items and the like are counted
 * from 0 in the order in which the author wrote them, which is equal in all languages.
 *
 * <p>Stems, hints and feedback are paragraphs; what is chosen or ordered is inline HTML, as a label
 * needs it.
 *
 * @param optional whether a unit is complete without an answer to it
 * @param body what there is to do
 */
public record Exercise(
        String id, boolean optional, Stem stem, ExerciseBody body, Feedback feedback) {

    /** Whether an answer is right or not yet; else nobody marks it, or a person later. */
    public boolean isMarked() {
        return !feedback.after.containsKey(Outcome.ANSWERED);
    }

    /** Whether it counts in a quiz. */
    public boolean counts() {
        return isMarked() && !optional;
    }

    /** What came of an answer. */
    public enum Outcome {
        RIGHT("right"),
        NOT_YET("not-yet"),

        /** Of an exercise that nobody marks. */
        ANSWERED("after");

        /** Without the {@code @}. */
        final String section;

        Outcome(String section) {
            this.section = section;
        }
    }

    /**
     * What a learner reads besides the question.
     *
     * @param after for each outcome that the exercise can have, what is said then
     */
    public record Feedback(Optional<Html> hint, Map<Outcome, Html> after) {
        private static final Pattern PRAISE =
                Pattern.compile("^<p>[^\\s<.!?]+(?: [^\\s<.!?]+){0,2}[.!](?:\\s+|(?=</p>))");

        public Feedback {
            after = Map.copyOf(after);
        }

        /**
         * Why the right answer is right, for somebody who was shown it: without the sentence of up
         * to three words with which authors praise. It may be empty.
         */
        public Html explanation() {
            var text = PRAISE.matcher(after(Outcome.RIGHT).value()).replaceFirst("<p>");
            return new Html(text.replaceFirst("^<p></p>\\s*", ""));
        }

        /**
         * What is said after this outcome.
         *
         * @throws IllegalArgumentException when the exercise cannot end so
         */
        public Html after(Outcome outcome) {
            return Optional.ofNullable(after.get(outcome))
                    .orElseThrow(() -> new IllegalArgumentException("Never " + outcome));
        }
    }
}
