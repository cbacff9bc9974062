package de.mitlernen.content;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands below the list of a message.
 *
 * @param words its text
 * @param signs the paragraphs after {@code >}, as Markdown
 */
record MessageText(Passage words, List<String> signs) {

    static MessageText of(Part part) {
        var text = part.body().after(MessageHead.lines(part).lines().size());
        int begin = text.linesBefore(line -> line.startsWith(">"));
        var quote = text.after(begin);
        refuseWords(part, quote);
        var lines =
                quote.lines().stream()
                        .map(line -> line.startsWith(">") ? line.substring(1).strip() : "")
                        .collect(Collectors.joining("\n"));
        var signs = Stream.of(lines.split("\n\n+")).map(String::strip).filter(s -> !s.isEmpty());
        return new MessageText(text.first(begin), signs.toList());
    }

    private static void refuseWords(Part part, Passage quote) {
        quote.forEach(
                (line, offset) -> {
                    if (!line.isBlank() && !line.startsWith(">")) {
                        part.at(offset)
                                .report(
                                        Rule.FEEDBACK_MISPLACED,
                                        "The signs end a message. Write its text above them");
                    }
                });
    }
}
