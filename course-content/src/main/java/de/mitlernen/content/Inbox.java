package de.mitlernen.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Messages of which each is to be judged: can one trust it, or not?
 *
 * @param labels what the two judgements are called, unless it is genuine or fraud
 */
public record Inbox(Optional<Labels> labels, List<Message> messages) implements ExerciseBody {

    public record Labels(String genuine, String fraud) {}

    /**
     * A mail, or a short message as a telephone shows it.
     *
     * @param subject as plain text
     * @param text paragraphs
     * @param signs inline HTML: by which one can tell what it is
     */
    public record Message(
            boolean genuine,
            boolean mail,
            String subject,
            Sender from,
            String received,
            List<Link> links,
            List<String> attachments,
            Html text,
            List<Html> signs) {

        String shape() {
            return "%s %s with %d links and %d attachments"
                    .formatted(
                            genuine ? "genuine" : "fraud",
                            mail ? "mail" : "message",
                            links.size(),
                            attachments.size());
        }
    }

    /**
     * Whom a message says it is from.
     *
     * @param address which a mail program shows only on request
     */
    public record Sender(String name, Optional<String> address) {}

    /** Words to press, and the address to which they would lead. */
    public record Link(String text, String address) {}

    @Override
    public String shape() {
        var each = messages.stream().map(Message::shape).collect(Collectors.joining(", "));
        return "%d messages%s: %s"
                .formatted(messages.size(), labels.isPresent() ? " with own labels" : "", each);
    }
}
