package de.mitlernen.content.check;

import de.mitlernen.content.Prose;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

import java.util.ArrayList;
import java.util.List;

/** Gathers the words inside a node. */
final class TextRunReader extends AbstractVisitor {

    private static final String LANGUAGE_MARK = "lang:";

    private final Prose block;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder own = new StringBuilder();
    private final List<Integer> lines = new ArrayList<>();
    private int line;

    private TextRunReader(Prose block, int line) {
        this.block = block;
        this.line = line;
    }

    static TextRun read(Prose block, Node node) {
        var reader = new TextRunReader(block, block.line(node));
        reader.visitChildren(node);
        return new TextRun(
                node, reader.text.toString(), reader.own.toString(), List.copyOf(reader.lines));
    }

    @Override
    public void visit(Text node) {
        line = block.line(node);
        add(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        add("\n");
    }

    @Override
    public void visit(HardLineBreak node) {
        add("\n");
    }

    @Override
    public void visit(Link node) {
        int begin = own.length();
        visitChildren(node);
        if (node.getDestination().startsWith(LANGUAGE_MARK)) {
            own.replace(begin, own.length(), " ".repeat(own.length() - begin));
        }
    }

    @Override
    public void visit(Image node) {
        // It is a run of its own.
    }

    private void add(String words) {
        text.append(words);
        own.append(words);
        for (int i = 0; i < words.length(); i++) {
            lines.add(line);
        }
    }
}
