package de.mitlernen.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;

/** Long texts shrink or wrap: they never leave their place. Lengths are in points. */
class LayoutTest {
    private static final float MARGIN = 71;
    private static final float FOOT = 842 - 176;

    @ParameterizedTest
    @CsvSource({
        "de, Wort",
        "de, 'Wort '",
        "en, W",
        "pl, 'Długosłów '",
        "tr, 'Uzunsözcük '",
        "ru, 'Длиннослов '",
        "uk, 'Довгослов '",
        "ar, م",
        "ar, 'كلمة '",
        "de, 'محمّد '",
        "ar, ﷽"
    })
    void theLongestTextsStayBetweenHeadAndFootAndMargins(String language, String word)
            throws IOException {
        var certificate = Samples.longest(language, word);
        var positions = Pdf.letters(new CertificatePdf().write(certificate));
        for (var position : positions) {
            assertTrue(position.getX() >= MARGIN - 1, () -> "left of the margin: " + position);
            assertTrue(
                    right(position) <= 595 - MARGIN + 1, () -> "right of the margin: " + position);
        }
        int inFoot = (int) positions.stream().filter(position -> position.getY() > FOOT).count();
        assertEquals(footOf(language), inFoot);
    }

    @Test
    void aNameOf80CharactersStaysLarge() throws IOException {
        String name =
                "Maximiliane Charlotte Wilhelmine Freifrau von"
                        + " Hohenlohe-Waldenburg-Schillingsfürst";
        var positions = Pdf.letters(new CertificatePdf().write(Samples.named(name)));
        long large =
                positions.stream().filter(position -> position.getFontSizeInPt() >= 18).count();
        assertTrue(large >= name.replace(" ", "").length(), "only " + large + " large letters");
    }

    @Test
    void aPageInArabicIsTheMirrorImage() throws IOException {
        float german = Pdf.letters(new CertificatePdf().write(Samples.german())).getFirst().getX();
        var arabic = Pdf.letters(new CertificatePdf().write(Samples.arabic()));
        assertEquals(MARGIN, german, 2);
        assertEquals(595 - MARGIN, right(arabic.get("Stadt Musterstadt".length() - 1)), 2);
    }

    /** The foot does not depend on the long texts. */
    private static int footOf(String language) throws IOException {
        var usual = Samples.all().stream().filter(one -> one.language().equals(language)).findAny();
        var positions = Pdf.letters(new CertificatePdf().write(usual.orElseThrow()));
        return (int) positions.stream().filter(position -> position.getY() > FOOT).count();
    }

    private static float right(TextPosition position) {
        return position.getX() + position.getWidth();
    }
}
