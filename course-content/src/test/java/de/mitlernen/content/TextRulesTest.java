package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Set;

class TextRulesTest {

    private static final TextRules RULES =
            new TextRules(
                    "welcome",
                    Map.of("welcome", Set.of("intro"), "quiz", Set.of("leaves")),
                    Set.of("oak"),
                    "media/tree.svg"::equals);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Ein Baum\n\n### Der Stamm",
                "Mehr [hier](https://example.org/a?b=c&d#e), <https://example.org> und"
                        + " <wald@example.org>.",
                "[Schreiben](mailto:wald@example.org), [anrufen](tel:+49-115)",
                "[oben](#intro), [Quiz](quiz), [Blätter](quiz#leaves)",
                "![Eine Eiche](media/tree.svg) und ![](media/tree.svg \"decorative\")",
                "1 \\< 2 und `<b>` & Söhne",
            })
    void whatKeepsToTheRulesIsNotReported(String markdown) {
        assertEquals(List.of(), findings(markdown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Wald",
                "Wald\n====",
                "- ## Wald",
                "Text\n\nWald\n----",
                "::: tip\n ## Wald\n:::"
            })
    void headingsBelowTheTitleBeginWithTwoSigns(String markdown) {
        assertEquals(List.of("heading-level"), rules(markdown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[a](#nowhere)", "[a](nowhere)", "[a](quiz#nowhere)", "[a](welcome#leaves)"})
    void linksIntoTheCourseLeadSomewhere(String markdown) {
        assertEquals(List.of("link-to-nowhere"), rules(markdown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](data:text/html,a)",
                "[a](//example.org)",
                "[a](/de/courses)",
                "[a](../quiz)",
                "[a](ftp://example.org)",
                "[a]()",
                "<javascript:alert>",
            })
    void otherLinksAreRefused(String markdown) {
        assertEquals(List.of("link-unsafe"), rules(markdown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>a</div>", "a <!-- b --> c", "::: tip\n<hr>\n:::"})
    void htmlIsRefused(String markdown) {
        assertEquals(List.of("raw-html"), rules(markdown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![Eine Eiche](media/oak.svg)",
                "![Eine Eiche](https://example.org/oak.svg)"
            })
    void picturesComeFromThePackage(String markdown) {
        assertEquals(List.of("media-missing"), rules(markdown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![](media/tree.svg)",
                "![ ](media/tree.svg)",
                "![Eiche](media/tree.svg \"decorative\")"
            })
    void aPictureIsDescribedOrDecorative(String markdown) {
        assertEquals(List.of("picture-without-alternative-text"), rules(markdown));
    }

    @Test
    void aPictureHasNoTitle() {
        assertEquals(List.of("picture-title"), rules("![Eiche](media/tree.svg \"Eiche\")"));
    }

    @Test
    void delimitersStandAtTheBeginningOfALine() {
        assertEquals(List.of("delimiter-indented"), rules("Text\n\n  ::: tip"));
    }

    @Test
    void aFindingTellsItsLine() {
        assertEquals(
                List.of(14),
                findings("Eins.\n\n::: tip\n- Zwei\n- [drei](x:y)\n:::").stream()
                        .map(Finding::line)
                        .toList());
    }

    private static List<String> rules(String markdown) {
        return findings(markdown).stream().map(found -> found.rule().toString()).toList();
    }

    private static List<Finding> findings(String markdown) {
        var findings = new Findings();
        RULES.check(markdown, findings.in("welcome/de.md").plus(9));
        return findings.all();
    }
}
