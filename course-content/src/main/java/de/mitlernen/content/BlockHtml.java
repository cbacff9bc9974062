package de.mitlernen.content;

import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns the Markdown of one block into HTML. */
final class BlockHtml {

    private final Map<String, Medium> media;
    private final HtmlRenderer renderer;

    BlockHtml(
            String blockId,
            Map<String, Medium> media,
            Function<String, String> mediaUrl,
            Map<String, String> labels) {
        this.media = media;
        this.renderer =
                HtmlRenderer.builder()
                        .escapeHtml(true)
                        .percentEncodeUrls(true)
                        .nodeRendererFactory(context -> new PageNodes(context, labels))
                        .attributeProviderFactory(_ -> new PageAttributes(blockId, media, mediaUrl))
                        .extensions(Markdown.EXTENSIONS)
                        .build();
    }

    /** HTML for where only the structure of an exercise matters: without pictures. */
    static BlockHtml plain() {
        return new BlockHtml("", Map.of(), Function.identity(), Map.of());
    }

    /** Paragraphs, lists and the like. */
    Html text(String markdown) {
        var document = safe(Markdown.text(markdown));
        PageShape.frame(document);
        return new Html(renderer.render(document).strip());
    }

    /** Words without a paragraph around them. */
    Html phrase(String markdown) {
        return new Html(withoutParagraph(renderer.render(safe(Markdown.phrase(markdown)))));
    }

    /**
     * What stands before, between and after the gaps of a text, as {@link Exercise.GapText} says.
     */
    List<Html> parts(Node gapText) {
        var html = withoutParagraph(renderer.render(safe(gapText))).replace("</p>\n<p>", "</p><p>");
        return Stream.of(html.split(GapBody.MARK, -1)).map(Html::new).toList();
    }

    private Node safe(Node document) {
        PageShape.makeSafe(document, media);
        return document;
    }

    private static String withoutParagraph(String html) {
        return html.strip().replaceFirst("^<p>", "").replaceFirst("</p>$", "");
    }
}
