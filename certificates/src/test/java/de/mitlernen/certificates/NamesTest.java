package de.mitlernen.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of many scripts, each with the characters that the fonts lack. */
class NamesTest {

    @ParameterizedTest
    @CsvFileSource(resources = "names.csv", numLinesToSkip = 1)
    void aNameIsWrittenRightOrItsMissingLettersAreTold(String name, String missing)
            throws IOException {
        assertEquals(missing, missing(name));
        if (missing.isEmpty()) {
            byte[] file = new CertificatePdf().write(Samples.named(name));
            String text = Pdf.text(file);
            assertTrue(text.contains(name), () -> name + " is not in " + text);
            assertNoGlyphIsMissing(file);
        }
    }

    private static String missing(String name) {
        return GlyphCoverage.missing(name).stream()
                .map(codePoint -> Integer.toHexString(codePoint).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static void assertNoGlyphIsMissing(byte[] file) throws IOException {
        for (var letter : Pdf.letters(file)) {
            for (int code : letter.getCharacterCodes()) {
                assertNotEquals(
                        0, ((PDType0Font) letter.getFont()).codeToGID(code), letter::toString);
            }
        }
    }
}
