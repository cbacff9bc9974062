package de.mitlernen.content.check;

import de.mitlernen.content.Prose;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

import java.util.List;
import java.util.stream.Stream;

/**
 * The words of a paragraph, a heading, a title, a cell or a picture's description.
 *
 * @param node what holds the words
 * @param text without code and pictures, a line break being {@code \n}
 * @param own the same with blanks in place of what is marked as another language
 * @param lines of each character in the file, counted from 1
 */
record TextRun(Node node, String text, String own, List<Integer> lines) {

    static Stream<TextRun> of(Prose block) {
        return block.nodes()
                .filter(TextRun::holdsWords)
                .map(node -> TextRunReader.read(block, node));
    }

    /** Whether it is running text, rather than a heading, a cell or a description. */
    boolean isParagraph() {
        return node instanceof Paragraph;
    }

    private static boolean holdsWords(Node node) {
        return switch (node) {
            case Paragraph _, Heading _, TableCell _, Image _, Prose.Plain _ -> true;
            default -> false;
        };
    }
}
