package de.mitlernen.certificates;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

class CertificateTest {
    private static final List<String> OUTCOMES = List.of("Eins", "Zwei", "Drei");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Eva\nMaria", "Eva\u0000", "Zͣ́̀̂̃algo"})
    void aNameIsOneLineOfText(String name) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Samples.named(name));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("recipient "));
    }

    @Test
    void aNameHasAtMost120Characters() {
        Samples.named("𝒜".repeat(120));
        assertThrows(IllegalArgumentException.class, () -> Samples.named("a".repeat(121)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "DE", "", "de-DE"})
    void aLanguageWithoutTextsIsRefused(String language) {
        assertRefused(language, OUTCOMES, Samples.CODE, "https://example.org/");
    }

    @Test
    void threeToFiveOutcomesAreTold() {
        assertRefused("de", List.of("Eins", "Zwei"), Samples.CODE, "https://example.org/");
        assertRefused(
                "de", List.of("1", "2", "3", "4", "5", "6"), Samples.CODE, "https://example.org/");
        assertRefused("de", List.of("Eins", "Zwei", " "), Samples.CODE, "https://example.org/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7h3k", "7H3K 9QWX", "-7H3K", "7H3K--9QWX"})
    void aCodeIsMadeOfGroupsToType(String code) {
        assertRefused("de", OUTCOMES, code, "https://example.org/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/de/verify", "javascript:alert(1)", "mailto:a@example.org", "https:///x"})
    void theVerificationIsAWebAddress(String address) {
        assertRefused("de", OUTCOMES, Samples.CODE, address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "4.10", "0.1", "A.1"})
    void aCompetenceHasANumberOfTheFramework(String number) {
        assertThrows(
                IllegalArgumentException.class, () -> new Competence(number, "Geräte schützen"));
    }

    private static void assertRefused(
            String language, List<String> outcomes, String code, String address) {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new Certificate(
                                language,
                                "Erika Mustermann",
                                "Kurs",
                                outcomes,
                                List.of(),
                                "Stadt Musterstadt",
                                LocalDate.of(2026, 11, 23),
                                code,
                                URI.create(address)));
    }
}
