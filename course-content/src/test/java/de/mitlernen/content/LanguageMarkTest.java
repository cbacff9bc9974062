package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageMarkTest {

    @ParameterizedTest
    @CsvSource({
        "ar, rtl",
        "prs, rtl",
        "az-Arab, rtl",
        "ku-Arab-IQ, rtl",
        "ar-Latn, ltr",
        "az, ltr",
        "de-simple, ltr",
        "uk, ltr"
    })
    void theDirectionFollowsLanguageAndScript(String language, String direction) {
        assertEquals(direction, LanguageMark.direction(language));
    }
}
