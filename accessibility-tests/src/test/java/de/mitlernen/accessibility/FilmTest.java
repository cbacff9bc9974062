package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

/** A film says what is to be seen in it, where a voice speaks its language; without one as text. */
class FilmTest {
    private static final String PATH = "/%s/courses/first-smartphone/tapping-and-typing";
    private static final String PLAY = "film => film.play()";
    private static final String WAITS = "() => document.querySelector('video').playbackRate === 0";
    private static final String RUNS = "() => document.querySelector('video').playbackRate === 1";

    @RegisterExtension static final Browsing BROWSING = new Browsing();
    private Page page;

    @BeforeEach
    void visit() {
        page = BROWSING.visit(View.in("de"));
    }

    @Test
    void aDescriptionIsOfferedWhereAVoiceSpeaksItsLanguage() {
        open("de-simple", "en-GB");
        assertThat(page.getByLabel("Film zum Hören")).isHidden();
        page.evaluate("() => speechSynthesis.add('de-AT')");
        assertThat(page.getByLabel("Film zum Hören")).isVisible();
    }

    @Test
    void theFilmWaitsForTheWordsAndGoesOn() {
        open("en", "en-GB");
        page.getByLabel("Audio description").check();
        page.locator("video").evaluate(PLAY);
        page.waitForFunction("() => speechSynthesis.current");
        page.waitForFunction(WAITS);
        assertEquals(List.of("A phone with colourful apps. A hand comes."), said());
        page.evaluate("() => speechSynthesis.finish()");
        page.waitForFunction(RUNS);
        assertTrue(said().getLast().startsWith("Tap: a finger"), said()::toString);
    }

    @Test
    void whoStopsTheFilmStopsTheWords() {
        open("en", "en-GB");
        page.getByLabel("Audio description").check();
        page.locator("video").evaluate(PLAY);
        page.waitForFunction("() => speechSynthesis.current");
        page.locator("video").evaluate("film => film.pause()");
        page.waitForFunction("() => !speechSynthesis.current");
    }

    @Test
    void whoStopsTheFilmWhileItWaitsStopsTheWordsAndTheFilm() {
        waitForWords();
        page.locator("video").evaluate("film => film.pause()");
        page.waitForFunction("() => !speechSynthesis.current");
        assertEquals(true, page.locator("video").evaluate("film => film.paused"));
        assertEquals(1, page.locator("video").evaluate("film => film.playbackRate"));
        assertEquals(1, said().size());
    }

    @Test
    void whoGoesElsewhereInTheFilmWhileItWaitsSeesItGoOnThere() {
        waitForWords();
        page.locator("video").evaluate("film => { film.currentTime = 58; }");
        page.waitForFunction(RUNS);
        assertEquals(false, page.locator("video").evaluate("film => film.paused"));
        page.waitForFunction("() => document.querySelector('video').ended");
    }

    /** Until the first description takes longer than what it tells of. */
    private void waitForWords() {
        open("en", "en-GB");
        page.getByLabel("Audio description").check();
        page.locator("video").evaluate(PLAY);
        page.waitForFunction(WAITS);
    }

    @Test
    void itsCaptionsAreShownAndAllOfItIsReadable() {
        open("de");
        page.locator("video").evaluate(PLAY);
        page.waitForFunction(
                "() => document.querySelector('video').textTracks[0].activeCues?.length");
        assertEquals(
                "showing",
                page.evaluate("() => document.querySelector('video').textTracks[0].mode"));
        page.getByText("Alles als Text").click();
        assertThat(page.getByText("Eine Hand macht jede Bewegung zweimal.")).isVisible();
    }

    private void open(String language, String... voices) {
        var spoken = voices.length == 0 ? "" : "'" + String.join("','", voices) + "'";
        page.addInitScript("window.voices = [" + spoken + "];" + PageScript.read("speech.js"));
        page.navigate(TestServer.shared().url(PATH.formatted(language)));
    }

    @SuppressWarnings("unchecked")
    private List<String> said() {
        return (List<String>) page.evaluate("() => speechSynthesis.said.map((each) => each.text)");
    }
}
