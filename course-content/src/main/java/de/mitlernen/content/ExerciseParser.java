package de.mitlernen.content;

import de.mitlernen.content.ExerciseSyntax.Source;
import de.mitlernen.content.Findings.Place;

/**
 * Reads the Markdown of an exercise: its question, its body and its sections. What is malformed
 * becomes a finding, and the exercise is then what could be read of it.
 */
final class ExerciseParser {

    private ExerciseParser() {}

    /**
     * @param place of the first line after {@code :::}
     */
    static Exercise parse(Block block, BlockHtml html, Place place) {
        var kind = ExerciseKind.of(block);
        var sections = ExerciseSections.read(block.markdown(), kind, place);
        var head = sections.head();
        int questionLength = head.linesBefore(kind.syntax::begins);
        var source = new Source(head.after(questionLength), sections, html, place);
        return new Exercise(
                block.id(),
                block.optional(),
                stem(head.first(questionLength), kind, source),
                kind.syntax.read(source),
                sections.feedback(kind, html));
    }

    private static Stem stem(Passage question, ExerciseKind kind, Source source) {
        if (question.isBlank()) {
            source.report(Rule.EXERCISE_WITHOUT_QUESTION, "Write a question first, below the :::");
        }
        return StemReader.read(question.text(), kind.isSimulation(), source.html());
    }
}
