package de.mitlernen.content;

import de.mitlernen.content.Inbox.Labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages, each below {@code ### [fraud] subject} or {@code ### [genuine] subject}. */
record InboxSyntax() implements ExerciseSyntax {

    private static final Pattern LABELS = Pattern.compile("labels:\\s*(?<labels>.*)");
    private static final Pattern SIGNS =
            Pattern.compile("(?m)^(labels:.*|- [a-z]+:.*|###\\s*\\[[a-z-]+])");

    @Override
    public boolean begins(String line) {
        return Part.begins(line) || LABELS.matcher(line).matches();
    }

    @Override
    public Inbox read(Source source) {
        var parts = Part.read(source.body(), source.block());
        if (parts.isEmpty()) {
            source.report(
                    Rule.TOO_FEW_OPTIONS,
                    "At least one message is needed, written “### [fraud] subject”");
        }
        var reader = new MessageReader(source.html());
        return new Inbox(labels(source), parts.stream().map(reader::read).toList());
    }

    private static Optional<Labels> labels(Source source) {
        var head = source.body().first(source.body().linesBefore(Part::begins));
        if (head.isBlank()) {
            return Optional.empty();
        }
        var labels = split(head.text());
        if (labels.size() != 2 || labels.contains("")) {
            source.place()
                    .report(
                            Rule.VALUE_MALFORMED,
                            "Write both judgements in one line: labels: genuine | fraud");
            return Optional.empty();
        }
        return Optional.of(new Labels(labels.getFirst(), labels.getLast()));
    }

    private static List<String> split(String line) {
        var match = LABELS.matcher(line);
        return match.matches()
                ? Stream.of(match.group("labels").split("\\|", -1)).map(String::strip).toList()
                : List.of();
    }

    @Override
    public String tidy(Passage body) {
        var parts = new ArrayList<String>();
        var head = body.first(body.linesBefore(Part::begins));
        if (!head.isBlank()) {
            parts.add("labels: " + String.join(" | ", split(head.text())));
        }
        Part.read(body, new Findings().in("")).stream()
                .map(MessageReader::tidy)
                .forEach(parts::add);
        return parts.stream().collect(Collectors.joining("\n\n"));
    }

    @Override
    public String prose(String markdown) {
        return SIGNS.matcher(markdown).replaceAll("");
    }
}
