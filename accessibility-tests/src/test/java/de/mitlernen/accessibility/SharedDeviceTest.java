package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever leaves a shared device is not found there by going back. */
class SharedDeviceTest {
    private static final String LANGUAGE = "de";
    private static final CourseTexts COURSE = CourseTexts.of(Register.COURSE);

    @RegisterExtension static final Browsing BROWSING = new Browsing();

    @ParameterizedTest(name = "script: {0}")
    @ValueSource(booleans = {true, false})
    void goingBackAfterLeavingShowsNothingOfThePerson(boolean script) {
        var page = BROWSING.visit(new View(LANGUAGE, script));
        Evidence.keep(page, "Leaving, script: " + script, () -> leaveAndGoBack(page));
    }

    private static void leaveAndGoBack(Page page) {
        var journey = new Journey(page, TestServer.shared(), LANGUAGE, COURSE, any -> {});
        journey.beginAtOnce();
        var lesson = COURSE.units().getFirst().id();
        journey.answer(COURSE.exercises(lesson, LANGUAGE).getFirst(), true);
        journey.leaveDevice();
        for (var place : new String[] {"/my/departure", "/my", "/" + lesson}) {
            page.goBack();
            page.waitForURL(address -> address.split("[?#]")[0].endsWith(place));
            assertThat(page.locator(".code-words")).hasCount(0);
            assertThat(page.locator(".feedback")).hasCount(0);
            assertThat(page.locator("main input:checked")).hasCount(0);
        }
    }
}
