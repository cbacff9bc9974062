package de.mitlernen.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about a learning code that leads nowhere. */
@Tag("database")
class ContinuePagesTest {
    private static final int MORE_THAN_ALLOWED = 15;
    private static final TestSite SITE = TestSite.start();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                      | Bitte geben Sie die Wörter
                    1234                                    | Bitte geben Sie die Wörter
                    Abend                                   | Das ist 1 Wort. Ihr Lerncode hat 6.
                    Abend, Abteil Adler abend abteil        | Das sind 5 Wörter.
                    Abend Abteil Adler Abend Abteil Adler x | Das Wort „x“ kennen wir nicht.
                    Abend Abteil Spie Abend Abteil          | Das Wort „Spie“ kennen wir nicht.
                    acorn acrobat Spie                      | Das Wort „Spie“ kennen wir nicht.
                    Abend Abteil Adler Abend Abteil Adler   | Diesen Code kennen wir nicht.
                    """)
    void everyMistakeIsNamed(String typed, String said) {
        var page = SITE.browser().fillIn("/de/continue", "/de/continue", "words", typed);
        assertEquals(422, page.status());
        assertTrue(page.body().contains("id=\"words-error\""), page::toString);
        assertTrue(page.body().contains(said), page::toString);
    }

    @Test
    void onlyCodesThatCouldBeSomebodysAreCountedAsGuesses() {
        for (int i = 0; i < MORE_THAN_ALLOWED; i++) {
            assertEquals(422, status("Abend Abteil"));
        }
        for (int i = 0; i < MORE_THAN_ALLOWED; i++) {
            status("Abend Abteil Adler Adler Abteil Abend");
        }
        var last = page("Abend Abteil Adler Adler Abteil Abend");
        assertEquals(429, last.status());
        assertTrue(last.header("Retry-After").isPresent());
    }

    private static int status(String typed) {
        return page(typed).status();
    }

    private static Browser.Page page(String typed) {
        return SITE.browser().fillIn("/en/continue", "/en/continue", "words", typed);
    }
}
