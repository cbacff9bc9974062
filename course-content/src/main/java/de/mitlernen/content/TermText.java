package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import org.commonmark.node.Document;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A block {@code ::: term} as its author wrote it: in its first paragraph the word and, each after
 * {@code |}, further spellings; then what it means.
 *
 * @param names the word first; one in another language as {@code [word](lang:en)}
 * @param explanation Markdown
 */
record TermText(List<String> names, String explanation) {

    static final String KIND = "term";

    /**
     * @param place of the first line after {@code :::}
     */
    static TermText read(Block block, Place place) {
        var whole = Passage.of(block.markdown());
        int head = whole.linesBefore(String::isBlank);
        var names =
                Stream.of(whole.first(head).text().replace('\n', ' ').split("\\|", -1))
                        .map(String::strip)
                        .toList();
        names.stream()
                .filter(name -> !isPlain(name))
                .forEach(
                        name ->
                                place.report(
                                        Rule.TERM_NOT_PLAIN,
                                        "Write “%s” without Markdown. Only its language may be marked: [word](lang:en)"
                                                .formatted(name)));
        var explanation = whole.after(head).text();
        if (explanation.isEmpty() || names.contains("")) {
            place.plus(-1)
                    .report(
                            Rule.TERM_INCOMPLETE,
                            "Write the word (further spellings after |), an empty line, and one to"
                                    + " three sentences that explain it");
        }
        return new TermText(names, explanation);
    }

    /** The names without marks of their language. */
    List<String> words() {
        return names.stream().map(Markdown::phrase).map(Markdown::plainText).toList();
    }

    private static boolean isPlain(String name) {
        return Markdown.nodes(Markdown.phrase(name)).allMatch(TermText::isPlain);
    }

    private static boolean isPlain(Node node) {
        return switch (node) {
            case Document _, Paragraph _, Text _ -> true;
            case Link link -> Destination.of(link.getDestination()) instanceof Destination.Language;
            default -> false;
        };
    }

    /** The Markdown of this block as every writing of it looks. */
    String tidy() {
        return names.stream().collect(Collectors.joining(" | "))
                + "\n\n"
                + TidyText.of(explanation)
                + "\n";
    }
}
