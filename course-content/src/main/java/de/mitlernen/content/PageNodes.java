package de.mitlernen.content;

import de.mitlernen.content.PageShape.Figure;
import de.mitlernen.content.PageShape.TableRegion;

import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the elements that CommonMark does not have, and headings from {@code h2} on. */
final class PageNodes implements NodeRenderer {

    private static final Pattern ADDRESS_PART =
            Pattern.compile("(?<=//)(?=\\w)|(?<=\\w)(?=[/@?.]\\w)");

    private final HtmlNodeRendererContext page;
    private final HtmlWriter html;
    private final TextContext context;

    PageNodes(HtmlNodeRendererContext page, TextContext context) {
        this.page = page;
        this.html = page.getWriter();
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                CallOut.class,
                Figure.class,
                TableRegion.class,
                Heading.class,
                LanguageMark.class,
                Code.class,
                Text.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case CallOut callOut when callOut.kind().equals(CallOut.STEPS) -> children(callOut);
            case CallOut callOut -> callOut(callOut);
            case Figure figure -> figure(figure);
            case TableRegion region -> element("div", region, regionAttributes(region));
            case Heading heading -> heading(heading);
            case LanguageMark mark -> languageMark(mark);
            case Code code -> code(code);
            case Text text -> Wholes.of(text.getLiteral()).forEach(this::part);
            default -> throw new IllegalArgumentException(node.toString());
        }
    }

    private void callOut(CallOut callOut) {
        html.line();
        html.tag("aside", asideAttributes(callOut));
        html.line();
        html.tag("p", Map.of("class", "callout-label"));
        html.text(context.label(callOut.kind()));
        html.tag("/p");
        children(callOut);
        html.tag("/aside");
        html.line();
    }

    private static Map<String, String> asideAttributes(CallOut callOut) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("class", "callout callout-" + callOut.kind());
        // Else it would be a landmark of the page, one for each tip.
        attributes.put("role", "note");
        return attributes;
    }

    /** A picture that says something can also be seen alone, as large as one likes. */
    private void figure(Figure figure) {
        html.line();
        html.tag("figure", Map.of("class", "picture"));
        children(figure);
        if (figure.getFirstChild() instanceof Image image && !Markdown.plainText(image).isEmpty()) {
            html.tag("p", Map.of("class", "enlarge"));
            html.tag("a", Map.of("href", context.mediaUrl().apply(image.getDestination())));
            html.text(context.label("enlarge"));
            html.tag("/a");
            html.tag("/p");
        }
        html.tag("/figure");
        html.line();
    }

    private Map<String, String> regionAttributes(TableRegion region) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("class", "table");
        attributes.put("role", "region");
        attributes.put("tabindex", "0");
        attributes.put("aria-label", context.label("table") + ": " + region.heads());
        return attributes;
    }

    private void languageMark(LanguageMark mark) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("lang", mark.language());
        if (mark.turns(context.language())) {
            attributes.put("dir", LanguageMark.direction(mark.language()));
        }
        html.tag("span", attributes);
        children(mark);
        html.tag("/span");
    }

    /** An address breaks before its dots and slashes, so that no line looks like all of it. */
    private void code(Code code) {
        html.tag("code", page.extendAttributes(code, "code", Map.of()));
        var parts = ADDRESS_PART.split(code.getLiteral());
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                html.tag("wbr");
            }
            html.text(parts[i]);
        }
        html.tag("/code");
    }

    private void part(Wholes.Part part) {
        if (part.whole()) {
            html.tag("span", Map.of("class", "whole"));
            html.text(part.text());
            html.tag("/span");
        } else {
            html.text(part.text());
        }
    }

    private void heading(Heading heading) {
        element(
                "h" + Math.max(2, heading.getLevel()),
                heading,
                page.extendAttributes(heading, "h", Map.of()));
    }

    private void element(String tag, Node node, Map<String, String> attributes) {
        html.line();
        html.tag(tag, attributes);
        children(node);
        html.tag("/" + tag);
        html.line();
    }

    private void children(Node node) {
        Markdown.children(node).toList().forEach(page::render);
    }
}
