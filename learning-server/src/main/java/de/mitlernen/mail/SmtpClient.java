package de.mitlernen.mail;

import de.mitlernen.web.Templates;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.jspecify.annotations.Nullable;

import java.io.UnsupportedEncodingException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** Sends letters as e-mails in plain text and in HTML. Thread-safe. */
public final class SmtpClient {
    static final String PREFIX = String.join(".", "mail", "smtp", "");
    private static final String UTF_8 = "UTF-8";
    private static final int TIMEOUT_MILLIS = 30_000;

    private final MailServer server;
    private final String senderName;
    private final Templates templates;
    private final Session session;

    /**
     * @param senderName stands beside the address in From
     */
    public SmtpClient(MailServer server, String senderName, Templates templates) {
        this.server = server;
        this.senderName = senderName;
        this.templates = templates;
        this.session = Session.getInstance(properties(server), authenticator(server));
    }

    /**
     * Sends a letter.
     *
     * @param id by which a mailbox knows that it is the same letter if it comes twice
     * @throws MessagingException when the server does not take it
     */
    void send(UUID id, Letter letter) throws MessagingException {
        var message =
                new MimeMessage(session) {
                    @Override
                    protected void updateMessageID() throws MessagingException {
                        setHeader("Message-ID", "<%s@%s>".formatted(id, domain()));
                    }
                };
        message.setFrom(sender());
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(Instant.now()));
        message.setHeader("Content-Language", letter.language().tag());
        // Nobody's holiday message shall answer it. Source: RFC 3834 §5.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(body(letter));
        Transport.send(message);
    }

    private MimeMultipart body(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(templates.render("mail/text", letter.language(), letter), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(templates.render("mail/letter", letter.language(), letter), UTF_8, "html");
        // The last is the best. Source: RFC 2046 §5.1.4.
        return new MimeMultipart("alternative", text, html);
    }

    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(server.sender(), senderName, UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String domain() {
        return server.sender().substring(server.sender().indexOf('@') + 1);
    }

    static Properties properties(MailServer server) {
        var properties = new Properties();
        set(properties, "host", server.host());
        set(properties, "port", server.port());
        set(properties, "auth", server.login().isPresent());
        set(properties, "ssl.enable", server.tls());
        set(properties, "ssl.checkserveridentity", true);
        set(properties, "starttls.enable", true);
        set(properties, "starttls.required", !(server.tls() || isHere(server)));
        for (var timeout : List.of("connectiontimeout", "timeout", "writetimeout")) {
            set(properties, timeout, TIMEOUT_MILLIS);
        }
        return properties;
    }

    /** Source: package summary of {@code org.eclipse.angus.mail.smtp}. */
    private static void set(Properties properties, String name, Object value) {
        properties.put(PREFIX + name, value.toString());
    }

    private static boolean isHere(MailServer server) {
        try {
            return InetAddress.getByName(server.host()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static @Nullable Authenticator authenticator(MailServer server) {
        return server.login()
                .map(
                        login ->
                                new Authenticator() {
                                    @Override
                                    protected PasswordAuthentication getPasswordAuthentication() {
                                        return new PasswordAuthentication(
                                                login.user(), login.password());
                                    }
                                })
                .orElse(null);
    }
}
