package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class StructureRulesTest {

    private static final String WELCOME = "welcome/en.md";
    private static final String QUIZ = "closing-quiz/en.md";

    @TempDir Path folder;
    SamplePackage sample;

    @BeforeEach
    void aGoodPackage() {
        sample = new SamplePackage(folder);
    }

    @Test
    void aBlockThatIsMissingInATranslationIsReported() {
        sample.change(WELCOME, "Go on with the [quiz](closing-quiz).", "");
        assertEquals(List.of("welcome/en.md:0 structure-differs"), sample.findings());
    }

    @Test
    void anIdThatDiffersIsReported() {
        sample.change(QUIZ, "{#leaves}", "{#leafs}");
        assertEquals(List.of("closing-quiz/en.md:0 structure-differs"), sample.findings());
    }

    @Test
    void exercisesInAnotherOrderAreReported() {
        sample.change(QUIZ, "{#leaves}", "{#x}")
                .change(QUIZ, "{#growing}", "{#leaves}")
                .change(QUIZ, "{#x}", "{#growing}");
        assertEquals(List.of("closing-quiz/en.md:0 structure-differs"), sample.findings());
    }

    @Test
    void anotherNumberOfOptionsIsReported() {
        sample.change(QUIZ, "- [ ] the stone\n", "");
        assertEquals(List.of("closing-quiz/en.md:6 structure-differs"), sample.findings());
    }

    @Test
    void anotherRightOptionIsReported() {
        sample.change(WELCOME, "(x)", "(-)")
                .change(WELCOME, "( )", "(x)")
                .change(WELCOME, "(-)", "( )");
        assertEquals(List.of("welcome/en.md:19 structure-differs"), sample.findings());
    }

    @Test
    void anotherNumberOfStepsIsReported() {
        sample.change(QUIZ, "3. tree\n", "");
        assertEquals(List.of("closing-quiz/en.md:18 structure-differs"), sample.findings());
    }

    @Test
    void gapsThatDifferAreReported() {
        sample.change(QUIZ, "[[tree]]", "tree");
        assertEquals(List.of("closing-quiz/en.md:30 structure-differs"), sample.findings());
    }

    @Test
    void anotherRightChoiceOfAGapIsReported() {
        sample.change(QUIZ, "[[+tall|-low]]", "[[-low|+tall]]");
        assertEquals(List.of("closing-quiz/en.md:30 structure-differs"), sample.findings());
    }

    @Test
    void anExerciseIsOptionalInAllLanguages() {
        sample.change(QUIZ, " optional", "");
        assertEquals(List.of("closing-quiz/en.md:30 structure-differs"), sample.findings());
    }

    @Test
    void anotherKindIsReported() {
        sample.change(WELCOME, "single-choice", "multiple-choice")
                .change(WELCOME, "( )", "[ ]")
                .change(WELCOME, "(x)", "[x]");
        assertEquals(List.of("welcome/en.md:19 structure-differs"), sample.findings());
    }

    @Test
    void answersOfATypedGapMayDiffer() {
        sample.change(QUIZ, "[[tree]]", "[[tree|leaf tree|broad-leaved tree]]");
        assertEquals(List.of(), sample.findings());
    }

    @Test
    void whatOnlyOneLanguageShowsIsAWarning() {
        sample.change("welcome/de.md", "Ein Wald hat viele Bäume.", "1. Hingehen\n2. Hinsehen")
                .change(WELCOME, "![An oak stands alone in a meadow](media/tree.svg)", "Oak.");
        assertEquals(
                List.of("welcome/en.md:7 content-differs", "welcome/en.md:7 content-differs"),
                sample.load().warnings().stream()
                        .map(
                                found ->
                                        "%s:%d %s"
                                                .formatted(
                                                        found.file(), found.line(), found.rule()))
                        .toList());
    }

    @Test
    void aMalformedTranslationIsReportedOnce() {
        sample.change(WELCOME, "(x)", "( )");
        assertEquals(List.of("welcome/en.md:19 no-right-option"), sample.findings());
    }

    @Test
    void anIdStandsOnceInAUnit() {
        sample.change("welcome/de.md", "{#what-is-tall}", "{#one-tree}")
                .change(WELCOME, "{#what-is-tall}", "{#one-tree}");
        assertEquals(
                List.of("welcome/de.md:18 duplicate-id", "welcome/en.md:19 duplicate-id"),
                sample.findings());
    }
}
