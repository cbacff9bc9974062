package de.mitlernen.content;

import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Turns the Markdown of one block into HTML. */
final class BlockHtml {

    private final String blockId;
    private final TextContext context;
    private final HtmlRenderer renderer;

    BlockHtml(String blockId, TextContext context) {
        this.blockId = blockId;
        this.context = context;
        this.renderer =
                HtmlRenderer.builder()
                        .escapeHtml(true)
                        .percentEncodeUrls(true)
                        .nodeRendererFactory(page -> new PageNodes(page, context))
                        .attributeProviderFactory(_ -> new PageAttributes(blockId, context))
                        .extensions(Markdown.EXTENSIONS)
                        .build();
    }

    /** HTML for where only the structure of a text matters: without pictures. */
    static BlockHtml plain() {
        return new BlockHtml("", TextContext.plain());
    }

    /** A block that is no exercise. */
    Html block(Block block) {
        var place = new Findings().in(blockId);
        return switch (block.kind()) {
            case TermText.KIND -> term(TermText.read(block, place));
            case MediaText.VIDEO, MediaText.AUDIO -> medium(MediaText.read(block, place));
            default -> text(block.markdown());
        };
    }

    /** Paragraphs, lists and the like. */
    Html text(String markdown) {
        return text(Markdown.text(markdown));
    }

    /** The same of a text that is parsed already, which takes its final shape. */
    Html text(Node document) {
        PageShape.frame(safe(document));
        return new Html(renderer.render(document).strip());
    }

    private Html term(TermText text) {
        var written = new StringBuilder();
        var html = new HtmlWriter(written);
        html.tag("dl", Map.of("class", TermText.KIND));
        html.tag("dt", Map.of("id", blockId));
        html.tag("dfn");
        html.raw(phrase(text.names().getFirst()).value());
        html.tag("/dfn");
        html.tag("/dt");
        html.tag("dd");
        html.raw(text(text.explanation()).value());
        html.tag("/dd");
        html.tag("/dl");
        return new Html(written.toString());
    }

    private Html medium(MediaText text) {
        return new MediaHtml(context).write(blockId, text, text(text.transcript()));
    }

    /** Words without a paragraph around them. */
    Html phrase(String markdown) {
        return new Html(withoutParagraph(renderer.render(safe(Markdown.phrase(markdown)))));
    }

    /**
     * What stands before, between and after the gaps of a text, as {@link ExerciseBody.GapText}
     * says.
     */
    List<Html> parts(Node gapText) {
        var html = withoutParagraph(renderer.render(safe(gapText))).replace("</p>\n<p>", "</p><p>");
        return Stream.of(html.split(BracketText.MARK, -1)).map(Html::new).toList();
    }

    private Node safe(Node document) {
        PageShape.makeSafe(document, context);
        return document;
    }

    private static String withoutParagraph(String html) {
        return html.strip().replaceFirst("^<p>", "").replaceFirst("</p>$", "");
    }
}
