package de.mitlernen.content;

import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells the question of an exercise from the situation before it: in the last paragraph it goes
 * from the last sentences with a question mark to the end. Without one, the last of three sentences
 * or more says what to do, but not in a simulation, which may tell anything there.
 */
final class StemReader {
    private final Document situation;
    private final boolean simulation;

    private StemReader(Document whole, boolean simulation) {
        this.situation = whole;
        this.simulation = simulation;
    }

    static Stem read(String markdown, boolean simulation, BlockHtml html) {
        var whole = (Document) Markdown.text(markdown);
        var question = new StemReader(whole, simulation).takeQuestion();
        if (question.isEmpty()) {
            var text = html.text(whole);
            return simulation ? Stem.telling(text) : Stem.asking(text);
        }
        var before = whole.getFirstChild() == null ? null : html.text(whole);
        return new Stem(Optional.ofNullable(before), question.map(html::text));
    }

    /** Takes the question out of the whole; empty when nothing tells the two apart. */
    private Optional<Document> takeQuestion() {
        if (!(situation.getLastChild() instanceof Paragraph last)) {
            return Optional.empty();
        }
        var sentences = Sentences.of(words(last));
        int first = first(sentences);
        if (first < 0) {
            return Optional.empty();
        }
        int offset = sentences.subList(0, first).stream().mapToInt(String::length).sum();
        return split(last, offset).map(StemReader::document);
    }

    /** The sentence with which the question begins; negative when there is none. */
    private int first(List<String> sentences) {
        int first = sentences.size() - 1;
        while (first >= 0 && !Sentences.asks(sentences.get(first))) {
            first--;
        }
        while (first > 0 && Sentences.asks(sentences.get(first - 1))) {
            first--;
        }
        if (first >= 0 || simulation) {
            return first;
        }
        return sentences.size() > 2 ? sentences.size() - 1 : -1;
    }

    private static String words(Node paragraph) {
        return Markdown.children(paragraph).map(Markdown::plainText).collect(Collectors.joining());
    }

    /** What stands in a paragraph from this letter on; empty when that is inside of a phrase. */
    private static Optional<Paragraph> split(Paragraph paragraph, int offset) {
        int passed = 0;
        for (var child : Markdown.children(paragraph).toList()) {
            int length = Markdown.plainText(child).length();
            if (offset < passed + length) {
                return offset == passed
                        ? Optional.of(from(child))
                        : child instanceof Text text
                                ? Optional.of(from(second(text, offset - passed)))
                                : Optional.empty();
            }
            passed += length;
        }
        return Optional.empty();
    }

    /** Divides a text, and gives its second part. */
    private static Text second(Text text, int offset) {
        var second = new Text(text.getLiteral().substring(offset));
        text.setLiteral(text.getLiteral().substring(0, offset).stripTrailing());
        text.insertAfter(second);
        return second;
    }

    /** A paragraph of this node and all after it, which leaves nothing empty behind. */
    private static Paragraph from(Node node) {
        var paragraph = node.getParent();
        var question = new Paragraph();
        for (Node each = node; each != null; ) {
            var next = each.getNext();
            question.appendChild(each);
            each = next;
        }
        while (isBreak(paragraph.getLastChild())) {
            paragraph.getLastChild().unlink();
        }
        if (paragraph.getFirstChild() == null) {
            paragraph.unlink();
        }
        return question;
    }

    private static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    private static Document document(Paragraph paragraph) {
        var document = new Document();
        document.appendChild(paragraph);
        return document;
    }
}
