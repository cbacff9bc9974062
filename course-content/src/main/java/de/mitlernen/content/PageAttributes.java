package de.mitlernen.content;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.renderer.html.AttributeProvider;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The attributes that the elements of a page need. Made anew for each rendering. */
final class PageAttributes implements AttributeProvider {

    private final String blockId;
    private final TextContext context;
    private int smallerHeadings;

    PageAttributes(String blockId, TextContext context) {
        this.blockId = blockId;
        this.context = context;
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        switch (node) {
            case Heading heading -> attributes.put("id", headingId(heading));
            case Link link -> link(link, attributes);
            case Image image -> image(image.getDestination(), attributes);
            case TableCell cell -> cell(cell, attributes);
            case OrderedList list when isSteps(list) -> attributes.put("class", CallOut.STEPS);
            // What is to be typed keeps its order in a right-to-left text.
            case Code code -> attributes.put("dir", "ltr");
            default -> {}
        }
    }

    private String headingId(Heading heading) {
        boolean opensBlock = heading.getPrevious() == null && heading.getLevel() == 2;
        return opensBlock ? blockId : blockId + "-" + ++smallerHeadings;
    }

    private void link(Link link, Map<String, String> attributes) {
        attributes.remove("title");
        switch (Destination.of(link.getDestination())) {
            case Destination.External _ -> {
                attributes.put("class", "external");
                attributes.put("rel", "external noopener");
            }
            case Destination.Term(var id) -> {
                attributes.put("href", Objects.requireNonNull(context.termUrls().get(id)));
                attributes.put("class", TermText.KIND);
                attributes.put("data-term", id);
            }
            default -> {}
        }
    }

    private void image(String path, Map<String, String> attributes) {
        attributes.remove("title");
        Optional.ofNullable(context.media().get(path))
                .ifPresent(
                        medium -> {
                            attributes.put("src", context.mediaUrl().apply(path));
                            attributes.put("width", String.valueOf(medium.width()));
                            attributes.put("height", String.valueOf(medium.height()));
                            attributes.put("loading", "lazy");
                        });
    }

    private static void cell(TableCell cell, Map<String, String> attributes) {
        // The direction of the text is left to the page.
        attributes.remove("align");
        if (cell.isHeader()) {
            attributes.put("scope", "col");
        }
    }

    private static boolean isSteps(OrderedList list) {
        return list.getParent() instanceof CallOut callOut && callOut.kind().equals(CallOut.STEPS);
    }
}
