package de.mitlernen.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class GlyphCoverageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Łukasz Müller-Öğütçü",
                "Nguyễn Thị Hạnh",
                "Ґалаґан Їжакевич",
                "Αθανάσιος",
                "कुमार क्षेत्री",
                "محمّد الأحمد",
                "نرگس\u200Cسادات پژمان",
                "Online\u00ADDienste"
            })
    void theScriptsOfThePeopleHereAreCovered(String text) {
        assertEquals(List.of(), GlyphCoverage.missing(text));
    }

    @Test
    void aLetterOutsideTheFontsIsFoundOnce() {
        assertEquals(List.of(0x674E, 0x20BB7), GlyphCoverage.missing("Li 李李 \uD842\uDFB7"));
    }

    @Test
    void charactersThatReorderTheTextAroundThemAreNotShown() {
        assertEquals(List.of(0x202E), GlyphCoverage.missing("Eva\u202Eavlis"));
    }

    @Test
    void noCertificateIsWrittenWithAMissingGlyph() {
        var refusal =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new CertificatePdf().write(Samples.named("李 Li")));
        assertTrue(String.valueOf(refusal.getMessage()).contains("U+674E"));
    }
}
