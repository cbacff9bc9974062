package de.mitlernen.content.check;

import de.mitlernen.content.CourseDefinition;
import de.mitlernen.content.Finding;
import de.mitlernen.content.Prose;
import de.mitlernen.content.Rule;
import de.mitlernen.content.UnitFile;

import org.commonmark.node.Node;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A unit in one language, taken apart.
 *
 * @param level of the course in DigComp 3.0, 1 to 8
 * @param passages in the order of reading
 * @param sentences of all passages
 */
record CheckedText(
        int level,
        UnitFile file,
        List<Prose> blocks,
        List<Passage> passages,
        List<Sentence> sentences) {

    static CheckedText of(CourseDefinition course, UnitFile file) {
        var splitter = new SentenceSplitter(Locale.forLanguageTag(file.language()));
        var blocks = Prose.of(file);
        var passages = blocks.stream().flatMap(Passage::of).toList();
        var sentences = passages.stream().flatMap(splitter::split).toList();
        return new CheckedText(course.level(), file, blocks, passages, sentences);
    }

    /** The language without script, region and variant: {@code de} of {@code de-simple}. */
    String language() {
        return file.language().replaceFirst("-.*", "");
    }

    /** Whether it is in German easy to read. */
    boolean isSimpleGerman() {
        return file.language().equals("de-simple");
    }

    /** All nodes of a kind, in the order of reading. */
    <N extends Node> Stream<Placed<N>> nodes(Class<N> kind) {
        return blocks.stream()
                .flatMap(
                        block ->
                                block.nodes()
                                        .filter(kind::isInstance)
                                        .map(kind::cast)
                                        .map(node -> new Placed<>(node, block.line(node))));
    }

    Finding finding(Rule rule, int line, String message) {
        return new Finding(rule, file.path(), line, message);
    }

    /**
     * A node and its line in the file.
     *
     * @param line counted from 1
     */
    record Placed<N extends Node>(N node, int line) {}
}
