package de.mitlernen.mail;

import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Dates;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What would be sent, for whoever tries out the demonstration, which has no mail server. */
public final class MailboxPages implements Routes.Group {
    /** What {@code mail/mailbox.ftlh} shows. */
    public record Mailbox(List<Row> letters) {}

    /**
     * One letter.
     *
     * @param lang of its text
     * @param action what the reader is asked to do
     */
    public record Row(
            String recipient,
            String written,
            String lang,
            String dir,
            String subject,
            List<String> paragraphs,
            Letter.@Nullable Action action) {}

    private static final int MOST = 30;

    private final Outbox outbox;

    public MailboxPages(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/mailbox", Access.EVERYONE, this::show);
    }

    private Answer show(Visit visit) {
        return Answer.page(
                "mail/mailbox",
                new Mailbox(outbox.list(MOST).stream().map(mail -> row(mail, visit)).toList()));
    }

    private static Row row(Outbox.Written written, Visit visit) {
        var letter = written.letter();
        return new Row(
                letter.recipient(),
                Dates.dayAndTime(written.writtenAt(), visit.language()),
                letter.language().tag(),
                letter.language().dir(),
                letter.subject(),
                letter.paragraphs(),
                letter.action());
    }
}
