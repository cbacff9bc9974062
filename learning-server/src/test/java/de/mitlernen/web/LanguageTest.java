package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class LanguageTest {
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    uk                            | uk
                    UK                            | uk
                    ar-EG                         | ar
                    de-AT, en;q=0.8               | de
                    de-simple                     | de-simple
                    fr, en;q=0.5, ar;q=0.4        | en
                    en;q=0.4, uk;q=0.9            | uk
                    en-GB-oxendict                | en
                    tr-TR, de;q=0.5               | tr
                    ru, uk;q=0.9, de;q=0.5        | ru
                    pl-PL                         | pl
                    ku, fa                        | de
                    *                             | de
                    de;q=0, en                    | en
                    ""                            | de
                    ;;;                           | de
                    en;q=high                     | de
                    aVeryLongSubtagThatNobodyHas  | de
                    """)
    void theBrowsersLanguagesChooseTheBestOffered(String acceptLanguage, String tag) {
        assertEquals(tag, Language.negotiate(acceptLanguage).tag());
    }

    @Test
    void onlyOfferedLanguagesAreFound() {
        assertEquals("Українська", Language.find("uk").orElseThrow().name());
        assertTrue(Language.find("fr").isEmpty());
        assertTrue(Language.find("DE").isEmpty());
        assertTrue(Language.find("").isEmpty());
    }

    @Test
    void arabicRunsFromRightToLeft() {
        assertEquals("rtl", Language.find("ar").orElseThrow().dir());
        assertEquals("ltr", Language.find("de-simple").orElseThrow().dir());
        assertEquals("rtl", Language.direction("fa"));
        assertEquals("rtl", Language.direction("prs"));
    }

    @Test
    void easyGermanFallsBackToGerman() {
        var simple = Language.find("de-simple").orElseThrow();
        assertEquals(List.of("de-simple", "de", "en"), simple.contentOrder());
        var ukrainian = Language.find("uk").orElseThrow();
        assertEquals(List.of("uk", "en", "de"), ukrainian.contentOrder());
    }
}
