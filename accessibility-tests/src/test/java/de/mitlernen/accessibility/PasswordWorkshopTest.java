package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workshop judges passwords as the lesson does in which it stands. */
class PasswordWorkshopTest {
    private static final String UNIT = "/de/courses/passwords/strong-passwords";

    @RegisterExtension static final Browsing BROWSING = new Browsing();

    @ParameterizedTest
    @CsvSource({
        "Sofia2021!, weak",
        "12345678, weak",
        "AlleMeineEntchenSchwimmenAufDemSee, weak",
        "stille nacht heilige nacht, weak",
        "S0fi@-Kita!, weak",
        "Olena.Bondar.1987, fair",
        "IchLiebeMeineEnkel, fair",
        "Gabel-Wolke-Stiefel-Lampe-Igel, strong",
        "kaktus trommel leiter nebel schuh, strong",
        "q7!VdXhR2zTwKx9TuP, strong",
    })
    void aPasswordIsJudged(String password, String level) {
        var page = BROWSING.visit(View.in("de"));
        page.navigate(TestServer.shared().url(UNIT));
        var workshop = page.locator("[data-workshop]").first();
        workshop.locator("input").fill(password);
        assertThat(workshop.locator("[data-said]")).hasAttribute("data-level", level);
        page.context().close();
    }
}
