package de.mitlernen.content;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

import java.util.stream.Collectors;

/** Gives parsed Markdown the shape of a page: figures, tables that scroll, links that are safe. */
final class PageShape {

    /** A picture in a paragraph of its own. */
    static final class Figure extends CustomBlock {}

    /** Around a table, so that a wide one scrolls alone. */
    static final class TableRegion extends CustomBlock {
        private final String heads;

        private TableRegion(String heads) {
            this.heads = heads;
        }

        /** The heads of its columns, as a name that tells this table from others. */
        String heads() {
            return heads;
        }
    }

    private PageShape() {}

    /** Leaves out links that lead nowhere and pictures that are not in the package. */
    static void makeSafe(Node document, TextContext context) {
        for (var node : Markdown.nodes(document).toList()) {
            switch (node) {
                case Link link -> makeSafe(link, context);
                case Image image when !context.media().containsKey(image.getDestination()) ->
                        unwrap(image);
                default -> {}
            }
        }
    }

    private static void makeSafe(Link link, TextContext context) {
        switch (Destination.of(link.getDestination())) {
            case Destination.Unknown _ -> unwrap(link);
            case Destination.Term(var id) when !context.termUrls().containsKey(id) -> unwrap(link);
            case Destination.Language(var tag) -> {
                link.insertBefore(new LanguageMark(tag));
                Markdown.children(link).toList().forEach(link.getPrevious()::appendChild);
                link.unlink();
            }
            default -> {}
        }
    }

    /** Frames what stands alone on a page. */
    static void frame(Node document) {
        for (var node : Markdown.nodes(document).toList()) {
            switch (node) {
                case Image image when isAlone(image) -> frame(image);
                case TableBlock table -> frame(table, new TableRegion(heads(table)));
                default -> {}
            }
        }
    }

    static boolean isAlone(Image image) {
        return image.getParent() instanceof Paragraph
                && image.getPrevious() == null
                && image.getNext() == null;
    }

    private static void frame(Image image) {
        var paragraph = image.getParent();
        frame(paragraph, new Figure());
        paragraph.insertBefore(image);
        paragraph.unlink();
    }

    private static void frame(Node node, Node frame) {
        node.insertBefore(frame);
        frame.appendChild(node);
    }

    private static void unwrap(Node node) {
        Markdown.children(node).toList().forEach(node::insertBefore);
        node.unlink();
    }

    private static String heads(TableBlock table) {
        return Markdown.nodes(table)
                .filter(node -> node instanceof TableCell cell && cell.isHeader())
                .map(Markdown::plainText)
                .collect(Collectors.joining(", "));
    }
}
