package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.mitlernen.content.RenderedBlock.ExerciseBlock;
import de.mitlernen.content.RenderedBlock.Text;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class UnitRendererTest {

    private static final UnitRenderer RENDERER =
            new UnitRenderer(
                    new TextContext(
                            "de",
                            Map.of(
                                    "media/tree.svg",
                                    new Medium("image/svg+xml", 640, 360, new byte[0])),
                            path -> "/files/" + path,
                            Map.of(
                                    "tip",
                                    "Tipp",
                                    "table",
                                    "Tabelle",
                                    "transcript",
                                    "Alles als Text"),
                            Map.of("oak", "welcome#oak")));

    @Test
    void wordsInAnotherLanguageAreMarked() {
        assertHtml("[Two *steps*](lang:en)", "<p><span lang=\"en\">Two <em>steps</em></span></p>");
        assertHtml(
                "[شجرة [tree](lang:en)](lang:ar)",
                "<p>[شجرة <span lang=\"en\">tree</span>](lang:ar)</p>");
        assertHtml("[شجرة](lang:ar)", "<p><span lang=\"ar\" dir=\"rtl\">شجرة</span></p>");
        assertHtml("[a](lang:)", "<p>a</p>");
    }

    @Test
    void aTermThatNoUnitExplainsIsNoLink() {
        assertHtml(
                "[Eiche](term:oak)",
                "<p><a href=\"welcome#oak\" class=\"term\" data-term=\"oak\">Eiche</a></p>");
        assertHtml("[Buche](term:beech)", "<p>Buche</p>");
    }

    @Test
    void aHeadingCarriesTheIdOfItsBlock() {
        assertHtml(
                "## Ein Baum\n\n### Stamm\n\n### Ast",
                """
                <h2 id="one">Ein Baum</h2>
                <h3 id="one-1">Stamm</h3>
                <h3 id="one-2">Ast</h3>\
                """);
    }

    @Test
    void aCallOutIsLabelled() {
        assertHtml(
                "::: tip\nEins.\n\n- zwei\n:::\n\nDrei.",
                """
                <aside class="callout callout-tip" role="note">
                <p class="callout-label">Tipp</p>
                <p>Eins.</p>
                <ul>
                <li>zwei</li>
                </ul>
                </aside>
                <p>Drei.</p>\
                """);
    }

    @Test
    void whatIsToBeTypedKeepsItsDirection() {
        assertHtml(
                "Tippen Sie `Sofia2021!`.",
                "<p>Tippen Sie <code dir=\"ltr\">Sofia2021!</code>.</p>");
    }

    @Test
    void anAddressBreaksBeforeItsDotsAndSlashes() {
        assertHtml(
                "`https://meine-bank.example/hilfe`",
                "<p><code dir=\"ltr\">https://<wbr>meine-bank<wbr>.example<wbr>/hilfe</code></p>");
        assertHtml(
                "`amt@stadt.example`",
                "<p><code dir=\"ltr\">amt<wbr>@stadt<wbr>.example</code></p>");
    }

    @Test
    void stepsAreAnOrderedList() {
        assertHtml(
                "::: steps\n1. Eins\n2. Zwei\n:::",
                """
                <ol class="steps">
                <li>Eins</li>
                <li>Zwei</li>
                </ol>\
                """);
    }

    @Test
    void aPictureIsAFigure() {
        assertHtml(
                "![Eine \"Eiche\"](media/tree.svg)",
                """
                <figure class="picture"><img src="/files/media/tree.svg" alt="Eine &quot;Eiche&quot;" width="640" height="360" loading="lazy" />\
                <p class="enlarge"><a href="/files/media/tree.svg">enlarge</a></p></figure>\
                """);
    }

    @Test
    void aDecorativePictureHasAnEmptyAlternativeText() {
        assertHtml(
                "![](media/tree.svg \"decorative\")",
                """
                <figure class="picture"><img src="/files/media/tree.svg" alt="" width="640" height="360" loading="lazy" /></figure>\
                """);
    }

    @Test
    void aPictureAmongWordsIsNone() {
        assertHtml(
                "Eine ![Eiche](media/tree.svg)",
                """
                <p>Eine <img src="/files/media/tree.svg" alt="Eiche" width="640" height="360" loading="lazy" /></p>\
                """);
    }

    @Test
    void aPictureThatIsNotInThePackageIsItsText() {
        assertHtml("![Eine Eiche](media/oak.svg)", "<p>Eine Eiche</p>");
    }

    @Test
    void linksToOtherSitesAreMarked() {
        assertHtml(
                "[Wald](https://example.org/a?b&c \"d\")",
                """
                <p><a href="https://example.org/a?b&amp;c" class="external" rel="external noopener">Wald</a></p>\
                """);
    }

    @Test
    void linksIntoTheCourseAreNot() {
        assertHtml("[oben](#intro)", "<p><a href=\"#intro\">oben</a></p>");
        assertHtml("[Quiz](quiz#one)", "<p><a href=\"quiz#one\">Quiz</a></p>");
        assertHtml(
                "<wald@example.org>",
                "<p><a href=\"mailto:wald@example.org\">wald@example.org</a></p>");
    }

    @Test
    void anUnsafeLinkIsItsText() {
        assertHtml("[*Wald*](javascript:alert)", "<p><em>Wald</em></p>");
    }

    @Test
    void htmlIsShownAsText() {
        assertHtml("Ein <b>Baum</b>", "<p>Ein &lt;b&gt;Baum&lt;/b&gt;</p>");
    }

    @Test
    void aTableHasHeadsAndScrollsAlone() {
        assertHtml(
                "| Baum | Höhe |\n|:---|---:|\n| Eiche | 30 |",
                """
                <div class="table" role="region" tabindex="0" aria-label="Tabelle: Baum, Höhe">
                <table>
                <thead>
                <tr>
                <th scope="col">Baum</th>
                <th scope="col">Höhe</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>Eiche</td>
                <td>30</td>
                </tr>
                </tbody>
                </table>
                </div>\
                """);
    }

    @Test
    void anExerciseComesAsARecordWithPicturesInItsQuestion() {
        var block =
                new Block(
                        "two",
                        "ordering",
                        true,
                        "![Eiche](media/tree.svg)\n\n1. a\n2. b\n\n@right Ja.\n\n@not-yet Nein.\n");
        var exercise = assertInstanceOf(ExerciseBlock.class, render(block)).exercise();
        assertEquals("two", exercise.id());
        assertEquals(true, exercise.optional());
        assertEquals(
                true,
                exercise.stem()
                        .question()
                        .orElseThrow()
                        .value()
                        .startsWith(
                                "<figure class=\"picture\"><img src=\"/files/media/tree.svg\""));
    }

    @Test
    void aMalformedExerciseThrows() {
        assertThrows(
                IllegalArgumentException.class,
                () -> render(new Block("two", "ordering", false, "Was?\n")));
    }

    private static void assertHtml(String markdown, String html) {
        assertEquals(
                new Text("one", new Html(html)),
                render(new Block("one", Block.TEXT, false, markdown)));
    }

    private static RenderedBlock render(Block block) {
        return RENDERER.render(new UnitText("Wald", Editing.draft(), List.of(block))).getFirst();
    }
}
