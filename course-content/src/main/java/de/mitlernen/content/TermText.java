package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A block {@code ::: term} as its author wrote it: in its first paragraph the word and, each after
 * {@code |}, further spellings; then what it means.
 *
 * @param names the word first
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

    /** The Markdown of this block as every writing of it looks. */
    String tidy() {
        return names.stream().collect(Collectors.joining(" | "))
                + "\n\n"
                + TidyText.of(explanation)
                + "\n";
    }
}
