package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.content.MarkWords.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class MarkWordsTest {

    @Test
    void wordsStandInRunningText() {
        var text = "**Ihr** Konto wird [[+ in 24 *Stunden* gesperrt ]].\n\n[[-3. Gruß]] & Ende";
        var read = ParsedExercise.of("mark-words", text);
        assertEquals(
                new MarkWords(
                        List.of(
                                new Html("<strong>Ihr</strong> Konto wird "),
                                new Html(".</p><p>"),
                                new Html(" &amp; Ende")),
                        List.of(
                                new Words(new Html("in 24 <em>Stunden</em> gesperrt"), true),
                                new Words(new Html("3. Gruß"), false))),
                read.body());
        assertEquals(List.of(), read.findings());
        assertEquals("2 places, right: 1", read.body().shape());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[[+eins]] allein; 0 too-few-options",
                "[[-eins]] [[-zwei]]; 0 no-right-option",
                "[[+eins]] [[zwei]]; 3 option-malformed",
                "[[+eins]] [[-]]; 3 option-empty",
                "[[+eins]] [[-zwei]] [[drei; 3 gap-not-closed",
                "[[+eins]] [[-zwei]] `[[-drei]]`; 2 gap-misplaced",
                "- [[+eins]] [[-zwei]]; 3 gap-text-not-paragraphs",
            })
    void whatNobodyCouldMarkIsFound(String text, String finding) {
        assertEquals(List.of(finding), ParsedExercise.of("mark-words", text).findings());
    }

    @Test
    void readersOfTheTextReadTheWords() {
        var block =
                new Block("one", "mark-words", false, "Was?\n\nEin [[+$1 für]] Sie: [[- nein]]\n");
        assertEquals("Was?\n\nEin $1 für Sie: nein\n", Signs.leftOut(block));
    }
}
