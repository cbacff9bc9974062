package de.mitlernen.accessibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** What comes out of the printer can be read with weak eyes. */
class HandoutTest {
    private static final String UNIT = "/%s/courses/passwords/second-factor/print";

    /** Texts on paper below 18 pt, which are 24 px. */
    private static final String SMALL_TEXTS =
            """
            () => [...document.querySelectorAll("body *")]
              .filter((each) => each.checkVisibility() && !each.closest(".unseen, .skip"))
              .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
              .filter((each) => parseFloat(getComputedStyle(each).fontSize) < 23.9)
              .map((each) => each.textContent.trim())
            """;

    @RegisterExtension static final Browsing BROWSING = new Browsing();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"de", "de-simple", "ar"})
    void everythingOnPaperIsLargeAndBlackOnWhite(String language) {
        var page = BROWSING.visit(View.in(language));
        page.navigate(TestServer.shared().url(UNIT.formatted(language)));
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        Evidence.keep(page, "The handout in " + language, () -> look(page));
    }

    private static void look(Page page) {
        assertEquals(List.of(), page.evaluate(SMALL_TEXTS));
        assertEquals("rgb(0, 0, 0)", style(page, "color"));
        assertEquals("rgb(255, 255, 255)", style(page, "backgroundColor"));
        assertTrue(
                page.locator(".masthead, .foot, .no-print").all().stream()
                        .noneMatch(each -> each.isVisible()));
    }

    private static Object style(Page page, String property) {
        return page.locator(".handout")
                .evaluate("(sheet, property) => getComputedStyle(sheet)[property]", property);
    }
}
