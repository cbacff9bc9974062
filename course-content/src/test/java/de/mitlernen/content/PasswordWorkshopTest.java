package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.content.PasswordWorkshop.Example;

import org.junit.jupiter.api.Test;

import java.util.List;

class PasswordWorkshopTest {

    private static final String EXAMPLES =
            """
            - Sommer2024 => schwach: Das steht auf *jeder* Liste.
            - a => b: c => stark: Zufall.
            """;

    @Test
    void examplesAreJudgedAndExplained() {
        var parsed = parsed(EXAMPLES, "after");
        assertEquals(List.of(), parsed.findings());
        assertEquals(
                new PasswordWorkshop(
                        List.of(
                                new Example(
                                        "Sommer2024",
                                        new Html("schwach"),
                                        new Html("Das steht auf <em>jeder</em> Liste.")),
                                new Example(
                                        "a", new Html("b"), new Html("c =&gt; stark: Zufall.")))),
                parsed.body());
        assertEquals("2 examples", parsed.body().shape());
    }

    @Test
    void nothingIsRightSoThereIsOneTextAfterwards() {
        assertEquals(
                List.of("0 exercise-without-feedback", "6 section-unknown"),
                parsed(EXAMPLES, "right").findings());
    }

    @Test
    void anExampleHasAPasswordAVerdictAndAReason() {
        assertEquals(
                List.of("4 option-malformed"),
                parsed("- a => b: c\n- d => e\n", "after").findings());
        assertEquals(List.of("0 too-few-options"), parsed("- a => b: c\n", "after").findings());
    }

    @Test
    void itIsTidiedAndPasswordsAreNotRead() {
        var syntax = new WorkshopSyntax();
        assertEquals(
                "- a => b: c\n- d => e: f",
                syntax.tidy(Passage.of("-  a  =>  b:c \n\n- d => e : f\n")));
        assertEquals("- schwach: Zufall.\n", syntax.prose("- Sommer2024 => schwach: Zufall.\n"));
    }

    private static ParsedExercise parsed(String body, String section) {
        var block =
                new Block(
                        "one",
                        "password-workshop",
                        false,
                        "Was?\n\n%s\n@%s Ja.\n".formatted(body, section));
        var findings = new Findings();
        var exercise = ExerciseParser.parse(block, BlockHtml.plain(), findings.in("de.md"));
        return new ParsedExercise(
                exercise.body(),
                findings.all().stream()
                        .map(finding -> finding.line() + " " + finding.rule())
                        .toList());
    }
}
