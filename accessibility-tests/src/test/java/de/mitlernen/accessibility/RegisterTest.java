package de.mitlernen.accessibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every page of the platform passes every gate. */
class RegisterTest {
    private static final List<String> LANGUAGES = List.of("de", "ar");
    private static final List<String> LANGUAGES_OF_LONG_WORDS = List.of("pl", "ru");

    @RegisterExtension static final Browsing BROWSING = new Browsing();
    private static final Visitors VISITORS = new Visitors(BROWSING);

    @Test
    void everyPageOfTheServerHasASample() {
        var missing = Register.withoutSample(ServerRoutes.pages());
        assertEquals(Set.of(), missing, "Add samples of these pages to Register");
    }

    @Test
    void aPageWithoutASampleIsFound() {
        var pages = Set.of("/courses", "/courses/{course}/forgotten");
        assertEquals(Set.of("/courses/{course}/forgotten"), Register.withoutSample(pages));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("samplesInLanguages")
    void everyPagePassesTheGates(Sample sample, String language) {
        var view = View.in(language);
        var page = VISITORS.open(sample, view);
        Evidence.requireNone(findings(page), sample + ", " + view, page);
    }

    private static List<String> findings(Page page) {
        var findings = new ArrayList<>(named("axe", AxeGate.allRules(), page));
        findings.addAll(named("keyboard", new KeyboardGate(), page));
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        findings.addAll(named("axe, dark", AxeGate.rulesOfColour(), page));
        findings.addAll(named("reflow", new ReflowGate(), page));
        return findings;
    }

    private static List<String> named(String name, Gate gate, Page page) {
        return gate.findings(page).stream().map(finding -> name + ": " + finding).toList();
    }

    private static Stream<Arguments> samplesInLanguages() {
        return Stream.concat(
                in(LANGUAGES, Register.samples()),
                in(LANGUAGES_OF_LONG_WORDS, Register.narrowest()));
    }

    private static Stream<Arguments> in(List<String> languages, Stream<Sample> samples) {
        return samples.flatMap(
                sample -> languages.stream().map(language -> Arguments.of(sample, language)));
    }
}
