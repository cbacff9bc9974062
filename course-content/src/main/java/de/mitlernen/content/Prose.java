package de.mitlernen.content;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What people read of a block or a title, as a Markdown tree: without the signs of an exercise.
 *
 * @param line of the block's Markdown in its file, counted from 1
 */
public record Prose(Block block, int line, Node document) {

    /** Words that are no Markdown, such as a title. */
    public static final class Plain extends CustomBlock {}

    /** Words that are no Markdown, with the line where they begin. */
    static Prose plain(String words, int line) {
        var plain = new Plain();
        plain.appendChild(new Text(words));
        var document = new Document();
        document.appendChild(plain);
        return new Prose(new Block("", Block.TEXT, false, words), line, document);
    }

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
