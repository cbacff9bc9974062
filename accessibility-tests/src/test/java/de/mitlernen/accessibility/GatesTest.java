package de.mitlernen.accessibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Objects;

/** The gates find what is wrong, and nothing else. */
class GatesTest {
    @RegisterExtension static final Browsing BROWSING = new Browsing();

    @Test
    void aGoodPagePassesAllGates() {
        for (var gate :
                List.of(
                        AxeGate.allRules(),
                        new KeyboardGate(),
                        new ForcedColoursGate(),
                        new RightToLeftGate(),
                        new ReflowGate())) {
            assertEquals(List.of(), gate.findings(open("good", true)), gate.toString());
        }
        assertEquals(List.of(), withoutScript("good"));
    }

    @ParameterizedTest(name = "{0}.html: {1}")
    @CsvSource({"contrast, color-contrast", "unnamed-picture, image-alt"})
    void axeFinds(String defect, String finding) {
        assertFound(finding, AxeGate.allRules().findings(open(defect, true)));
    }

    @Test
    void axeFindsTextThatIsTooFaintInTheDarkTheme() {
        var page = open("faint-in-the-dark", true);
        assertEquals(List.of(), AxeGate.rulesOfColour().findings(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertFound("color-contrast", AxeGate.rulesOfColour().findings(page));
    }

    @ParameterizedTest(name = "{0}.html: {1}")
    @CsvSource({
        "unreachable, never reaches <span mouse-only>",
        "invisible-focus, not visible on <a>",
        "trap, comes back to <input trap>",
        "wrong-order, against the order of the page",
        "off-screen, where nobody sees it"
    })
    void theKeyboardFinds(String defect, String finding) {
        assertFound(finding, new KeyboardGate().findings(open(defect, true)));
    }

    @ParameterizedTest(name = "{0}.html: {1}")
    @CsvSource({
        "dead-button, does nothing",
        "no-submit, cannot be sent",
        "written-by-script, nobody reads “Open until six.”",
        "written-by-script, nobody reads “a word of the learning code”",
        "written-by-script, no control <a https://example.org/map>"
    })
    void aBrowserWithoutScriptFinds(String defect, String finding) {
        assertFound(finding, withoutScript(defect));
    }

    @ParameterizedTest(name = "{0}.html: {1}")
    @CsvSource({
        "too-wide, The page scrolls sideways",
        "too-wide-unfolded, Unfolded: The page",
        "too-wide-with-the-largest-text, Largest text: The page"
    })
    void aNarrowWindowFinds(String defect, String finding) {
        assertFound(finding, new ReflowGate().findings(open(defect, true)));
    }

    @ParameterizedTest(name = "{0}.html: {1}")
    @CsvSource({
        "only-colours, has no edge: <input name=\"town\"",
        "only-colours, has no edge: <button",
        "only-colours, Nobody sees that this is chosen: <label"
    })
    void forcedColoursFind(String defect, String finding) {
        assertFound(finding, new ForcedColoursGate().findings(open(defect, true)));
    }

    @ParameterizedTest(name = "{0}.html: {1}")
    @CsvSource({
        "from-the-left, begins at the left: <p",
        "from-the-left, stands behind its words: <label",
        "from-the-left, keeps to one side: <img"
    })
    void aPageFromRightToLeftFinds(String defect, String finding) {
        assertFound(finding, new RightToLeftGate().findings(open(defect, true)));
    }

    @Test
    void theKeysReachOnlyWhatTheTabKeyReaches() {
        var page = open("unreachable", true);
        var control = page.locator("#mouse-only");
        var failure = assertThrows(AssertionError.class, () -> new Keys(page).press(control));
        assertTrue(failure.toString().contains("does not reach"), failure::toString);
    }

    @Test
    void aTranscriptTellsWhetherAnErrorIsTiedToItsField() {
        var said = Transcript.of(open("unsaid-error", true), "main");
        assertTrue(
                said.contains("textbox, invalid: Name | Please type your name."), said::toString);
        assertTrue(said.contains("textbox: Town"), said::toString);
        assertTrue(said.contains("group, focus"), said::toString);
    }

    private static List<String> withoutScript(String defect) {
        return WithoutScript.findings(open(defect, true), open(defect, false));
    }

    private static Page open(String defect, boolean script) {
        var view = View.in("en");
        var page = BROWSING.visit(script ? view : view.withoutScript());
        var file = GatesTest.class.getResource("/defects/" + defect + ".html");
        page.navigate(Objects.requireNonNull(file, defect).toString());
        return page;
    }

    private static void assertFound(String finding, List<String> findings) {
        assertTrue(
                findings.stream().anyMatch(each -> each.contains(finding)),
                () -> "Not found: " + finding + ", but " + findings);
    }
}
