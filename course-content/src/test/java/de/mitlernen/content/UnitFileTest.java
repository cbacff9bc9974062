package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class UnitFileTest {

    @Test
    void aKindThatIsUnknownIsFoundOnceAndGuessed() {
        var findings = new Findings();
        UnitFile.read(
                "forest/de.md",
                "---\ntitle: Wald\nstate: draft\n---\n::: tipp\nEin Tipp.\n:::\n",
                findings);
        assertEquals(
                List.of(Rule.BLOCK_KIND_UNKNOWN),
                findings.all().stream().map(Finding::rule).toList());
        assertTrue(findings.toString().contains("Did you mean “tip”?"), findings::toString);
    }

    private static final String FRONT = "---\ntitle: Wald\nstate: draft\n---\n";

    private final Findings findings = new Findings();

    @Test
    void theFrontMatterTellsTitleAndState() {
        var text =
                read(
                        """
                        ---
                        title: Der Wald: ein Anfang
                        state: reviewed
                        reviewed: { by: Readers of the group, on: 2026-01-31 }
                        ---
                        Ein Baum.
                        """);
        assertEquals("Der Wald: ein Anfang", text.title());
        assertEquals(Editing.State.REVIEWED, text.editing().state());
        assertEquals(
                Optional.of(new Editing.Review("Readers of the group", LocalDate.of(2026, 1, 31))),
                text.editing().review());
        assertFalse(text.machineTranslated());
        assertEquals(List.of(), rules());
    }

    @Test
    void aMachineTranslationTellsThatItIsOne() {
        var text =
                read("---\ntitle: Wald\nstate: draft\nmachineTranslated: true\n---\nEin Baum.\n");
        assertTrue(text.machineTranslated());
        assertEquals(List.of(), rules());
    }

    @Test
    void quotesAroundATitleAreLeftOut() {
        assertEquals(
                "Der Wald",
                read("---\ntitle: \"Der Wald\"\nstate: draft\n---\nEin Baum.\n").title());
    }

    @Test
    void headingsAndExercisesDivideAUnitIntoBlocks() {
        var text =
                read(
                        FRONT
                                + """

                                Am Anfang.

                                ## Ein Baum {#tree}
                                Er ist hoch.

                                ::: single-choice {#tall optional}
                                Was ist hoch?
                                :::

                                Danach.
                                """);
        assertEquals(
                List.of(
                        new Block("intro", "text", false, "Am Anfang.\n"),
                        new Block("tree", "text", false, "## Ein Baum\nEr ist hoch.\n"),
                        new Block("tall", "single-choice", true, "Was ist hoch?\n"),
                        new Block("after-tall", "text", false, "Danach.\n")),
                text.blocks());
        assertEquals(List.of(), rules());
    }

    @Test
    void aCallOutStaysInItsTextBlock() {
        var text = read(FRONT + "Eins.\n\n:::tip\nZwei.\n:::\n\nDrei.\n");
        assertEquals(
                "Eins.\n\n::: tip\nZwei.\n:::\n\nDrei.\n", text.blocks().getFirst().markdown());
        assertEquals(List.of(), rules());
    }

    @Test
    void codeIsNotDivided() {
        assertEquals(1, read(FRONT + "```\n## kein Titel\n:::\n```\n").blocks().size());
        assertEquals(List.of(), rules());
    }

    @Test
    void theFrontMatterHasToBeThere() {
        assertFindings("Ein Baum.\n", "1 front-matter-missing");
    }

    @Test
    void theFrontMatterHasToBeClosed() {
        assertFindings("---\ntitle: Wald\nstate: draft\n", "1 front-matter-open", "1 unit-empty");
    }

    @Test
    void theFrontMatterKnowsItsKeys() {
        assertFindings(
                "---\ntitle: Wald\nstate: draft\nauthor: Ida\n---\nEin Baum.\n", "4 key-unknown");
        assertFindings(
                "---\ntitle: Wald\nnothing\nstate: draft\n---\nEin Baum.\n", "4 yaml-malformed");
    }

    @Test
    void aReviewTellsByWhomAndWhen() {
        assertReviewFindings("state: reviewed", "3 review-incomplete");
        assertReviewFindings(
                "state: draft\nreviewed: { by: Ida, on: 2026-11-23 }", "4 review-incomplete");
        assertReviewFindings(
                "state: reviewed\nreviewed: { by: Ida, on: today }", "4 value-malformed");
        assertReviewFindings("state: reviewed\nreviewed: { on: 2026-11-23 }", "4 key-missing");
    }

    private static void assertReviewFindings(String lines, String... expected) {
        assertFindings("---\ntitle: Wald\n" + lines + "\n---\nEin Baum.\n", expected);
    }

    @Test
    void hashesHaveEightDigits() {
        assertFindings(
                """
                ---
                title: Wald
                state: draft
                translatedFrom:
                  intro: abc
                minorEdits:
                  intro: [0123456789]
                ---
                Ein Baum.
                """,
                "5 value-malformed",
                "7 value-malformed");
    }

    @Test
    void aKeyStandsOnce() {
        assertFindings(
                "---\ntitle: Wald\ntitle: Feld\nstate: draft\n---\nEin Baum.\n", "3 key-twice");
    }

    @Test
    void titleAndStateAreNeeded() {
        assertFindings("---\ntitle:\n---\nEin Baum.\n", "2 value-malformed", "2 key-missing");
    }

    @Test
    void aStateIsOneOfThree() {
        assertFindings("---\ntitle: Wald\nstate: Draft\n---\nEin Baum.\n", "3 value-malformed");
    }

    @Test
    void aUnitHasAText() {
        assertFindings(FRONT, "1 unit-empty");
    }

    @Test
    void aHeadingNeedsAnId() {
        assertFindings(FRONT + "## Ein Baum\n", "5 heading-without-id");
    }

    @Test
    void anExerciseNeedsAnId() {
        assertFindings(FRONT + "::: ordering\nText\n:::\n", "5 exercise-without-id");
    }

    @Test
    void idsHaveSmallLettersDigitsAndHyphens() {
        assertFindings(
                FRONT + "## Ein Baum {#Baum}\n::: ordering {#a b}\nText\n:::\n",
                "5 bad-id",
                "6 bad-id");
    }

    @Test
    void aBlockHasToBeClosedBeforeTheNextBegins() {
        assertFindings(FRONT + "::: tip\nEins.\n\n## Zwei {#two}\n", "5 block-not-closed");
        assertFindings(
                FRONT + "::: ordering {#one}\nEins.\n::: tip\nZwei.\n:::\n", "5 block-not-closed");
        assertFindings(FRONT + "::: tip\nEins.\n", "5 block-not-closed");
    }

    @Test
    void whatIsNotOpenCannotBeClosed() {
        assertFindings(FRONT + "Eins.\n:::\n", "6 delimiter-without-opening");
    }

    @Test
    void aKindHasToBeKnown() {
        assertFindings(FRONT + "::: puzzle {#one}\nEins.\n:::\n", "5 block-kind-unknown");
    }

    @Test
    void aCallOutHasNoId() {
        assertFindings(FRONT + "::: tip {#one}\nEins.\n:::\n", "5 call-out-with-id");
    }

    @Test
    void codeHasToBeClosed() {
        assertFindings(FRONT + "```\nEins.\n", "5 code-not-closed");
    }

    private UnitText read(String content) {
        return UnitFile.read("forest/de.md", content, findings).text();
    }

    private static void assertFindings(String content, String... expected) {
        var test = new UnitFileTest();
        test.read(content);
        assertEquals(List.of(expected), test.rules());
    }

    private List<String> rules() {
        return findings.all().stream().map(found -> found.line() + " " + found.rule()).toList();
    }
}
