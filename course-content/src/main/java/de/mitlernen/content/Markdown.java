package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Markdown as course packages use it: CommonMark, tables and call-outs. */
public final class Markdown {

    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    // Deep nesting costs time and stack: no text of a course needs more.
    private static final int DEEPEST = 50;

    private static final Parser TEXT = builder().build();
    private static final Parser PHRASE = builder().enabledBlockTypes(Set.of()).build();

    private Markdown() {}

    /** Paragraphs, lists, tables and the like. */
    public static Node text(String markdown) {
        return TEXT.parse(markdown);
    }

    /** One paragraph, whatever it begins with: “3. Mai” is no list. */
    static Node phrase(String markdown) {
        return PHRASE.parse(markdown);
    }

    /** The nodes directly inside it. */
    public static Stream<Node> children(Node node) {
        return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext);
    }

    /** The node and everything inside it, in the order of reading. */
    public static Stream<Node> nodes(Node node) {
        return Stream.concat(Stream.of(node), children(node).flatMap(Markdown::nodes));
    }

    /** What is read of a node, in one line. */
    public static String plainText(Node node) {
        return nodes(node)
                .map(
                        part ->
                                switch (part) {
                                    case Text text -> text.getLiteral();
                                    case Code code -> code.getLiteral();
                                    case SoftLineBreak _, HardLineBreak _ -> " ";
                                    default -> "";
                                })
                .collect(Collectors.joining());
    }

    /**
     * Where a node stands.
     *
     * @param text its first line
     */
    static Place place(Node node, Place text) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? text : text.plus(spans.getFirst().getLineIndex());
    }

    private static Parser.Builder builder() {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .customBlockParserFactory(new CallOutParser.Factory())
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES);
    }
}
