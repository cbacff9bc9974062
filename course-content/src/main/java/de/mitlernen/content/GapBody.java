package de.mitlernen.content;

import de.mitlernen.content.ExerciseBody.ChosenGap;
import de.mitlernen.content.ExerciseBody.Gap;
import de.mitlernen.content.ExerciseBody.TypedGap;
import de.mitlernen.content.Findings.Place;

import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The part of a gap text that holds the gaps. */
final class GapBody {

    /** Stands for a gap while the text is Markdown and HTML (object replacement character). */
    static final String MARK = "\uFFFC";

    private static final Pattern GAP = Pattern.compile("\\[\\[([^\\[\\]\n]*)]]");

    private final Place place;
    private final String text;
    private final List<Gap> gaps;
    private final Node document;

    /**
     * @param block its first line
     */
    GapBody(Passage body, Place block) {
        this.place = block.plus(body.offset());
        this.text = String.join("\n", body.lines()).replace(MARK, "");
        this.gaps = readGaps();
        this.document = Markdown.text(GAP.matcher(text).replaceAll(MARK));
        checkCount();
        checkText();
    }

    /** The text, with a {@link #MARK} for each gap. */
    Node document() {
        return document;
    }

    List<Gap> gaps() {
        return gaps;
    }

    private List<Gap> readGaps() {
        var read = new ArrayList<Gap>();
        Passage.of(text)
                .forEach(
                        (line, offset) ->
                                GAP.matcher(line)
                                        .results()
                                        .map(match -> gap(match, place.plus(offset)))
                                        .forEach(read::add));
        return List.copyOf(read);
    }

    private static Gap gap(MatchResult match, Place at) {
        var entries = Stream.of(match.group(1).split("\\|", -1)).map(String::strip).toList();
        if (entries.stream().anyMatch(entry -> entry.matches("[+-]?"))) {
            at.report(Rule.GAP_WITHOUT_ANSWER, "An answer is empty. Write [[answer|other answer]]");
        }
        boolean chosen = entries.stream().anyMatch(GapBody::isMarked);
        return chosen ? chosenGap(entries, at) : new TypedGap(entries);
    }

    private static ChosenGap chosenGap(List<String> entries, Place at) {
        var right =
                IntStream.range(0, entries.size())
                        .filter(index -> entries.get(index).startsWith("+"))
                        .boxed()
                        .toList();
        if (right.size() != 1
                || entries.size() == 1
                || !entries.stream().allMatch(GapBody::isMarked)) {
            at.report(
                    Rule.GAP_CHOICES,
                    "Mark one choice with + and all others with -: [[+right|-other]]");
        }
        var choices = entries.stream().map(entry -> entry.replaceFirst("^[+-]\\s*", "")).toList();
        return new ChosenGap(choices, right.isEmpty() ? 0 : right.getFirst());
    }

    private static boolean isMarked(String entry) {
        return entry.startsWith("+") || entry.startsWith("-");
    }

    private void checkCount() {
        long found = texts().filter(GapBody::isPlain).mapToLong(GapBody::marks).sum();
        if (gaps.isEmpty()) {
            place.report(
                    Rule.NO_GAP, "After its first paragraph a gap text needs a gap: [[answer]]");
        } else if (found != gaps.size()) {
            place.report(
                    Rule.GAP_MISPLACED, "A gap stands in plain text, not in a link or in code");
        }
    }

    private void checkText() {
        texts().filter(GapBody::isOpen)
                .forEach(
                        text ->
                                at(text).report(
                                                Rule.GAP_NOT_CLOSED,
                                                "A gap is written [[answer]], in one line"));
        Markdown.children(document)
                .filter(child -> !(child instanceof Paragraph))
                .forEach(
                        child ->
                                at(child)
                                        .report(
                                                Rule.GAP_TEXT_NOT_PARAGRAPHS,
                                                "A gap text has only paragraphs. At the beginning"
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
