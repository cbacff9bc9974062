package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.regex.Pattern;

/** From the start page through the questions to a course that fits, and to more the next time. */
class SelfCheckTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final int PARTS = 5;
    private static final int NOT_YET = 0;
    private static final int ALONE = 2;

    @RegisterExtension static final Browsing BROWSING = new Browsing();

    @ParameterizedTest(name = "in {0}, with script: {1}")
    @CsvSource({"de, true", "de, false", "ar, true", "ar, false"})
    void aNewcomerFindsACourseAndSeesGrowth(String language, boolean script) {
        var view = new View(language, script);
        var page = BROWSING.visit(view);
        Evidence.keep(page, "The self-check in " + view, () -> walk(page, language));
    }

    private static void walk(Page page, String language) {
        page.navigate(SERVER.url("/" + language + "/"));
        page.locator("main a[href$='/self-check']").click();
        page.locator("main a[href$='/parts/1']").click();
        answerAll(page, NOT_YET);
        assertThat(page.locator(".flower__petal")).hasCount(PARTS);
        assertThat(page.locator(".changes")).hasCount(0);
        assertThat(page.locator(".card__reason").first()).isVisible();
        page.navigate(SERVER.url("/" + language + "/self-check/parts/1"));
        answerAll(page, ALONE);
        assertThat(page.locator(".changes li")).hasCount(PARTS);
        assertThat(page.locator(".flower__before")).hasCount(PARTS);
        page.locator("header a[href$='/my']").click();
        page.locator("main a[href*='/results/']").click();
        assertThat(page).hasURL(Pattern.compile(".*/self-check/results/[0-9a-f-]+"));
    }

    /** Gives the same answer to everything, and goes back once to see that nothing is lost. */
    private static void answerAll(Page page, int answer) {
        for (int part = 1; part <= PARTS; part++) {
            assertThat(page).hasURL(Pattern.compile(".*/self-check/parts/" + part + "([?].*)?"));
            for (var question : page.locator(".question").all()) {
                question.locator("input").nth(answer).check();
            }
            if (part == 2) {
                goBackAndReturn(page);
            }
            page.locator(".questions button").first().click();
        }
    }

    private static void goBackAndReturn(Page page) {
        page.locator(".questions button[name=back]").click();
        var questions = page.locator(".question").count();
        assertThat(page.locator(".question input:checked")).hasCount(questions);
        page.locator(".questions button").first().click();
        assertThat(page.locator(".question input:checked")).hasCount(questions);
    }
}
