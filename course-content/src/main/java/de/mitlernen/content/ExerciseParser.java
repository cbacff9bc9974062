package de.mitlernen.content;

import de.mitlernen.content.Exercise.Feedback;
import de.mitlernen.content.Exercise.GapText;
import de.mitlernen.content.Exercise.MultipleChoice;
import de.mitlernen.content.Exercise.Option;
import de.mitlernen.content.Exercise.Ordering;
import de.mitlernen.content.Exercise.SingleChoice;
import de.mitlernen.content.Findings.Place;
import de.mitlernen.content.ItemReader.Form;

import java.util.List;
import java.util.function.Predicate;

/**
 * Reads the Markdown of an exercise. What is malformed becomes a finding, and the exercise is then
 * what could be read of it.
 */
final class ExerciseParser {

    static final String SINGLE_CHOICE = "single-choice";
    static final String MULTIPLE_CHOICE = "multiple-choice";
    static final String ORDERING = "ordering";
    private static final String GAP_TEXT = "gap-text";

    /** The types of exercise. */
    static final List<String> KINDS = List.of(SINGLE_CHOICE, MULTIPLE_CHOICE, ORDERING, GAP_TEXT);

    private final Block block;
    private final BlockHtml html;
    private final Place place;
    private final ExerciseSections sections;

    private ExerciseParser(Block block, BlockHtml html, Place place) {
        this.block = block;
        this.html = html;
        this.place = place;
        this.sections = new ExerciseSections(block.markdown(), place);
    }

    /**
     * @param place of the first line after {@code :::}
     */
    static Exercise parse(Block block, BlockHtml html, Place place) {
        return new ExerciseParser(block, html, place).parse();
    }

    private Exercise parse() {
        return switch (block.kind()) {
            case SINGLE_CHOICE -> singleChoice();
            case MULTIPLE_CHOICE -> multipleChoice();
            case ORDERING -> ordering();
            case GAP_TEXT -> gapText();
            default -> throw new IllegalArgumentException("No exercise: " + block);
        };
    }

    private SingleChoice singleChoice() {
        var question = question(Form.ONE_OF::begins);
        var options = items(Form.ONE_OF).options();
        if (options.stream().filter(Option::right).count() > 1) {
            report(Rule.TWO_RIGHT_OPTIONS, "Mark one option with (x), or write multiple-choice");
        }
        return new SingleChoice(block.id(), block.optional(), question, options, feedback());
    }

    private MultipleChoice multipleChoice() {
        var question = question(Form.SOME_OF::begins);
        var options = items(Form.SOME_OF).options();
        return new MultipleChoice(block.id(), block.optional(), question, options, feedback());
    }

    private Ordering ordering() {
        var question = question(Form.STEP::begins);
        var items = items(Form.STEP).steps();
        return new Ordering(block.id(), block.optional(), question, items, feedback());
    }

    private GapText gapText() {
        var question = question(String::isBlank);
        var head = sections.head();
        var body = new GapBody(head.after(head.linesBefore(String::isBlank)), place);
        var parts = html.parts(body.document());
        return new GapText(block.id(), block.optional(), question, parts, body.gaps(), feedback());
    }

    private Html question(Predicate<String> end) {
        var head = sections.head();
        var question = head.first(head.linesBefore(end));
        if (question.isBlank()) {
            report(Rule.EXERCISE_WITHOUT_QUESTION, "Write a question first, below the :::");
        }
        return html.text(question.text());
    }

    private ItemReader items(Form form) {
        return new ItemReader(form, sections.head(), html, place);
    }

    private Feedback feedback() {
        return sections.feedback(html);
    }

    private void report(Rule rule, String message) {
        // The line of the ::: that opens the exercise.
        place.plus(-1).report(rule, message);
    }
}
