package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.regex.Pattern;

/** A word is explained in place: with a pointer, with keys, to screen readers, on small windows. */
class TermsTest {
    private static final String UNIT = "/%s/courses/passwords/second-factor";
    private static final String SHOWN = ".toggletip:not(:empty)";

    @RegisterExtension static final Browsing BROWSING = new Browsing();
    private Page page;

    @BeforeEach
    void visit() {
        page = BROWSING.visit(View.in("de"));
    }

    @Test
    void aSecondPressEscapeAndAPressElsewhereClose() {
        var word = open("de", "tan");
        word.click();
        assertShown("Eine Nummer, mit der Sie bei der Bank");
        word.click();
        assertHidden(word);
        word.click();
        page.keyboard().press("Escape");
        assertHidden(word);
        assertThat(word).isFocused();
        word.click();
        page.locator("h1").click();
        assertHidden(word);
    }

    @Test
    void keysOpenItAndTheExplanationIsSaid() {
        var word = open("de", "tan");
        assertThat(word.locator("xpath=following-sibling::*[1]")).hasAttribute("role", "status");
        word.press("Enter");
        assertShown("Eine Nummer");
        assertThat(word).hasAttribute("aria-expanded", "true");
        word.press(" ");
        assertHidden(word);
        word.press(" ");
        assertShown("Eine Nummer");
    }

    @Test
    void oneIsOpenAtATime() {
        open("de", "tan").click();
        page.locator("[data-term=phishing]").first().click();
        assertShown("Betrüger fischen");
        assertThat(page.locator(SHOWN)).hasCount(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"de", "ar"})
    void nothingOfItIsOutsideOfASmallWindowNorOverItsWord(String language) {
        open(language, "two-factor");
        page.setViewportSize(View.PHONE_WIDTH, View.HEIGHT);
        for (var word : page.locator("[data-term=two-factor]").all()) {
            word.click();
            var box = page.locator(SHOWN).boundingBox();
            assertTrue(box.x >= 0 && box.x + box.width <= View.PHONE_WIDTH, "x " + box.x);
            var end = word.boundingBox();
            assertTrue(box.y >= end.y + end.height, "y " + box.y);
        }
    }

    @Test
    void withoutScriptAWordLeadsToItsExplanation() {
        page = BROWSING.visit(View.in("de").withoutScript());
        open("de", "tan").click();
        page.waitForURL(Pattern.compile(".*#tan$"));
        assertThat(page.locator("#tan")).isInViewport();
    }

    private Locator open(String language, String term) {
        page.navigate(TestServer.shared().url(UNIT.formatted(language)));
        return page.locator("[data-term=%s]".formatted(term)).first();
    }

    private void assertShown(String beginning) {
        assertThat(page.locator(SHOWN)).containsText(beginning);
    }

    private void assertHidden(Locator word) {
        assertThat(page.locator(SHOWN)).hasCount(0);
        assertThat(word).hasAttribute("aria-expanded", "false");
    }
}
