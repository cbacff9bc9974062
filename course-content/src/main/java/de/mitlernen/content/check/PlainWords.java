package de.mitlernen.content.check;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What is read of a node, in one line. */
final class PlainWords extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    private PlainWords() {}

    static String of(Node node) {
        var reader = new PlainWords();
        node.accept(reader);
        return reader.words.toString();
    }

    @Override
    public void visit(Text node) {
        words.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        words.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
        words.append(' ');
    }
}
