package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.OptionalInt;

class QuizRulesTest {
    @TempDir Path folder;

    @Test
    void theRulesOfAQuizAreReadAndWritten() {
        var rules = "kind: quiz, draw: 1, feedback: deferred, attempts: 3, shuffle: true";
        var sample = new SamplePackage(folder).change("course.yaml", "kind: quiz", rules);
        var definition = sample.load().course().definition();
        assertEquals(
                new QuizRules(
                        OptionalInt.of(1), QuizRules.Feedback.DEFERRED, OptionalInt.of(3), true),
                definition.units().toList().getLast().quiz());
        var yaml = CourseYaml.write(definition);
        assertTrue(yaml.contains(rules + "}\n"), yaml);
        assertEquals(definition, CourseYaml.read(yaml));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", feedback: immediate", ", shuffle: false"})
    void aQuizWithoutRulesIsNotTakenInRuns(String rules) {
        var sample =
                new SamplePackage(folder).change("course.yaml", "kind: quiz", "kind: quiz" + rules);
        var definition = sample.load().course().definition();
        assertFalse(definition.units().anyMatch(unit -> unit.quiz().inRuns()));
        assertTrue(CourseYaml.write(definition).contains("kind: quiz}"));
    }
}
