package de.mitlernen.content.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

    @ParameterizedTest
    @CsvSource({
        "Baum, 1",
        "Bäume, 2",
        "Bauer, 2",
        "neue, 2",
        "Quelle, 2",
        "Station, 3",
        "Passwort, 2",
        "Sicherheit, 3",
        "bei, 1",
        "z, 1",
        "115, 1",
        "E-Mail-Adresse, 5",
        "Haupt·schlüssel, 3"
    })
    void syllablesAreCounted(String word, int syllables) {
        assertEquals(syllables, Syllables.in(word));
    }

    /** 2 sentences, 10 words, 2 of them long, 15 syllables. */
    private static final Sample SAMPLE = new Sample(2, 10, 2, 15);

    @Test
    void amstadWeighsSentencesAndSyllables() {
        assertEquals(180 - 5 - 58.5 * 1.5, SAMPLE.amstad(), 0.001);
    }

    @Test
    void lixWeighsSentencesAndLongWords() {
        assertEquals(5 + 20, SAMPLE.lix(), 0.001);
    }

    @Test
    void aHigherLevelBearsHarderTexts() {
        assertEquals(60, ReadabilityLimits.of(1).germanAmstad());
        assertEquals(60, ReadabilityLimits.of(2).germanAmstad());
        assertEquals(50, ReadabilityLimits.of(3).germanAmstad());
        assertEquals(30, ReadabilityLimits.of(8).germanAmstad());
    }
}
