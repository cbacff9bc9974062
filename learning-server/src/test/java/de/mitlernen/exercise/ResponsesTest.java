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
import static de.mitlernen.exercise.Samples.SUBMISSION;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.NaughtyStrings;
import de.mitlernen.content.Exercise;
import de.mitlernen.exercise.Interaction.Problem;
import de.mitlernen.web.Form;
import de.mitlernen.web.Forms;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ResponsesTest {
    private static final Shuffle SHUFFLE = new Shuffle(new byte[] {1});

    static Stream<Exercise> everyType() {
        return Samples.everyType();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void theRightResponseIsRightAndHasNoProblem(Exercise exercise) {
        var right = Interaction.of(exercise).right();
        assertEquals(Optional.empty(), Interaction.of(exercise).problem(right));
        assertEquals(exercise.isMarked(), Interaction.of(exercise).mark(right).right());
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void anEmptyFormIsAProblemAndNoError(Exercise exercise) {
        var response = read(exercise, Forms.of());
        assertTrue(Interaction.of(exercise).problem(response).isPresent());
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void whateverIsSentCanBeReadAndEitherMarkedOrRefused(Exercise exercise) {
        for (var naughty : NaughtyStrings.all()) {
            var response = read(exercise, everyFieldWith(naughty));
            if (Interaction.of(exercise).problem(response).isEmpty()) {
                var score = Interaction.of(exercise).mark(response).score();
                assertTrue(isScore(score, exercise), naughty);
            }
        }
    }

    private static boolean isScore(@Nullable Double score, Exercise exercise) {
        return score == null ? !exercise.isMarked() : score >= 0 && score <= 1;
    }

    @Test
    void linesAreKeptAndEndlessOnesAreCut() {
        var form = Forms.of("text", "one\r\ntwo" + "x".repeat(9_000));
        var text = read(REFLECTION, form).getFirst();
        assertTrue(text.startsWith("one\ntwo"), text);
        assertEquals(5_000, text.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "letter.pdf | 10485760 |",
                "IMG 1.JPEG | 1 |",
                "letter.pdf | 10485761 | exercise.fileTooLarge",
                "letter.pdf | 0 | exercise.fileEmpty",
                "letter.pdf.exe | 1 | exercise.fileType",
                "page.html | 1 | exercise.fileType",
                "pdf | 1 | exercise.fileType",
                ".pdf | 1 | exercise.fileType"
            })
    void onlyFilesThatATrainerCanOpenAreTaken(String name, String size, @Nullable String key) {
        var problem = Interaction.of(SUBMISSION).problem(List.of("", name, size, "a1"));
        assertEquals(Optional.ofNullable(key), problem.map(Problem::key));
    }

    @Test
    void ofSeveralAnswersToASingleChoiceOnlyOneCounts() {
        var form = Forms.of("choice", "2", "choice", "0");
        assertEquals(List.of("0"), read(SINGLE, form));
    }

    @Test
    void choicesAreReadInTheAuthorsOrderAndOnce() {
        var form = Forms.of("choice", "3", "choice", "0", "choice", "3");
        assertEquals(List.of("0", "3"), read(MULTIPLE, form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "4", "00", "1.0", " 1", "x", ""})
    void anOptionThatDoesNotExistIsNoAnswer(String choice) {
        var response = read(MULTIPLE, Forms.of("choice", choice));
        assertEquals(List.of(), response);
        assertEquals(
                Optional.of(new Problem("exercise.nothingChosen")),
                Interaction.of(MULTIPLE).problem(response));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,3,3 | 3",
                "2,1,2,1 | 1, 2",
                "1,2,3,5 | 1",
                "0,1,2,3 | 1",
                "1,2,3,| 1",
                "a,b,c,d | 1",
                "1,2,3,4.0 | 1"
            })
    void everyPlaceIsUsedOnceAndWhatIsTwiceIsNamed(String places, String twice) {
        var response = List.of(places.split(",", -1));
        assertEquals(
                Optional.of(new Problem("exercise.placeTwice", List.of(twice.split(", ")))),
                Interaction.of(ORDERING).problem(response));
    }

    @Test
    void theOrderingIsReadInTheAuthorsOrderOfItems() {
        var form = Forms.of(place(3), "1", place(0), "4", place(1), "3", place(2), "2");
        assertEquals(List.of("4", "3", "2", "1"), read(ORDERING, form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "sweet", ""})
    void aGapIsNotFilledByAChoiceThatDoesNotExist(String choice) {
        var response = read(GAPS, Forms.of("gap-1", "cake", "gap-2", choice));
        assertEquals(
                Optional.of(new Problem("exercise.nothingFilled")),
                Interaction.of(GAPS).problem(response));
    }

    @Test
    void aBlankGapIsNotFilled() {
        var response = read(GAPS, Forms.of("gap-1", " \t ", "gap-2", "1"));
        assertEquals(
                Optional.of(new Problem("exercise.nothingFilled")),
                Interaction.of(GAPS).problem(response));
    }

    @Test
    void anEndlessAnswerIsCutBetweenCharacters() {
        var response = read(GAPS, Forms.of("gap-1", "x" + "😀".repeat(300)));
        var kept = response.getFirst();
        assertEquals(200, kept.codePointCount(0, kept.length()));
        assertFalse(Character.isHighSurrogate(kept.charAt(kept.length() - 1)));
    }

    @Test
    void theNumberOfAnItemIsNoNameOfIt() {
        var form = Forms.of("position-0", "1", "position-1", "2", "position-2", "3");
        assertEquals(List.of("", "", "", ""), read(ORDERING, form));
    }

    @Test
    void whatIsChosenForAnItemIsReadByItsName() {
        var names = SHUFFLE.names(MATCHING.id(), 4);
        var form = Forms.of("item-3", names.get(0), "item-1", names.get(2));
        assertEquals(List.of("2", "", "0"), read(MATCHING, form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "true", "", "none"})
    void theNumberOfAPartnerIsNoNameOfIt(String value) {
        assertEquals(List.of("", "", ""), read(MATCHING, Forms.of("item-1", value)));
    }

    @Test
    void whatIsStillOpenIsCounted() {
        assertEquals(
                Optional.of(new Problem("exercise.nothingMatched", "2")),
                Interaction.of(SORTING).problem(List.of("", "1", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zwölf",
                "12 Äpfel",
                "1e3",
                "1/2",
                "12-13",
                "1.2.3",
                "1,2,3",
                "12 345 6",
                "kg",
                "-",
                ".",
                "NaN",
                "0x10",
                "½",
                "5 lb",
                "12.50,5",
                "۱x"
            })
    void whatIsNoNumberIsMendedAndNotMarked(String typed) {
        assertEquals(
                Optional.of(new Problem("exercise.noNumber")),
                Interaction.of(NUMBER).problem(List.of(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\t"})
    void aBlankFieldIsNoAnswer(String typed) {
        for (var exercise : List.of(NUMBER, SHORT_TEXT)) {
            var response = read(exercise, Forms.of("answer", typed.replace('\u00a0', ' ')));
            assertEquals(
                    Optional.of(new Problem("exercise.nothingTyped")),
                    Interaction.of(exercise).problem(response));
        }
    }

    private static List<String> read(Exercise exercise, Form form) {
        return Interaction.of(exercise).read(form, SHUFFLE);
    }

    private static String place(int item) {
        return "position-" + SHUFFLE.names(ORDERING.id(), 4).get(item);
    }

    private static Form everyFieldWith(String value) {
        return Forms.of(
                "choice", value, place(0), value, place(1), "2", place(2), "3", place(3), "4",
                "gap-1", value, "gap-2", "0", "answer", value, "item-1", value, "item-2", value,
                "text", value);
    }
}
