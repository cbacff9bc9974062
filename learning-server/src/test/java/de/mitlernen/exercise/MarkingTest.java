package de.mitlernen.exercise;

import static de.mitlernen.exercise.Samples.GAPS;
import static de.mitlernen.exercise.Samples.MATCHING;
import static de.mitlernen.exercise.Samples.MULTIPLE;
import static de.mitlernen.exercise.Samples.NUMBER;
import static de.mitlernen.exercise.Samples.ORDERING;
import static de.mitlernen.exercise.Samples.REFLECTION;
import static de.mitlernen.exercise.Samples.SHORT_TEXT;
import static de.mitlernen.exercise.Samples.SINGLE;
import static de.mitlernen.exercise.Samples.SORTING;
import static de.mitlernen.exercise.Samples.SPOTS;
import static de.mitlernen.exercise.Samples.STATEMENTS;
import static de.mitlernen.exercise.Samples.SUBMISSION;
import static de.mitlernen.exercise.Samples.SURVEY;
import static de.mitlernen.exercise.Samples.WORDS;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.content.Exercise;
import de.mitlernen.content.ExerciseBody.GapText;
import de.mitlernen.content.ExerciseBody.TypedGap;
import de.mitlernen.content.Html;
import de.mitlernen.content.ShortText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Objects;

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

    @ParameterizedTest
    @CsvSource({"0 1, 1", "0, 0.5", "0 2, 0", "0 1 2, 0.5", "2, 0"})
    void wordsThatWereFoundCountAndOthersAreSubtracted(String marked, double score) {
        assertEquals(score, score(WORDS, marked.split(" ")));
    }

    @Test
    void oneSpotIsRightOrNotYet() {
        assertEquals(1, score(SPOTS, "1"));
        assertEquals(0, score(SPOTS, "2"));
    }

    @Test
    void whatNobodyMarksHasNoScore() {
        for (var exercise : List.of(REFLECTION, SUBMISSION, SURVEY)) {
            var interaction = Interaction.of(exercise);
            assertEquals(Mark.NONE, interaction.mark(interaction.right()));
            assertFalse(Mark.NONE.right());
        }
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
    void everyItemWithWhatBelongsToItCounts() {
        assertEquals(1, score(MATCHING, "2", "1", "3"));
        assertEquals(2 / 3.0, score(MATCHING, "2", "1", "0"));
        assertEquals(0, score(MATCHING, "0", "0", "0"));
        assertEquals(2 / 3.0, score(SORTING, "0", "0", "0"));
        assertEquals(1 / 3.0, score(STATEMENTS, "0", "0", "1"));
        assertEquals(
                List.of(true, false, false),
                Interaction.of(STATEMENTS).mark(List.of("0", "0", "1")).parts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12,5",
                "12.5",
                " 12,50 ",
                "12",
                "13",
                "+12.5",
                "12,5 kg",
                "12,5kg",
                "12,5 KG.",
                "kg 12,5",
                "012.5",
                "12,",
                "١٢٫٥",
                "١٢٫٥ kg",
                "۱۲.۵",
                "\u200f12,5\u200e",
                "１２，５",
                "12\u00a0kg",
            })
    void howANumberIsTypedMakesNoDifference(String typed) {
        assertEquals(1, score(NUMBER, typed), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.99", "13,01", "-12,5", "125", "12500", "0"})
    void anotherNumberIsNotRight(String typed) {
        assertEquals(0, score(NUMBER, typed), typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1500",
                "1.500",
                "1,500",
                "1 500",
                "1\u00a0500",
                "1'500",
                "1’500",
                "1.500,0",
                "1,500.00",
                "١٬٥٠٠",
                "1\u202f500",
                "1500.",
                "1 500 €",
                "€1,500"
            })
    void thousandsMayStandApart(String typed) {
        assertEquals(1, score(Samples.number("1500", "0", "€"), typed), typed);
    }

    @Test
    void aNumberThatMayBeReadInTwoWaysIsRightInBoth() {
        assertEquals(1, score(Samples.number("1.5", "0", ""), "1.500"));
        assertEquals(1, score(Samples.number("1500", "0", ""), "1.500"));
        assertEquals(0, score(Samples.number("500", "0", ""), "0.500"));
        assertEquals(1, score(Samples.number("-3", "0", "°C"), "−3 °C"));
        assertEquals(1, score(Samples.number("5", "0", "%"), "٥٪"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Blindkopie",
                "blindkopie.",
                "BCC",
                "Blindkopei",
                "Blindkpie",
                "Blindkopiee",
                "Blimdkopie",
                "blind copy",
                "BLIND  COPY",
                "Blindkopje"
            })
    void aSmallSlipInALongWordIsForgiven(String typed) {
        assertEquals(1, score(SHORT_TEXT, typed), typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Blindkpoei",
                "blend copy",
                "blind copie",
                "Bc",
                "Bccc",
                "Cc",
                "Kopie",
                "",
                "Blind kopie",
                "Blindkopie Bcc"
            })
    void anotherAnswerIsNotRight(String typed) {
        assertEquals(0, score(SHORT_TEXT, typed), typed);
    }

    @ParameterizedTest
    @CsvSource({"göl, gol", "göl, GOEL", "ışık, isik", "IŞIK, ışık", "łódź, lodz", "ёж, еж"})
    void aKeyboardMayLackTheLettersOfAWord(String answer, String typed) {
        var exercise = Samples.exercise("word", new ShortText(List.of(answer)));
        assertEquals(1, score(exercise, typed), typed);
    }

    @ParameterizedTest
    @CsvSource({"110, ١١٠", "110, ۱۱۰", "١١٠, 110", "2.5 GB, ٢٫٥ GB", "100 %, ١٠٠ ٪", "K7PM, k٧pm"})
    void theDigitsOfEveryScriptAreTheSame(String answer, String typed) {
        var word = Samples.exercise("word", new ShortText(List.of(answer)));
        var gap = new GapText(List.of(new Html(""), new Html("")), List.of(typed(answer)));
        assertEquals(1, score(word, typed), typed);
        assertEquals(1, score(Samples.exercise("gap", gap), typed), typed);
    }

    private static TypedGap typed(String answer) {
        return new TypedGap(List.of(answer));
    }

    @Test
    void noScoreIsBelowNothingOrAboveAll() {
        for (int bits = 1; bits < 16; bits++) {
            var chosen = choices(bits);
            var mark = Interaction.of(MULTIPLE).mark(chosen);
            double score = Objects.requireNonNull(mark.score());
            assertTrue(score >= 0 && score <= 1, chosen::toString);
            assertEquals(mark.right(), chosen.equals(List.of("0", "1")), chosen::toString);
        }
    }

    private static List<String> choices(int bits) {
        return List.of("0", "1", "2", "3").stream()
                .filter(i -> (bits >> Integer.parseInt(i) & 1) == 1)
                .toList();
    }

    private static double score(Exercise exercise, String... response) {
        return Objects.requireNonNull(Interaction.of(exercise).mark(List.of(response)).score());
    }
}
