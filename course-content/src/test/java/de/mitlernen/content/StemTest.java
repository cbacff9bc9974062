package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class StemTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Was hilft?                                    |                                 | Was hilft?
                    Es klingelt. Was tun Sie?                     | Es klingelt.                    | Was tun Sie?
                    Es eilt. Was hilft? Und was nicht?            | Es eilt.                        | Was hilft? Und was nicht?
                    Er ist am 3. Mai 74. Was nun? Schreiben Sie.  |                                 | Er ist am 3. Mai 74. Was nun? Schreiben Sie.
                    Was meint Dr. Kaya?                           |                                 | Was meint Dr. Kaya?
                    Sie schreibt: „Kommst du?“ Was antwortet er?  | Sie schreibt: „Kommst du?“      | Was antwortet er?
                    Eins. Zwei. Markieren Sie alles.              | Eins. Zwei.                     | Markieren Sie alles.
                    Wählen Sie in Lücke 1. Schreiben Sie in 2.    |                                 | Wählen Sie in Lücke 1. Schreiben Sie in 2.
                    رنّ الهاتف. ماذا تفعل؟                        | رنّ الهاتف.                     | ماذا تفعل؟
                    """)
    void theQuestionIsToldFromTheSituation(String stem, String situation, String question) {
        assertEquals(
                new Stem(
                        Optional.ofNullable(situation).map(StemTest::paragraph),
                        Optional.of(paragraph(question))),
                read(stem, false));
    }

    @Test
    void whatStandsBeforeTheLastParagraphBelongsToTheSituation() {
        assertEquals(
                stem(
                        "<p>Eine <em>Mail</em> kommt.</p>\n<ul>\n<li>Sie eilt.</li>\n</ul>",
                        "<p>Ist sie <strong>echt</strong>?</p>"),
                read("Eine *Mail* kommt.\n\n- Sie eilt.\n\nIst sie **echt**?", false));
        assertEquals(
                stem("<p>Es klingelt.<br />\nEs ist spät.</p>", "<p>Wer ist es?</p>"),
                read("Es klingelt.\\\nEs ist spät.\\\nWer ist es?", false));
    }

    @Test
    void insideOfAPhraseNothingIsDivided() {
        assertEquals(
                Stem.asking(new Html("<p>Hier: <em>Es eilt. Wirklich? Ja.</em></p>")),
                read("Hier: *Es eilt. Wirklich? Ja.*", false));
    }

    @Test
    void aSimulationMayTellWhatToDoWithoutAQuestion() {
        assertEquals(
                Stem.telling(paragraph("Füllen Sie aus. Er heißt Bo. Er ist 3.")),
                read("Füllen Sie aus. Er heißt Bo. Er ist 3.", true));
        assertEquals(
                stem("<p>Drei Mails.</p>", "<p>Echt oder Betrug? Entscheiden Sie.</p>"),
                read("Drei Mails. Echt oder Betrug? Entscheiden Sie.", true));
    }

    private static Stem stem(String situation, String question) {
        return new Stem(Optional.of(new Html(situation)), Optional.of(new Html(question)));
    }

    private static Html paragraph(String words) {
        return new Html("<p>" + words + "</p>");
    }

    private static Stem read(String markdown, boolean simulation) {
        return StemReader.read(markdown, simulation, BlockHtml.plain());
    }
}
