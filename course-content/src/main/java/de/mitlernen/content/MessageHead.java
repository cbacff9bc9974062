package de.mitlernen.content;

import de.mitlernen.content.MediaText.Entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The list {@code - key: value} with which a message begins. */
record MessageHead(Part part, List<Entry> entries) {

    private static final Pattern ENTRY = Pattern.compile("-\\s+(?<key>[a-z]+):\\s*(?<value>.*)");
    private static final List<String> KEYS =
            List.of("from", "received", "link", "attachment", "kind");
    private static final Set<String> SEVERAL = Set.of("link", "attachment");
    private static final List<String> KINDS = List.of("mail", "message");

    /** Addresses that belong to nobody: RFC 2606 and RFC 6761. */
    private static final Pattern INVENTED =
            Pattern.compile(
                    "(?i)([^\\s/@]+@)?([a-z]+://)?([^\\s/:@]+\\.)?"
                            + "(example(\\.(com|net|org))?|test|invalid)([:/?#].*)?");

    /** What is malformed becomes a finding. */
    static MessageHead read(Part part) {
        var entries = new ArrayList<Entry>();
        lines(part)
                .forEach(
                        (line, offset) -> {
                            var match = ENTRY.matcher(line.stripTrailing());
                            if (match.matches()) {
                                entries.add(
                                        new Entry(
                                                match.group("key"),
                                                match.group("value").strip(),
                                                part.at(offset)));
                            }
                        });
        var head = new MessageHead(part, List.copyOf(entries));
        head.check();
        return head;
    }

    /** The lines of the list, and blank ones around it. */
    static Passage lines(Part part) {
        return part.body()
                .first(
                        part.body()
                                .linesBefore(
                                        line ->
                                                !line.isBlank()
                                                        && !ENTRY.matcher(line.stripTrailing())
                                                                .matches()));
    }

    boolean isMail() {
        return !one("kind").equals("message");
    }

    /** The value of a key, or nothing. */
    String one(String key) {
        return all(key).findFirst().orElse("");
    }

    Stream<String> all(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).map(Entry::value);
    }

    private void check() {
        entries.forEach(this::check);
        for (var key : List.of("from", "received")) {
            if (one(key).isEmpty()) {
                part.report(Rule.KEY_MISSING, "This message lacks “- %s: …”".formatted(key));
            }
        }
    }

    private void check(Entry entry) {
        var key = entry.key();
        if (!KEYS.contains(key)) {
            entry.place()
                    .report(
                            Rule.KEY_UNKNOWN,
                            "“%s” is unknown in a message. %sKeys are %s"
                                    .formatted(
                                            key,
                                            Spelling.suggest(key, KEYS),
                                            String.join(", ", KEYS)));
        } else if (!SEVERAL.contains(key) && all(key).count() > 1) {
            entry.place().report(Rule.KEY_TWICE, "“%s” stands twice here".formatted(key));
        } else if (!isWellFormed(entry)) {
            entry.place()
                    .report(
                            Rule.VALUE_MALFORMED,
                            "Write “- link: words => address”, “- kind: mail” or “- kind: message”,"
                                    + " and the name of a file after “- attachment:”");
        }
    }

    private static boolean isWellFormed(Entry entry) {
        return switch (entry.key()) {
            case "link" -> MessageReader.link(entry.value()).isPresent();
            case "kind" -> KINDS.contains(entry.value());
            default -> !entry.value().isEmpty();
        };
    }

    /** Who tries an address of a fraud must find nobody there. */
    void refuseRealAddresses() {
        entries.stream()
                .filter(entry -> addresses(entry).anyMatch(MessageHead::isReal))
                .forEach(
                        entry ->
                                entry.place()
                                        .report(
                                                Rule.ADDRESS_REAL,
                                                "This address may belong to somebody. Write one"
                                                        + " that ends in .example"));
    }

    private static Stream<String> addresses(Entry entry) {
        return switch (entry.key()) {
            case "from" -> MessageReader.sender(entry.value()).address().stream();
            case "link" -> MessageReader.link(entry.value()).map(Inbox.Link::address).stream();
            default -> Stream.empty();
        };
    }

    private static boolean isReal(String address) {
        return !INVENTED.matcher(address).matches();
    }
}
