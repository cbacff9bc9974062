package de.mitlernen.exercise;

import de.mitlernen.content.Html;
import de.mitlernen.content.Inbox;
import de.mitlernen.content.Inbox.Labels;
import de.mitlernen.content.Inbox.Link;
import de.mitlernen.content.Inbox.Message;
import de.mitlernen.web.Form;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Deciding for each message whether one can trust it. The response holds {@code genuine}, {@code
 * fraud} or nothing for each.
 */
record InboxInteraction(Inbox inbox) implements Interaction {
    private static final String GENUINE = "genuine";
    private static final String FRAUD = "fraud";

    /**
     * What {@code inbox.ftlh} shows.
     *
     * @param mails whether there is a mail among the messages
     * @param labels what the course calls the two judgements
     */
    public record Mailbox(boolean mails, @Nullable Labels labels, List<MessageView> messages)
            implements View {
        @Override
        public String name() {
            return "inbox";
        }
    }

    /**
     * A message as a mail program or a telephone shows it.
     *
     * @param open whether it is unfolded: one that needs a second look
     * @param address which is shown on request
     * @param value what was decided
     * @param verdict what it is: {@code genuine} or {@code fraud}; null before an attempt
     * @param signs by which one can tell what it is; none before an attempt
     */
    public record MessageView(
            String name,
            boolean open,
            boolean mail,
            String subject,
            String sender,
            @Nullable String address,
            String received,
            List<Link> links,
            List<String> attachments,
            Html text,
            String value,
            @Nullable String mark,
            @Nullable String verdict,
            List<Html> signs) {}

    @Override
    public List<String> read(Form form, Shuffle shuffle) {
        return indexes().mapToObj(i -> decision(form.get(name(i)))).toList();
    }

    private static String decision(String value) {
        return value.equals(GENUINE) || value.equals(FRAUD) ? value : "";
    }

    /** Names the messages about which nothing is decided. */
    @Override
    public Optional<Problem> problem(List<String> response) {
        var open =
                indexes()
                        .filter(i -> response.get(i).isEmpty())
                        .mapToObj(i -> String.valueOf(i + 1))
                        .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem("exercise.inbox.undecided", open));
    }

    @Override
    public List<String> right() {
        return inbox.messages().stream().map(InboxInteraction::right).toList();
    }

    private static String right(Message message) {
        return message.genuine() ? GENUINE : FRAUD;
    }

    /** Every message counts alike: whoever takes all for fraud has missed what is genuine. */
    @Override
    public Mark mark(List<String> response) {
        var right = right();
        return Mark.share(indexes().mapToObj(i -> right.get(i).equals(response.get(i))).toList());
    }

    @Override
    public View view(Answered answered, Asking asking) {
        return new Mailbox(
                inbox.messages().stream().anyMatch(Message::mail),
                inbox.labels().orElse(null),
                indexes().mapToObj(i -> message(i, answered)).toList());
    }

    private MessageView message(int index, Answered answered) {
        var message = inbox.messages().get(index);
        var value = answered.at(index);
        var mark = answered.mark(index);
        boolean undecided = answered.response() != null && value.isEmpty();
        return new MessageView(
                name(index),
                undecided || "notyet".equals(mark),
                message.mail(),
                message.subject(),
                message.from().name(),
                message.from().address().orElse(null),
                message.received(),
                message.links(),
                message.attachments(),
                message.text(),
                value,
                mark,
                answered.mark() == null ? null : right(message),
                answered.mark() == null ? List.of() : message.signs());
    }

    private static String name(int message) {
        return "message-" + (message + 1);
    }

    private IntStream indexes() {
        return IntStream.range(0, inbox.messages().size());
    }
}
