package de.mitlernen.content.check;

import de.mitlernen.content.Finding;
import de.mitlernen.content.Prose;
import de.mitlernen.content.Rule;
import de.mitlernen.content.WrittenText;

import org.commonmark.node.Node;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A text of a package, taken apart.
 *
 * @param runs in the order of reading
 * @param sentences of all runs
 */
record CheckedText(WrittenText written, List<TextRun> runs, List<Sentence> sentences) {

    static CheckedText of(WrittenText written) {
        var splitter = new SentenceSplitter(Locale.forLanguageTag(written.language()));
        var runs = written.prose().stream().flatMap(TextRun::of).toList();
        var sentences = runs.stream().flatMap(splitter::split).toList();
        return new CheckedText(written, runs, sentences);
    }

    /** Of the course in DigComp 3.0, 1 to 8. */
    int level() {
        return written.level();
    }

    /** How many of the exercises of a closing quiz are asked; empty: all of them. */
    OptionalInt drawn() {
        return written.drawn();
    }

    List<Prose> blocks() {
        return written.prose();
    }

    /** The language without script, region and variant: {@code de} of {@code de-simple}. */
    String language() {
        return written.language().replaceFirst("-.*", "");
    }

    /** Whether it is in German easy to read. */
    boolean isSimpleGerman() {
        return written.language().equals("de-simple");
    }

    /** All nodes of a kind, in the order of reading. */
    <N extends Node> Stream<Placed<N>> nodes(Class<N> kind) {
        return blocks().stream()
                .flatMap(
                        block ->
                                block.nodes()
                                        .filter(kind::isInstance)
                                        .map(kind::cast)
                                        .map(node -> new Placed<>(node, block.line(node))));
    }

    Finding finding(Rule rule, int line, String message) {
        return new Finding(rule, written.path(), line, message);
    }

    /**
     * A node and its line in the file.
     *
     * @param line counted from 1
     */
    record Placed<N extends Node>(N node, int line) {}
}
