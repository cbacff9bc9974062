package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The form of a unit in a browser: what Enter sends, where one stands then, and the way back. */
class OneFormTest {
    private static final String UNIT = "/de/courses/every-type/basic-types";

    @RegisterExtension static final Browsing BROWSING = new Browsing();
    private Page page;

    @BeforeEach
    void visit() {
        page = BROWSING.visit(View.in("de"));
        page.navigate(TestServer.shared().url(UNIT));
    }

    @Test
    void enterInALineSendsItsOwnExercise() {
        page.locator("[name='gaps.gap-1']").fill("F5");
        page.locator("[name='gaps.gap-1']").press("Enter");
        assertThat(page.locator("#gaps-gap-2")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#exercise-one .error-text")).hasCount(0);
    }

    @Test
    void theWayBackLeadsToThePageAndAsksForNothing() {
        page.locator("#exercise-one .actions button").click();
        assertThat(page.locator(".errors")).isFocused();
        assertThat(page).hasURL(TestServer.shared().url(UNIT));
        page.navigate(TestServer.shared().url("/de/help"));
        page.goBack();
        assertThat(page.locator("#exercise-one")).isVisible();
        assertThat(page.locator(".errors")).hasCount(0);
    }

    @Test
    void whoeverHasSavedANoteStandsAtTheNote() {
        page.locator("#note summary").click();
        save("Merken");
        save("");
    }

    private void save(String note) {
        page.locator("#note-text").fill(note);
        page.locator("#note button").click();
        assertThat(page.locator("#noted")).isFocused();
        assertThat(page.locator("#note-text")).hasValue(note);
    }
}
