package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class TermTest {

    private static final String OAK =
            """

            ::: term {#oak}
            Eiche | Eichen | Eichbaum

            Ein Baum, der *sehr* alt wird.
            :::
            """;

    @TempDir Path folder;
    private SamplePackage sample;

    @BeforeEach
    void aCourseThatExplainsOaks() {
        sample = new SamplePackage(folder);
        for (var language : List.of("de", "en")) {
            sample.append("welcome/" + language + ".md", OAK);
            sample.append("closing-quiz/" + language + ".md", "\n[Eichen](term:oak)\n");
        }
    }

    @Test
    void aCourseTellsItsTerms() {
        var term = sample.load().course().glossary("de").firstEntry().getValue();
        assertEquals("oak", term.id());
        assertEquals("welcome", term.unit());
        assertEquals("Eiche", term.word());
        assertEquals(List.of("Eichen", "Eichbaum"), term.spellings());
        assertEquals("<p>Ein Baum, der <em>sehr</em> alt wird.</p>", term.explanation().value());
    }

    @Test
    void whereATranslationIsMissingTheTermIsThatOfTheOriginal() {
        sample.delete("welcome/en.md");
        var term = sample.load().course().glossary("en").firstEntry().getValue();
        assertEquals("Eiche", term.word());
        assertEquals("de", term.language());
    }

    @Test
    void aTermIsShownWhereItStands() {
        assertEquals(
                "<dl class=\"term\"><dt id=\"oak\"><dfn>Eiche</dfn></dt>"
                        + "<dd><p>Ein Baum, der <em>sehr</em> alt wird.</p></dd></dl>",
                lastBlock("welcome"));
    }

    @Test
    void aTermOfAnotherLanguageIsMarkedAsSuch() {
        sample.change("welcome/de.md", "Eiche | Eichen", "[Oak](lang:en) | Eichen");
        assertTrue(lastBlock("welcome").contains("<dfn><span lang=\"en\">Oak</span></dfn>"));
        var term = sample.load().course().glossary("de").firstEntry().getValue();
        assertEquals("Oak", term.word());
    }

    @Test
    void aLinkLeadsToTheUnitThatExplainsTheTerm() {
        assertEquals(
                "<p><a href=\"welcome#oak\" class=\"term\" data-term=\"oak\">Eichen</a></p>",
                lastBlock("closing-quiz"));
    }

    @Test
    void aLinkToATermOfTheSameUnitStaysOnThePage() {
        sample.append("welcome/de.md", "\n[Eichen](term:oak)\n")
                .append("welcome/en.md", "\n[oaks](term:oak)\n");
        assertEquals(
                "<p><a href=\"#oak\" class=\"term\" data-term=\"oak\">Eichen</a></p>",
                lastBlock("welcome"));
    }

    @Test
    void aTermHasToBeExplainedSomewhere() {
        sample.append("welcome/de.md", "\n[Buche](term:beech)\n");
        assertEquals("welcome/de.md:40 term-unknown", sample.findings().getFirst());
    }

    @Test
    void aTermIsExplainedOnce() {
        sample.append("closing-quiz/de.md", OAK).append("closing-quiz/en.md", OAK);
        assertEquals(
                List.of("term-twice", "term-twice", "term-twice", "term-twice"),
                sample.findings().stream().map(found -> found.split(" ")[1]).toList());
    }

    @Test
    void aTermNeedsAnExplanation() {
        sample.change("welcome/de.md", "Ein Baum, der *sehr* alt wird.\n", "");
        assertEquals(List.of("welcome/de.md:34 term-incomplete"), sample.findings());
    }

    @Test
    void aSpellingIsNotEmpty() {
        sample.change("welcome/de.md", "| Eichbaum", "|");
        assertEquals(List.of("welcome/de.md:34 term-incomplete"), sample.findings());
    }

    @Test
    void theCanonicalFormSpacesTheSpellings() {
        var block = new Block("oak", "term", false, "Eiche|Eichen\n\n\nEin  Baum.  \n");
        assertEquals("Eiche | Eichen\n\nEin  Baum.\n", CanonicalBlock.of(block).markdown());
    }

    private String lastBlock(String unit) {
        var course = sample.load().course();
        var text = course.find(unit, "de").orElseThrow();
        var renderer = new UnitRenderer(course, "de", path -> path, Map.of());
        return ((RenderedBlock.Text) renderer.render(text).getLast()).html().value();
    }
}
