package de.mitlernen.selfcheck;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question of the self-check. Its words are the messages {@code selfcheck.question.<id>}.
 *
 * <p>Its id begins with the DigComp competence that it asks for, so that an answer can be
 * understood even when the question is no longer asked. Ids are for ever: what asks for something
 * else gets a new one.
 */
sealed interface Question {
    /** In a form, that an answer given before is none any more. */
    String TAKEN_BACK = "";

    /** Something that one can do, as {@link Level} says. */
    record Statement(String id) implements Question {
        @Override
        public List<String> answers() {
            return Stream.of(Level.values()).map(Level::key).toList();
        }
    }

    /**
     * A small task.
     *
     * @param solution one of the answers
     */
    record Task(String id, String solution) implements Question {
        /** The answer of whoever does not know yet. */
        static final String UNSURE = "unsure";

        @Override
        public List<String> answers() {
            return List.of("a", "b", "c", UNSURE);
        }
    }

    String id();

    /** What can be answered, in the order of the page. */
    List<String> answers();

    /** The number of the competence that a question asks for, such as {@code 1.2}. */
    static String competence(String questionId) {
        return questionId.substring(0, questionId.indexOf('-'));
    }
}
