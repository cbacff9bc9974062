package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.mitlernen.content.Exercise.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/** Reflections, submissions and surveys: no answer is right or wrong. */
class UnmarkedExercisesTest {

    private final Findings findings = new Findings();

    @Test
    void aReflectionIsAQuestionAndWhatIsSaidAfterwards() {
        var exercise =
                parse("reflection", "Wann zuletzt?\n\n- im Bus\n- zu Hause\n\n@after Danke.");
        assertEquals(new Reflection(), exercise.body());
        assertEquals(
                "<p>Wann zuletzt?</p>\n<ul>\n<li>im Bus</li>\n<li>zu Hause</li>\n</ul>",
                exercise.stem().question().orElseThrow().value());
        assertEquals(
                Map.of(Outcome.ANSWERED, new Html("<p>Danke.</p>")), exercise.feedback().after());
        assertFalse(exercise.isMarked());
        assertEquals(List.of(), found());
    }

    @Test
    void aSubmissionTellsWhatAGoodOneHas() {
        var exercise =
                parse("submission", "Schreiben Sie.\n\n@criteria Drei Sätze.\n\n@after Danke.");
        assertEquals(new Submission(new Html("<p>Drei Sätze.</p>")), exercise.body());
        assertEquals(List.of(), found());
    }

    @ParameterizedTest
    @CsvSource({"( ),true", "[ ],false"})
    void aSurveyHasOneAnswerOrSeveral(String mark, boolean single) {
        var exercise =
                parse(
                        "survey",
                        "Wie?\n\n- %1$s *gut*\n- %1$s es ging\n\n@after Danke.".formatted(mark));
        assertEquals(
                new Survey(single, List.of(new Html("<em>gut</em>"), new Html("es ging"))),
                exercise.body());
        assertEquals(List.of(), found());
    }

    @ParameterizedTest
    @CsvSource({
        "- ( ) a\\n- (x) b, 4 option-malformed",
        "- ( ) a\\n- [ ] b, 4 option-malformed",
        "- ( ) a, 0 too-few-options",
        "- ( ) a\\n- ( ) b\\n  > c, 4 feedback-misplaced",
    })
    void aSurveyWithARightAnswerIsFound(String list, String finding) {
        parse("survey", "Wie?\n\n" + list.replace("\\n", "\n") + "\n\n@after Danke.");
        assertEquals(List.of(finding), found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reflection", "submission", "survey"})
    void theyHaveNoRightAnswer(String kind) {
        var list = kind.equals("survey") ? "- ( ) a\n- ( ) b\n" : "";
        var criteria = kind.equals("submission") ? "@criteria Ja.\n" : "";
        parse(kind, "Wie?\n\n" + list + criteria + "@right Ja.\n@not-yet Nein.");
        assertEquals(
                List.of("exercise-without-feedback", "section-unknown", "section-unknown"),
                found().stream().map(found -> found.replaceAll("\\d+ ", "")).toList());
    }

    @Test
    void whatIsMissingIsFound() {
        parse("submission", "Schreiben Sie.\n\n@after Danke.");
        assertEquals(List.of("0 exercise-without-feedback"), found());
    }

    private Exercise parse(String kind, String markdown) {
        var block = new Block("one", kind, false, markdown + "\n");
        return ExerciseParser.parse(block, BlockHtml.plain(), findings.in("de.md"));
    }

    private List<String> found() {
        return findings.all().stream()
                .map(finding -> finding.line() + " " + finding.rule())
                .sorted()
                .toList();
    }
}
