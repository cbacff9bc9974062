package de.mitlernen.mail;

import static de.mitlernen.db.schema.Tables.MAIL;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import de.mitlernen.Site;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.web.Assets;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;
import de.mitlernen.web.Templates;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Letters on their way to a real mail server. */
@Tag("database")
class PostmanTest {
    private static final String MARIA = "maria@example.org";
    private static final long PATIENCE_MILLIS = 20_000;

    private static final Templates TEMPLATES =
            new Templates(new Messages(Site.FEATURES), new Assets());

    private final Database database = TestDatabase.fresh();
    private final Outbox outbox = new Outbox(database);
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.setUser("bote", "geheim");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        database.close();
    }

    @Test
    void aLetterArrivesOnceItsTransactionIsCommitted() throws Exception {
        try (var _ = postman()) {
            put(letter(Language.DEFAULT, "Ihr Link – ä ö ü", "Guten Tag,"));
            assertTrue(server.waitForIncomingEmail(PATIENCE_MILLIS, 1));
            awaitNothingWaits();
        }
        var message = server.getReceivedMessages()[0];
        assertEquals("Ihr Link – ä ö ü", message.getSubject());
        assertEquals("Stadt Beispiel <lernen@example.org>", message.getFrom()[0].toString());
        assertEquals(MARIA, message.getAllRecipients()[0].toString());
        assertEquals("auto-generated", message.getHeader("Auto-Submitted", null));
    }

    @Test
    void itIsWrittenInPlainTextAndInHtml() throws Exception {
        try (var _ = postman()) {
            put(letter(arabic(), "رابط", "مرحبًا <b>"));
            assertTrue(server.waitForIncomingEmail(PATIENCE_MILLIS, 1));
        }
        var text = part(server.getReceivedMessages()[0], 0);
        assertTrue(text.contains("مرحبًا <b>"), text);
        assertTrue(text.contains("https://lernen.example.org/x"), text);
        var html = part(server.getReceivedMessages()[0], 1);
        assertTrue(html.contains("lang=\"ar\" dir=\"rtl\""), html);
        assertTrue(html.contains("مرحبًا &lt;b&gt;"), html);
        assertTrue(html.contains("href=\"https://lernen.example.org/x\""), html);
    }

    @Test
    void aLetterOfARolledBackTransactionIsNeverSent() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        database.sql()
                                .transaction(
                                        tx -> {
                                            Outbox.put(
                                                    tx.dsl(),
                                                    letter(Language.DEFAULT, "Nein", "Nein"));
                                            throw new IllegalStateException("rolled back");
                                        }));
        try (var _ = postman()) {
            put(letter(Language.DEFAULT, "Ja", "Ja"));
            assertTrue(server.waitForIncomingEmail(PATIENCE_MILLIS, 1));
        }
        assertEquals(1, server.getReceivedMessages().length);
    }

    @Test
    void whileTheServerIsAwayTheLetterWaits() {
        var port = server.getSmtp().getPort();
        server.stop();
        put(letter(Language.DEFAULT, "Später", "Guten Tag,"));
        var away = new MailServer("127.0.0.1", port, false, Optional.empty(), "a@example.org");
        var client = new SmtpClient(away, "Stadt Beispiel", TEMPLATES);
        assertTrue(outbox.handOut((id, letter) -> takes(client, id, letter)));
        assertEquals(1, waiting());
        assertFalse(outbox.handOut((id, letter) -> true), "it is tried again only later");
        database.sql().update(MAIL).set(MAIL.DUE_AT, Instant.now()).execute();
        assertTrue(outbox.handOut((id, letter) -> true));
        assertEquals(0, waiting());
    }

    @Test
    void whatNobodyTakesIsGivenUpAtLast() {
        put(letter(Language.DEFAULT, "Nie", "Guten Tag,"));
        int tries = 0;
        while (waiting() > 0 && tries < 100) {
            database.sql().update(MAIL).set(MAIL.DUE_AT, Instant.now()).execute();
            outbox.handOut((id, letter) -> false);
            tries++;
        }
        assertEquals(10, tries);
    }

    @Test
    void aServerElsewhereMustSpeakTls() {
        var elsewhere = new MailServer("192.0.2.1", 25, false, Optional.empty(), "a@example.org");
        assertEquals("true", property(elsewhere, "starttls.required"));
        var here = new MailServer("127.0.0.1", 25, false, Optional.empty(), "a@example.org");
        assertEquals("false", property(here, "starttls.required"));
    }

    private static String property(MailServer server, String name) {
        return SmtpClient.properties(server).getProperty(SmtpClient.PREFIX + name);
    }

    private static boolean takes(SmtpClient client, UUID id, Letter letter) {
        try {
            client.send(id, letter);
            return true;
        } catch (MessagingException away) {
            return false;
        }
    }

    private Postman postman() {
        var settings =
                new MailServer(
                        "127.0.0.1",
                        server.getSmtp().getPort(),
                        false,
                        Optional.of(new MailServer.Login("bote", "geheim")),
                        "lernen@example.org");
        return new Postman(database, outbox, new SmtpClient(settings, "Stadt Beispiel", TEMPLATES));
    }

    private void put(Letter letter) {
        database.sql().transaction(tx -> Outbox.put(tx.dsl(), letter));
    }

    private void awaitNothingWaits() throws InterruptedException {
        var end = Instant.now().plusMillis(PATIENCE_MILLIS);
        while (waiting() > 0 && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        assertEquals(0, waiting());
    }

    private int waiting() {
        return database.sql().fetchCount(MAIL);
    }

    private static Letter letter(Language language, String subject, String text) {
        return new Letter(
                MARIA,
                language,
                subject,
                List.of(text, "Ende"),
                new Letter.Action("Anmelden", "https://lernen.example.org/x"));
    }

    private static String part(MimeMessage message, int index) throws Exception {
        return ((Multipart) message.getContent()).getBodyPart(index).getContent().toString();
    }

    private static Language arabic() {
        return Language.find("ar").orElseThrow();
    }
}
