package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What every text of a unit has to keep to: headings, pictures, links, no HTML.
 *
 * @param unit the unit that the text belongs to
 * @param blocks unit → ids of its blocks
 * @param terms ids of the terms that the course explains
 * @param media whether there is a picture of this path
 */
record TextRules(
        String unit, Map<String, Set<String>> blocks, Set<String> terms, Predicate<String> media) {

    private static final String DECORATIVE = "decorative";

    /**
     * @param place of the first line of the text
     */
    void check(String markdown, Place place) {
        var document = Markdown.text(markdown);
        Markdown.nodes(document).forEach(node -> check(node, Markdown.place(node, place)));
        if (document.getFirstChild() instanceof Heading heading
                && heading.getLevel() == 2
                && !markdown.startsWith(BlockSplitter.HEADING)) {
            refuseHeading(place);
        }
    }

    private void check(Node node, Place at) {
        switch (node) {
            case Heading heading -> heading(heading, at);
            case Image image -> picture(image, at);
            case Link link -> link(link, at);
            case HtmlBlock _, HtmlInline _ ->
                    at.report(Rule.RAW_HTML, "HTML is not shown. Use Markdown, or write < as \\<");
            case Text text when text.getLiteral().startsWith(":::") ->
                    at.report(Rule.DELIMITER_INDENTED, "::: stands at the beginning of its line");
            case CallOut steps when steps.kind().equals(CallOut.STEPS) && !hasNumbers(steps) ->
                    at.report(
                            Rule.MARKDOWN_MISTYPED,
                            "These are no steps yet. Number them: 1. First do this");
            default -> {}
        }
    }

    private static boolean hasNumbers(CallOut steps) {
        return Markdown.children(steps).anyMatch(OrderedList.class::isInstance);
    }

    private static void heading(Heading heading, Place at) {
        boolean opensBlock =
                heading.getPrevious() == null && heading.getParent().getParent() == null;
        if (heading.getLevel() == 1) {
            at.report(
                    Rule.HEADING_LEVEL,
                    "The title is the only heading of level 1. Begin this one with ##");
        } else if (heading.getLevel() == 2 && !opensBlock) {
            refuseHeading(at);
        }
    }

    private static void refuseHeading(Place at) {
        at.report(
                Rule.HEADING_LEVEL,
                "A heading of level 2 is written ## and a blank at the beginning of a line, outside"
                        + " of other blocks");
    }

    private void picture(Image image, Place at) {
        if (!media.test(image.getDestination())) {
            at.report(
                    Rule.MEDIA_MISSING,
                    "“%s” is not in the package".formatted(image.getDestination()));
        }
        boolean decorative = DECORATIVE.equals(image.getTitle());
        boolean described = !Markdown.plainText(image).isBlank();
        if (image.getTitle() != null && !decorative) {
            at.report(
                    Rule.PICTURE_TITLE,
                    "After the path only \"decorative\" may stand. Describe the picture in its"
                            + " alternative text");
        } else if (decorative == described) {
            at.report(
                    Rule.PICTURE_WITHOUT_ALTERNATIVE_TEXT,
                    "Say in [ ] what one needs to know from the picture, or write ![](%s \"decorative\")"
                            .formatted(image.getDestination()));
        }
    }

    private void link(Link link, Place at) {
        switch (Destination.of(link.getDestination())) {
            case Destination.External _, Destination.Contact _, Destination.Language _ -> {}
            case Destination.Term(var id) when terms.contains(id) -> {}
            case Destination.Term(var id) ->
                    at.report(
                            Rule.TERM_UNKNOWN,
                            "No unit of this course explains the term “%s”. Add ::: term {#%s}"
                                    .formatted(id, id));
            case Destination.Internal place when exists(place) -> {}
            case Destination.Internal _ ->
                    at.report(
                            Rule.LINK_TO_NOWHERE,
                            "“%s” is no unit of this course and no block of this unit"
                                    .formatted(link.getDestination()));
            case Destination.Unknown _ ->
                    at.report(
                            Rule.LINK_UNSAFE,
                            ("“%s” is no link to https:, mailto:, tel:, a unit, a #block, term:… or"
                                            + " lang:…")
                                    .formatted(link.getDestination()));
        }
    }

    private boolean exists(Destination.Internal place) {
        var ids = blocks.getOrDefault(place.unit().isEmpty() ? unit : place.unit(), Set.of());
        return place.block().isEmpty() ? !ids.isEmpty() : ids.contains(place.block());
    }
}
