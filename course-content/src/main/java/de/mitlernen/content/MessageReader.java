package de.mitlernen.content;

import de.mitlernen.content.Inbox.Link;
import de.mitlernen.content.Inbox.Message;
import de.mitlernen.content.Inbox.Sender;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a message: its heading, a list of what a mail program shows, its text and its signs. */
final class MessageReader {

    private static final Pattern HEADING =
            Pattern.compile("\\[(?<mark>fraud|genuine)]\\s*(?<subject>\\S.*)");
    private static final Pattern SENDER = Pattern.compile("(?<name>.*\\S)\\s*<(?<address>\\S+)>");
    private static final Pattern LINK = Pattern.compile("(?<text>.*\\S)\\s*=>\\s*(?<address>\\S+)");

    private final BlockHtml html;

    MessageReader(BlockHtml html) {
        this.html = html;
    }

    Message read(Part part) {
        var heading = HEADING.matcher(part.heading());
        boolean wellFormed = heading.matches();
        if (!wellFormed) {
            part.report(
                    Rule.PART_MALFORMED,
                    "A message begins with ### [fraud] or ### [genuine] and its subject");
        }
        var head = MessageHead.read(part);
        var text = MessageText.of(part);
        checkText(part, text);
        boolean genuine = wellFormed && heading.group("mark").equals("genuine");
        if (!genuine) {
            head.refuseRealAddresses();
        }
        return new Message(
                genuine,
                head.isMail(),
                wellFormed ? heading.group("subject") : "",
                sender(head.one("from")),
                head.one("received"),
                head.all("link").map(MessageReader::link).flatMap(Optional::stream).toList(),
                head.all("attachment").toList(),
                html.text(text.words().text()),
                text.signs().stream().map(html::phrase).toList());
    }

    private static void checkText(Part part, MessageText text) {
        if (text.words().isBlank()) {
            part.report(Rule.OPTION_EMPTY, "Write the text of the message below its list");
        }
        if (text.signs().isEmpty()) {
            part.report(
                    Rule.EXERCISE_WITHOUT_FEEDBACK,
                    "Write after > by which signs one can tell what this message is");
        }
    }

    static Sender sender(String written) {
        var match = SENDER.matcher(written);
        return match.matches()
                ? new Sender(match.group("name"), Optional.of(match.group("address")))
                : new Sender(written, Optional.empty());
    }

    static Optional<Link> link(String written) {
        var match = LINK.matcher(written);
        return match.matches()
                ? Optional.of(new Link(match.group("text"), match.group("address")))
                : Optional.empty();
    }

    /** A message as every writing of it looks. */
    static String tidy(Part part) {
        var text = MessageText.of(part);
        var head =
                MessageHead.read(part).entries().stream()
                        .map(entry -> "- %s: %s".formatted(entry.key(), entry.value()))
                        .collect(Collectors.joining("\n"));
        var signs =
                text.signs().stream()
                        .map(sign -> "> " + sign.replace("\n", "\n> "))
                        .collect(Collectors.joining("\n>\n"));
        var heading = part.heading().replaceFirst("]\\s*", "] ");
        return Part.write(
                heading, Stream.of(head, TidyText.of(text.words().text()), signs).toList());
    }
}
