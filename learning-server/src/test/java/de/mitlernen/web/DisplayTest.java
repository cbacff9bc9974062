package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTest {
    @Test
    void theCookieLeadsBackToTheSettings() {
        for (var theme : Display.THEMES) {
            for (var text : Display.TEXTS) {
                for (var spacing : Display.SPACINGS) {
                    var display = new Display(theme, text, "de-simple", spacing, "on");
                    assertEquals(display, Display.parse(display.toString()));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".......", "pink.huge.xx.far.maybe", "\"><x>.y.z"})
    void whatIsUnknownBecomesTheDefault(String cookie) {
        assertEquals(Display.DEFAULT, Display.parse(cookie));
    }

    @Test
    void whatIsKnownStaysBesideWhatIsNot() {
        var dark = new Display("dark", "normal", "", "normal", "off");
        assertEquals(dark, Display.parse("dark.huge.fr.far.maybe"));
    }

    @Test
    void aCookieFromBeforeThereWereSpacingAndRulerIsUnderstood() {
        var before = new Display("contrast", "largest", "ar", "normal", "off");
        assertEquals(before, Display.parse("contrast.largest.ar"));
    }
}
