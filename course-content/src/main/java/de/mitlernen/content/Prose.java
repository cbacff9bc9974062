package de.mitlernen.content;

import org.commonmark.node.Node;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What people read of a block, as a Markdown tree: without the signs of an exercise.
 *
 * @param line of the block's Markdown in its file, counted from 1
 */
public record Prose(Block block, int line, Node document) {

    /** All blocks of a unit, in the order of reading. */
    public static List<Prose> of(UnitFile file) {
        var blocks = file.text().blocks();
        return IntStream.range(0, blocks.size())
                .mapToObj(index -> of(blocks.get(index), file.lines().get(index)))
                .toList();
    }

    private static Prose of(Block block, int line) {
        return new Prose(block, line, Markdown.text(Signs.leftOut(block)));
    }

    /** Everything in the block, in the order of reading. */
    public Stream<Node> nodes() {
        return Markdown.nodes(document);
    }

    /** Where a node stands in its file, counted from 1. */
    public int line(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? line : line + spans.getFirst().getLineIndex();
    }
}
