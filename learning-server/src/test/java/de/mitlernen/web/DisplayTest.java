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
                var display = new Display(theme, text, "de-simple");
                assertEquals(display, Display.parse(display.toString()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "dark", "dark.large.de.x", "pink.huge.xx", "\"><x>.y.z"})
    void whatIsUnknownBecomesTheDefault(String cookie) {
        assertEquals(Display.DEFAULT, Display.parse(cookie));
    }

    @Test
    void whatIsKnownStaysBesideWhatIsNot() {
        assertEquals(new Display("dark", "normal", ""), Display.parse("dark.huge.fr"));
    }
}
