package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

/** A lesson is read aloud, where a voice speaks its language. The voices are a stand-in. */
class ReadAloudTest {
    private static final String SAID = "() => speechSynthesis.said.map((each) => each.%s)";
    private static final String FINISH = "() => speechSynthesis.finish()";
    private static final String IS_SILENT = "() => !speechSynthesis.current";
    private static final String MARKED = "(name) => [...CSS.highlights.get(name)].join('').trim()";

    @RegisterExtension static final Browsing BROWSING = new Browsing();
    private Page page;

    @BeforeEach
    void visit() {
        page = BROWSING.visit(View.in("de"));
    }

    @Test
    void itIsOfferedAsSoonAsAVoiceSpeaksTheLanguage() {
        open("de-simple", "second-factor", "en-GB");
        assertThat(page.locator("[data-read-aloud]")).isHidden();
        page.evaluate("() => speechSynthesis.add('de_AT')");
        assertThat(page.locator("[data-read-aloud]")).isVisible();
    }

    @Test
    void theWholeLessonIsReadSentenceBySentence() {
        read("de-simple", "second-factor", "de-DE");
        for (int i = 0; page.evaluate(IS_SILENT).equals(false); i++) {
            assertTrue(i < 1_000, "It never ends");
            page.evaluate(FINISH);
        }
        var said = said("text");
        assertEquals("Anmelden mit 2 Schlössern", said.getFirst());
        assertTrue(said.contains("Olena Bondar liegt schon im Bett."), said::toString);
        assertTrue(said.stream().anyMatch(text -> text.startsWith("Eine Haustür mit 2")));
        assertTrue(said.stream().allMatch(text -> text.length() <= 200), said::toString);
        assertFalse(said.stream().anyMatch(text -> text.contains("Notiz")), said::toString);
        assertThat(page.locator(".reading")).isHidden();
        assertThat(page.locator("[data-read-aloud]")).isFocused();
    }

    @Test
    void aPassageInAnotherLanguageIsReadInItsOwn() {
        read("uk", "second-factor", "uk-UA", "de-DE");
        skipTo("Anmeldung");
        assertEquals("de-DE", said("lang").getLast());
        page.evaluate(FINISH);
        assertEquals("uk-UA", said("lang").getLast());
    }

    @Test
    void theWordThatIsReadIsMarked() {
        read("de", "second-factor", "de-DE");
        page.evaluate("() => speechSynthesis.word(9)");
        assertEquals("Anmelden mit zwei Schlössern", page.evaluate(MARKED, "read-sentence"));
        assertEquals("mit", page.evaluate(MARKED, "read-word"));
    }

    @Test
    void oneStopsGoesOnAndMovesByParagraphs() {
        read("de", "second-factor", "de-DE");
        press("halt");
        assertTrue((boolean) page.evaluate(IS_SILENT));
        press("halt");
        assertEquals(2, said("text").size());
        assertEquals(said("text").getFirst(), said("text").getLast());
        press("on");
        assertTrue(said("text").getLast().startsWith("Es ist 22.40"));
        page.evaluate(FINISH);
        press("back");
        assertTrue(said("text").getLast().startsWith("Es ist 22.40"));
        press("back");
        assertTrue(said("text").getLast().startsWith("Anmelden mit zwei"));
        press("end");
        assertTrue((boolean) page.evaluate(IS_SILENT));
        assertEquals(0, page.evaluate("() => CSS.highlights.size"));
    }

    @Test
    void aPressOnAParagraphReadsFromThere() {
        read("de", "second-factor", "de-DE");
        page.locator("#passkeys").click();
        assertTrue(said("text").getLast().startsWith("Passkey: anmelden"));
    }

    @Test
    void theSpeedCanBeChosenAndEscapeEnds() {
        read("de", "second-factor", "de-DE");
        page.locator("[data-reading=speed]").selectOption("0.7");
        assertEquals(0.7, page.evaluate("() => speechSynthesis.said.at(-1).rate"));
        page.keyboard().press("Escape");
        assertThat(page.locator(".reading")).isHidden();
        assertTrue((boolean) page.evaluate(IS_SILENT));
    }

    @Test
    void theSpeedIsKeptForTheNextLesson() {
        read("de", "second-factor", "de-DE");
        page.locator("[data-reading=speed]").selectOption("1.3");
        page.reload();
        page.locator("[data-read-aloud]").click();
        assertEquals(1.3, page.evaluate("() => speechSynthesis.said.at(-1).rate"));
    }

    @Test
    void aGapIsReadByItsName() {
        read("de", "second-factor", "de-DE");
        skipTo("Geht das Telefon verloren, helfen die Lücke 2.");
        page.evaluate("() => speechSynthesis.word(38)");
        assertTrue(page.evaluate(MARKED, "read-sentence").toString().startsWith("Geht das"));
    }

    private void open(String language, String unit, String... voices) {
        var spoken = "'" + String.join("','", voices) + "'";
        page.addInitScript("window.voices = [" + spoken + "];" + PageScript.read("speech.js"));
        var path = "/%s/courses/passwords/%s".formatted(language, unit);
        page.navigate(TestServer.shared().url(path));
    }

    private void read(String language, String unit, String... voices) {
        open(language, unit, voices);
        page.locator("[data-read-aloud]").click();
    }

    private void skipTo(String text) {
        for (int i = 0; !said("text").getLast().equals(text); i++) {
            assertTrue(i < 1_000, text + " is not read");
            page.evaluate(FINISH);
        }
    }

    private void press(String button) {
        page.locator("[data-reading=%s]".formatted(button)).click();
    }

    @SuppressWarnings("unchecked")
    private List<String> said(String what) {
        return (List<String>) page.evaluate(SAID.formatted(what));
    }
}
