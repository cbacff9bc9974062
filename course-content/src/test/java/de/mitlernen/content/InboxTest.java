package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.content.Inbox.Labels;
import de.mitlernen.content.Inbox.Link;
import de.mitlernen.content.Inbox.Message;
import de.mitlernen.content.Inbox.Sender;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class InboxTest {

    private static final String MAIL =
            """
            ### [fraud] Ihr *Paket*
            - from: Bote <info@bote.example>
            - received: heute
            - link: Zahlen => http://bote.example/a
            - attachment: Rechnung.zip

            Zahlen Sie *sofort*.

            Ihr Bote

            > Die Adresse
            > ist fremd.
            >
            > Es eilt.
            """;
    private static final String MESSAGE =
            """
            ### [genuine] Kuchen
            - from: Abena
            - received: gestern
            - kind: message

            Hallo.

            > Sie will nichts.
            """;
    private static final String HURRIED =
            """
            ###  [genuine]  Kuchen
            -  from:   Abena
            - received:gestern

            - kind: message
            Hallo.


            >Sie will nichts.
            >
            """;

    @Test
    void aMessageIsReadAsAMailProgramShowsIt() {
        var parsed = parsed(MAIL + "\n" + MESSAGE);
        assertEquals(List.of(), parsed.findings());
        assertEquals(
                new Inbox(
                        Optional.empty(),
                        List.of(
                                new Message(
                                        false,
                                        true,
                                        "Ihr *Paket*",
                                        new Sender("Bote", Optional.of("info@bote.example")),
                                        "heute",
                                        List.of(new Link("Zahlen", "http://bote.example/a")),
                                        List.of("Rechnung.zip"),
                                        html("<p>Zahlen Sie <em>sofort</em>.</p>\n<p>Ihr Bote</p>"),
                                        List.of(html("Die Adresse\nist fremd."), html("Es eilt."))),
                                new Message(
                                        true,
                                        false,
                                        "Kuchen",
                                        new Sender("Abena", Optional.empty()),
                                        "gestern",
                                        List.of(),
                                        List.of(),
                                        html("<p>Hallo.</p>"),
                                        List.of(html("Sie will nichts."))))),
                parsed.body());
    }

    @Test
    void theJudgementsMayHaveOtherNames() {
        var parsed = parsed("labels: glaubwürdig | stimmt so nicht\n\n" + MESSAGE);
        assertEquals(List.of(), parsed.findings());
        assertEquals(
                new Labels("glaubwürdig", "stimmt so nicht"),
                ((Inbox) parsed.body()).labels().orElseThrow());
        assertEquals(List.of("3 value-malformed"), parsed("labels: a\n\n" + MESSAGE).findings());
    }

    @Test
    void languagesShareWhatIsFraudAndWhatThereIsToSee() {
        assertEquals(
                "2 messages: fraud mail with 1 links and 1 attachments,"
                        + " genuine message with 0 links and 0 attachments",
                parsed(MAIL + MESSAGE).body().shape());
    }

    @Test
    void aMessageNeedsItsHeadItsTextAndItsSigns() {
        assertFindings("", "0 too-few-options");
        assertFindings(MAIL.replace("[fraud]", "[spam]"), "3 part-malformed");
        assertFindings(MAIL.replace("- from: Bote <info@bote.example>\n", ""), "3 key-missing");
        assertFindings(MAIL.replace("- from", "- form"), "3 key-missing", "4 key-unknown");
        assertFindings(MAIL.replace("- link", "- received"), "5 key-twice", "6 key-twice");
        assertFindings(MAIL.replace(" => ", " "), "6 value-malformed");
        assertFindings(MESSAGE.replace("kind: message", "kind: sms"), "6 value-malformed");
        assertFindings(MESSAGE.replace("Hallo.", ""), "3 option-empty");
        assertFindings(MESSAGE.replace("> Sie", "Sie"), "3 exercise-without-feedback");
        assertFindings(MAIL + "\nBis bald\n", "18 feedback-misplaced");
    }

    @Test
    void onlyTheAddressOfAFraudHasToBeInvented() {
        for (var real : List.of("bote.de", "bote.example.de", "example.com.bote.de", "1.2.3.4")) {
            assertFindings(MAIL.replace("bote.example", real), "4 address-real", "6 address-real");
            assertFindings(MAIL.replace("fraud", "genuine").replace("bote.example", real));
        }
        for (var invented :
                List.of("bote.test", "a.b.example", "example.org", "mail.example.com")) {
            assertFindings(MAIL.replace("bote.example", invented));
        }
    }

    @Test
    void itIsTidiedAndItsSignsAreNotRead() {
        assertEquals(
                MESSAGE.replace("Kuchen\n", "Kuchen\n\n").strip(),
                ParsedExercise.tidy("inbox", HURRIED));
        assertEquals(
                "\n Kuchen\n\n\n\n\nHallo.\n\n> Sie will nichts.\n",
                new InboxSyntax().prose("labels: a | b\n" + MESSAGE));
    }

    private static void assertFindings(String body, String... findings) {
        assertEquals(List.of(findings), parsed(body).findings(), body);
    }

    private static ParsedExercise parsed(String body) {
        return ParsedExercise.of("inbox", body);
    }

    private static Html html(String value) {
        return new Html(value);
    }
}
