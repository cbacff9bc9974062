package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;

/** Numbers and words to be typed. */
class AnswerLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "= 9;                  9;     0;    ''",
                "=9;                   9;     0;    ''",
                "= 12,5 ± 0,5 kg;      12.5;  0.5;  kg",
                "= 12.5±0.5kg;         12.5;  0.5;  kg",
                "= 42 ± 1 Stunden;     42;    1;    Stunden",
                "= 5 %;                5;     0;    %",
                "= -3 °C;              -3;    0;    °C",
                "= −3;                 -3;    0;    ''",
                "= 1500 Schritte am Tag; 1500; 0;   Schritte am Tag",
                "= 0,125;              0.125; 0;    ''",
                "= 2024,50 €;          2024.50; 0;  €",
            })
    void aNumberMayHaveAToleranceAndAUnit(
            String line, BigDecimal answer, BigDecimal tolerance, String unit) {
        var parsed = ParsedExercise.of("numeric", line);
        assertEquals(List.of(), parsed.findings());
        assertEquals(new Numeric(answer, tolerance, unit), parsed.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "= neun",
                "= ",
                "= 1.500",
                "= 1,500 kg",
                "= 12 ± 1.000",
                "= 1.500,5",
                "= 5 ± viel",
                "= 5\n= 6",
                "= 5 | 6",
                "= ± 1",
            })
    void aNumberThatIsNoneOrMayBeTwoIsFound(String line) {
        assertEquals(List.of("3 answer-malformed"), ParsedExercise.of("numeric", line).findings());
    }

    @Test
    void languagesShareTheNumberAndNotItsUnit() {
        assertEquals("the number 12.5 ± 0.5", shape("= 12,50 ± 0,5 кг"));
        assertEquals("the number 100 ± 0", shape("= 100"));
    }

    @Test
    void wordsAreSeparated() {
        var parsed = ParsedExercise.of("short-text", "= Bcc | Blind copy|B.c.c.");
        assertEquals(List.of(), parsed.findings());
        assertEquals(new ShortText(List.of("Bcc", "Blind copy", "B.c.c.")), parsed.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"= ", "= a || b", "= a |", "= a\n= b", "=\ta\nb"})
    void anAnswerNeedsWordsInOneLine(String line) {
        assertEquals(
                List.of("3 answer-malformed"), ParsedExercise.of("short-text", line).findings());
    }

    @Test
    void anExerciseWithoutAnAnswerIsFound() {
        assertEquals(List.of("5 answer-malformed"), ParsedExercise.of("numeric", "").findings());
        assertEquals(List.of("5 answer-malformed"), ParsedExercise.of("short-text", "").findings());
    }

    @Test
    void theLineIsTidiedAndNotRead() {
        assertEquals("= 12,5 ± 0,5 kg", ParsedExercise.tidy("numeric", "=12,5±0,5  kg "));
        assertEquals("= a | b", ParsedExercise.tidy("short-text", "=a|  b"));
        assertEquals("Was?\n\n\n", new NumericSyntax().prose("Was?\n\n= 5 kg\n"));
        assertEquals("Was?\n\n\n", new ShortTextSyntax().prose("Was?\n\n= Bcc | bcc\n"));
    }

    private static String shape(String line) {
        return ParsedExercise.of("numeric", line).body().shape();
    }
}
