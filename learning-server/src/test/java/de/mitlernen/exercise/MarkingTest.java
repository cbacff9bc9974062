package de.mitlernen.exercise;

import static de.mitlernen.exercise.Samples.GAPS;
import static de.mitlernen.exercise.Samples.MULTIPLE;
import static de.mitlernen.exercise.Samples.ORDERING;
import static de.mitlernen.exercise.Samples.SINGLE;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.content.Exercise;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class MarkingTest {
    @Test
    void aSingleChoiceIsRightOrWrong() {
        assertEquals(1, score(SINGLE, "1"));
        assertEquals(0, score(SINGLE, "0"));
        assertEquals(
                List.of(false, false, true), Interaction.of(SINGLE).mark(List.of("0")).parts());
    }

    @ParameterizedTest
    @CsvSource({
        "0 1,     1",
        "0,       0.5",
        "0 2,     0",
        "0 1 2,   0.5",
        "0 1 2 3, 0",
        "2 3,     0",
        "2,       0",
    })
    void rightChoicesCountAndWrongOnesAreSubtracted(String chosen, double score) {
        assertEquals(score, score(MULTIPLE, chosen.split(" ")));
    }

    @Test
    void onlyAllRightChoicesAreRight() {
        assertFalse(Interaction.of(MULTIPLE).mark(List.of("0")).right());
        assertFalse(Interaction.of(MULTIPLE).mark(List.of("0", "1", "2")).right());
        assertEquals(
                List.of(true, false, true, true),
                Interaction.of(MULTIPLE).mark(List.of("0")).parts());
    }

    @Test
    void everyItemAtItsPlaceCounts() {
        assertEquals(0.5, score(ORDERING, "1", "2", "4", "3"));
        assertEquals(0, score(ORDERING, "2", "3", "4", "1"));
        assertEquals(
                List.of(true, true, false, false),
                Interaction.of(ORDERING).mark(List.of("1", "2", "4", "3")).parts());
    }

    @Test
    void everyGapCounts() {
        assertEquals(0.5, score(GAPS, "Käsekuchen", "0"));
        assertEquals(0.5, score(GAPS, "stone", "1"));
        assertEquals(0, score(GAPS, "sweet", "sweet"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Käsekuchen",
                "käsekuchen",
                "KÄSEKUCHEN",
                "Kaesekuchen",
                "Ka\u0308sekuchen",
                "  Käsekuchen. ",
                "Käsekuchen!",
                "Käsekuchen …",
                "\u00a0Käsekuchen\u00a0",
                "Cheese   Cake",
                "cheese\u00a0cake?",
                "chéese cake",
            })
    void howAGapIsTypedMakesNoDifference(String typed) {
        assertEquals(1, score(GAPS, typed, "1"), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Käse kuchen", "cheesecake", "Kuchen", "Käsekuchen cheese cake", "."})
    void anotherWordIsNotRight(String typed) {
        assertEquals(0.5, score(GAPS, typed, "1"), typed);
    }

    @Test
    void noScoreIsBelowNothingOrAboveAll() {
        for (int bits = 1; bits < 16; bits++) {
            var chosen = choices(bits);
            var mark = Interaction.of(MULTIPLE).mark(chosen);
            assertTrue(mark.score() >= 0 && mark.score() <= 1, chosen::toString);
            assertEquals(mark.right(), chosen.equals(List.of("0", "1")), chosen::toString);
        }
    }

    private static List<String> choices(int bits) {
        return List.of("0", "1", "2", "3").stream()
                .filter(i -> (bits >> Integer.parseInt(i) & 1) == 1)
                .toList();
    }

    private static double score(Exercise exercise, String... response) {
        return Interaction.of(exercise).mark(List.of(response)).score();
    }
}
