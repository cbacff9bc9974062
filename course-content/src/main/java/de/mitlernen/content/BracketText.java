package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Paragraphs in which learners do something at places in double brackets. */
final class BracketText {

    /** Stands for brackets while the text is Markdown and HTML (object replacement character). */
    static final String MARK = "\uFFFC";

    static final Pattern BRACKET = Pattern.compile("\\[\\[([^\\[\\]\n]*)]]");

    /** What stands in double brackets. */
    record Bracket(String written, Place place) {}

    private final Place place;
    private final String text;
    private final String example;
    private final List<Bracket> brackets;
    private final Node document;

    /**
     * @param block its first line
     * @param example how brackets are written in this type of exercise
     */
    BracketText(Passage body, Place block, String example) {
        this.place = block.plus(body.offset());
        this.text = String.join("\n", body.lines()).replace(MARK, "");
        this.example = example;
        this.brackets = readBrackets();
        this.document = Markdown.text(BRACKET.matcher(text).replaceAll(MARK));
        checkPlaces();
        checkText();
    }

    /** The text, with a {@link #MARK} for each bracket. */
    Node document() {
        return document;
    }

    List<Bracket> brackets() {
        return brackets;
    }

    private List<Bracket> readBrackets() {
        var read = new ArrayList<Bracket>();
        Passage.of(text).forEach((line, offset) -> read.addAll(brackets(line, place.plus(offset))));
        return List.copyOf(read);
    }

    private static List<Bracket> brackets(String line, Place at) {
        return BRACKET.matcher(line)
                .results()
                .map(found -> new Bracket(found.group(1), at))
                .toList();
    }

    private void checkPlaces() {
        long found = texts().filter(BracketText::isPlain).mapToLong(BracketText::marks).sum();
        if (found != brackets.size()) {
            place.report(
                    Rule.GAP_MISPLACED,
                    "Double brackets stand in plain text, not in a link or in code");
        }
    }

    private void checkText() {
        texts().filter(BracketText::isOpen)
                .forEach(
                        open ->
                                at(open).report(
                                                Rule.GAP_NOT_CLOSED,
                                                "This is written %s, in one line"
                                                        .formatted(example)));
        Markdown.children(document)
                .filter(child -> !(child instanceof Paragraph))
                .forEach(
                        child ->
                                at(child)
                                        .report(
                                                Rule.GAP_TEXT_NOT_PARAGRAPHS,
                                                "Such a text has only paragraphs. At the beginning"
                                                        + " of a line write 3\\. for 3."));
    }

    private Stream<Text> texts() {
        return Markdown.nodes(document).filter(Text.class::isInstance).map(Text.class::cast);
    }

    private Place at(Node node) {
        return Markdown.place(node, place);
    }

    private static boolean isPlain(Node node) {
        return switch (node.getParent()) {
            case Paragraph _ -> true;
            case Emphasis parent -> isPlain(parent);
            case StrongEmphasis parent -> isPlain(parent);
            default -> false;
        };
    }

    private static boolean isOpen(Text text) {
        return text.getLiteral().contains("[[") || text.getLiteral().contains("]]");
    }

    private static long marks(Text text) {
        return text.getLiteral().split(MARK, -1).length - 1L;
    }
}
