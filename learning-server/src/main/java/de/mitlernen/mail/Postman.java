package de.mitlernen.mail;

import de.mitlernen.db.Database;
import de.mitlernen.db.Notifications;

import jakarta.mail.MessagingException;

import java.time.Duration;
import java.util.UUID;

/** Brings the letters of the outbox to the mail server, as soon as they are written. */
public final class Postman implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Postman.class.getName());

    /** How often letters are tried again that the server did not take. */
    private static final Duration ROUND = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final SmtpClient client;
    private final Notifications notifications;

    public Postman(Database database, Outbox outbox, SmtpClient client) {
        this.outbox = outbox;
        this.client = client;
        this.notifications =
                new Notifications(database, Outbox.CHANNEL, ROUND, this::deliver, this::deliver);
    }

    private void deliver() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = outbox.handOut(this::take);
        }
    }

    private boolean take(UUID id, Letter letter) {
        try {
            client.send(id, letter);
            return true;
        } catch (MessagingException failure) {
            // No address in the log: it lives longer than the letter.
            LOG.log(System.Logger.Level.WARNING, "e-mail " + id + " was not taken", failure);
            return false;
        }
    }

    @Override
    public void close() {
        notifications.close();
    }
}
