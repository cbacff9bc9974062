package de.mitlernen.content.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.commonmark.node.Paragraph;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

class SentenceSplitterTest {

    @Test
    void aGermanQuotationMarkClosesASentence() {
        assertEquals(
                List.of("Er rief: „Wieso brauchst du 400 Euro?“", "Der Bruder lacht."),
                sentences("de", "Er rief: „Wieso brauchst du 400 Euro?“ Der Bruder lacht."));
    }

    @Test
    void aSentenceGoesOnAfterAQuestionInQuotationMarks() {
        assertEquals(
                List.of("Er fragt: „Was?“ und geht.", "Die Taste heißt „?123“."),
                sentences("de", "Er fragt: „Was?“ und geht. Die Taste heißt „?123“."));
        assertEquals(List.of("“Really?” he asked."), sentences("en", "“Really?” he asked."));
        assertEquals(List.of("«Що?» — спитав він."), sentences("uk", "«Що?» — спитав він."));
    }

    @Test
    void aQuotationMarkOpensASentenceInTurkish() {
        assertEquals(
                List.of("Bekleyin.", "“Tamam” düğmesine basın."),
                sentences("tr", "Bekleyin. “Tamam” düğmesine basın."));
    }

    @Test
    void abbreviationsAndDatesEndNoSentence() {
        var text = "Am 3. Mai kommt z. B. Herr Dr. Meier.";
        assertEquals(List.of(text), sentences("de", text));
        assertEquals(List.of("Mr. Smith came."), sentences("en", "Mr. Smith came."));
    }

    @Test
    void aFigureOrASmallLetterMayBeginASentence() {
        assertEquals(
                List.of("Eine Karte.", "3 Karten.", "iPhone: Tippen Sie."),
                sentences("de", "Eine Karte.\n3 Karten. iPhone: Tippen Sie."));
    }

    @Test
    void aColonAtTheEndOfALineEndsASentence() {
        assertEquals(
                List.of("Es gibt:", "Eichen: hoch, Pilze: klein."),
                sentences("de", "Es gibt:\nEichen: hoch, Pilze: klein."));
    }

    @Test
    void arabicHasAQuestionMarkOfItsOwn() {
        assertEquals(List.of("كيف حالك؟", "أنا بخير."), sentences("ar", "كيف حالك؟ أنا بخير."));
    }

    @Test
    void wordsAreHeldTogetherByHyphensAndMediopunkt() {
        assertEquals(
                List.of("Der", "Haupt·schlüssel", "2-mal", "id.bund.de", "4,5"),
                Sentence.words("Der „Haupt·schlüssel“, 2-mal: id.bund.de (4,5)!"));
    }

    private static List<String> sentences(String language, String text) {
        var lines = Collections.nCopies(text.length(), 1);
        var run = new TextRun(new Paragraph(), text, text, lines);
        return new SentenceSplitter(Locale.forLanguageTag(language))
                .split(run)
                .map(sentence -> sentence.text().strip())
                .toList();
    }
}
