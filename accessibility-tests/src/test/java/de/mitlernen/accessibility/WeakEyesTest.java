package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.regex.Pattern;

/** Pictures and lines come as large and as wide as one needs them. */
class WeakEyesTest {
    private static final String UNIT = "/de/courses/passwords/second-factor";
    private static final String SPACING = "(text, property) => getComputedStyle(text)[property]";

    @RegisterExtension static final Browsing BROWSING = new Browsing();
    private Page page;

    @BeforeEach
    void visit() {
        page = BROWSING.visit(View.in("de"));
        page.navigate(TestServer.shared().url(UNIT));
    }

    @Test
    void aPictureIsEnlargedAndTheFocusComesBack() {
        var link = page.locator(".enlarge a").first();
        link.press("Enter");
        var picture = page.locator(".enlarged img");
        assertThat(picture).isVisible();
        assertThat(picture).hasAttribute("alt", Pattern.compile("^Eine Haustür"));
        var before = picture.boundingBox().width;
        page.locator("[data-picture=in]").click();
        assertTrue(picture.boundingBox().width > 1.3 * before);
        page.locator("[data-picture=out]").click();
        assertEquals(before, picture.boundingBox().width, 1);
        page.keyboard().press("Escape");
        assertThat(picture).isHidden();
        assertThat(link).isFocused();
    }

    @Test
    void aPressOnThePictureDoesTheSame() {
        page.locator(".picture img").first().click();
        assertThat(page.locator(".enlarged img")).isVisible();
        page.locator("[data-picture=close]").click();
        assertThat(page.locator(".enlarged img")).isHidden();
    }

    @Test
    void withoutScriptALinkLeadsToThePicture() {
        page = BROWSING.visit(View.in("de").withoutScript());
        page.navigate(TestServer.shared().url(UNIT));
        page.locator(".enlarge a").first().click();
        page.waitForURL(Pattern.compile(".*/two-locks-one-door\\.svg$"));
    }

    @Test
    void lettersWordsAndLinesStandApartAsWideAsWcagAsks() {
        choose("spacing", "widest");
        var text = page.locator(".prose p:not(:last-child)").first();
        double size = pixels(text.evaluate(SPACING, "fontSize"));
        assertTrue(pixels(text.evaluate(SPACING, "letterSpacing")) >= 0.119 * size);
        assertTrue(pixels(text.evaluate(SPACING, "wordSpacing")) >= 0.159 * size);
        assertTrue(pixels(text.evaluate(SPACING, "lineHeight")) >= 1.5 * size);
        assertTrue(pixels(text.evaluate(SPACING, "marginBottom")) >= 2 * size);
    }

    @Test
    void theRulerFollowsThePointerAndTheFocusAndIsNotInTheWay() {
        assertThat(page.locator(".ruler")).hasCount(0);
        choose("ruler", "on");
        page.mouse().move(300, 450);
        assertEquals(450, middle(".ruler"), 1);
        page.locator(".brand").focus();
        page.keyboard().press("Tab");
        assertEquals(middle(":focus"), middle(".ruler"), 1);
        assertThat(page.locator(".ruler")).hasCSS("pointer-events", "none");
    }

    @Test
    void theRulerIsOfferedOnlyWhereAScriptCanMoveIt() {
        var field = "input[name=ruler]";
        page.navigate(TestServer.shared().url("/de/display"));
        assertThat(page.locator(field).first()).isVisible();
        page = BROWSING.visit(View.in("de").withoutScript());
        page.navigate(TestServer.shared().url("/de/display"));
        assertThat(page.locator(field).first()).isHidden();
    }

    private void choose(String name, String value) {
        page.navigate(TestServer.shared().url("/de/display"));
        page.locator("[name=%s][value=%s]".formatted(name, value)).check();
        page.locator("main form button").click();
        page.navigate(TestServer.shared().url(UNIT));
    }

    private double middle(String selector) {
        var box = page.locator(selector).boundingBox();
        return box.y + box.height / 2;
    }

    private static double pixels(Object length) {
        return Double.parseDouble(length.toString().replace("px", ""));
    }
}
