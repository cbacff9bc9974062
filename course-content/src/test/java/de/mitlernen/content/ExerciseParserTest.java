package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import de.mitlernen.content.Exercise.Feedback;
import de.mitlernen.content.Exercise.Outcome;
import de.mitlernen.content.ExerciseBody.Choice;
import de.mitlernen.content.ExerciseBody.ChosenGap;
import de.mitlernen.content.ExerciseBody.GapText;
import de.mitlernen.content.ExerciseBody.Option;
import de.mitlernen.content.ExerciseBody.Ordering;
import de.mitlernen.content.ExerciseBody.TypedGap;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class ExerciseParserTest {

    private static final String FEEDBACK = "\n\n@right Ja.\n\n@not-yet Noch nicht.\n";
    private static final Feedback READ =
            new Feedback(
                    Optional.empty(),
                    Map.of(
                            Outcome.RIGHT, html("<p>Ja.</p>"),
                            Outcome.NOT_YET, html("<p>Noch nicht.</p>")));

    private final Findings findings = new Findings();

    @Test
    void aSingleChoiceHasOneRightOption() {
        var exercise =
                parse(
                        "single-choice",
                        """
                        Was ist **hoch**?

                        - ( ) ein Pilz
                          > Der bleibt
                          > klein.
                        - (x) 3. Eiche
                          im Wald
                        """
                                + FEEDBACK);
        assertEquals(
                new Exercise(
                        "one",
                        false,
                        Stem.asking(html("<p>Was ist <strong>hoch</strong>?</p>")),
                        new Choice(
                                true,
                                List.of(
                                        new Option(
                                                html("ein Pilz"),
                                                false,
                                                Optional.of(html("<p>Der bleibt\nklein.</p>"))),
                                        new Option(
                                                html("3. Eiche\nim Wald"),
                                                true,
                                                Optional.empty()))),
                        READ),
                exercise);
    }

    @Test
    void aMultipleChoiceMayHaveSeveral() {
        var exercise =
                parse("multiple-choice", "Was?\n\n- [x] Eins\n- [ ] Zwei\n- [X] Drei" + FEEDBACK);
        var rights =
                assertInstanceOf(Choice.class, exercise.body()).options().stream()
                        .map(Option::right);
        assertEquals(List.of(true, false, true), rights.toList());
    }

    @Test
    void anOrderingStandsInTheRightOrder() {
        var exercise = parse("ordering", "Was zuerst?\n\n1. Samen\n2. *Keim*\n3. Baum" + FEEDBACK);
        assertEquals(
                new Ordering(List.of(html("Samen"), html("<em>Keim</em>"), html("Baum"))),
                exercise.body());
    }

    @Test
    void aGapTextIsPartsAndGaps() {
        var exercise =
                parse(
                        "gap-text",
                        """
                        Ergänzen Sie.

                        Die **Eiche** ist ein [[Baum|Laubbaum]].

                        [[-niedrig|+hoch]] & grün.
                        """
                                + FEEDBACK);
        assertEquals(
                new GapText(
                        List.of(
                                html("Die <strong>Eiche</strong> ist ein "),
                                html(".</p><p>"),
                                html(" &amp; grün.")),
                        List.of(
                                new TypedGap(List.of("Baum", "Laubbaum")),
                                new ChosenGap(List.of("niedrig", "hoch"), 1))),
                exercise.body());
    }

    @Test
    void feedbackMayHaveParagraphsAndAHint() {
        var feedback =
                parse(
                                "ordering",
                                """
                                Was?

                                1. a
                                2. b

                                @hint Oben.

                                @right Ja.

                                Genau.

                                @not-yet
                                Nein.
                                """)
                        .feedback();
        assertEquals(
                new Feedback(
                        Optional.of(html("<p>Oben.</p>")),
                        Map.of(
                                Outcome.RIGHT, html("<p>Ja.</p>\n<p>Genau.</p>"),
                                Outcome.NOT_YET, html("<p>Nein.</p>"))),
                feedback);
    }

    @Test
    void aChoiceNeedsARightOptionAndAnother() {
        assertFindings("single-choice", "Was?\n\n- ( ) a\n- ( ) b" + FEEDBACK, "0 no-right-option");
        assertFindings(
                "multiple-choice", "Was?\n\n- [ ] a\n- [ ] b" + FEEDBACK, "0 no-right-option");
        assertFindings(
                "single-choice", "Was?\n\n- (x) a\n- (x) b" + FEEDBACK, "0 two-right-options");
        assertFindings("single-choice", "Was?\n\n- (x) a" + FEEDBACK, "0 too-few-options");
        assertFindings("multiple-choice", "Was?" + FEEDBACK, "0 too-few-options");
    }

    @Test
    void anOptionKeepsToItsForm() {
        assertFindings(
                "single-choice",
                "Was?\n\n- (x) a\n- [ ] b\n- c\nd" + FEEDBACK,
                "4 option-malformed",
                "5 option-malformed",
                "6 option-malformed");
        assertFindings(
                "multiple-choice", "Was?\n\n- [x] a\n- () b" + FEEDBACK, "4 option-malformed");
        assertFindings("single-choice", "Was?\n\n- (x) a\n- ( )" + FEEDBACK, "4 option-empty");
        assertFindings(
                "single-choice", "Was?\n\n- (x) a\n- ( ) b\n  >" + FEEDBACK, "4 feedback-empty");
    }

    @Test
    void anOrderingNeedsTwoSteps() {
        assertFindings("ordering", "Was?\n\n1. a" + FEEDBACK, "0 too-few-options");
        assertFindings("ordering", "Was?\n\n1. a\n2. b\n- c" + FEEDBACK, "5 option-malformed");
        assertFindings("ordering", "Was?\n\n1. a\n2. b\n   > c" + FEEDBACK, "4 feedback-misplaced");
    }

    @Test
    void aGapNeedsAnAnswer() {
        assertFindings("gap-text", "Was?\n\nDas [[]] Haus" + FEEDBACK, "3 gap-without-answer");
        assertFindings("gap-text", "Was?\n\nDas [[a||b]] Haus" + FEEDBACK, "3 gap-without-answer");
        assertFindings("gap-text", "Was?\n\nDas\n[[+a|-]] Haus" + FEEDBACK, "4 gap-without-answer");
    }

    @Test
    void aListInAGapHasOneRightChoice() {
        assertFindings("gap-text", "Was?\n\n[[-a|-b]]" + FEEDBACK, "3 gap-choices");
        assertFindings("gap-text", "Was?\n\n[[+a|+b]]" + FEEDBACK, "3 gap-choices");
        assertFindings("gap-text", "Was?\n\n[[+a]]" + FEEDBACK, "3 gap-choices");
        assertFindings("gap-text", "Was?\n\n[[+a|b]]" + FEEDBACK, "3 gap-choices");
    }

    @Test
    void aGapTextHasGapsInPlainParagraphs() {
        assertFindings("gap-text", "Was ist [[hier]]?" + FEEDBACK, "2 no-gap");
        assertFindings(
                "gap-text", "Was?\n\nEin [[Baum] und [[Haus]]" + FEEDBACK, "3 gap-not-closed");
        assertFindings("gap-text", "Was?\n\nEin `[[Baum]]`" + FEEDBACK, "2 gap-misplaced");
        assertFindings(
                "gap-text", "Was?\n\n- Ein [[Baum]]" + FEEDBACK, "3 gap-text-not-paragraphs");
    }

    @Test
    void everyExerciseHasAQuestion() {
        assertFindings(
                "single-choice", "- (x) a\n- ( ) b" + FEEDBACK, "0 exercise-without-question");
    }

    @Test
    void everyExerciseHasFeedback() {
        assertFindings(
                "ordering", "Was?\n\n1. a\n2. b\n\n@right Ja.\n", "0 exercise-without-feedback");
        assertFindings(
                "ordering",
                "Was?\n\n1. a\n2. b\n\n@right\n@not-yet Nein.\n",
                "6 exercise-without-feedback");
        assertFindings(
                "ordering",
                "Was?\n\n1. a\n2. b\n\n@right Ja.\n@right Ja.\n@not-yet Nein.\n",
                "7 section-twice");
        assertFindings(
                "ordering", "Was?\n\n1. a\n2. b\n\n@wrong Ja." + FEEDBACK, "6 section-unknown");
    }

    private Exercise parse(String kind, String markdown) {
        var block = new Block("one", kind, false, markdown);
        return ExerciseParser.parse(block, BlockHtml.plain(), findings.in("de.md"));
    }

    private static void assertFindings(String kind, String markdown, String... expected) {
        var test = new ExerciseParserTest();
        test.parse(kind, markdown);
        var found =
                test.findings.all().stream().map(finding -> finding.line() + " " + finding.rule());
        assertEquals(Stream.of(expected).toList(), found.toList());
    }

    private static Html html(String value) {
        return new Html(value);
    }
}
