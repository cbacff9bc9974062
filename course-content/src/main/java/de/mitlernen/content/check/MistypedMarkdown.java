package de.mitlernen.content.check;

import de.mitlernen.content.Finding;
import de.mitlernen.content.Rule;

import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Signs of Markdown that were left in a text, because something about them is mistyped. */
final class MistypedMarkdown implements TextRule {

    /** How such signs look, and what to do about them. */
    private record Sign(Pattern pattern, String advice) {

        Sign(String pattern, String advice) {
            this(Pattern.compile(pattern), advice);
        }
    }

    private static final List<Sign> ANYWHERE =
            List.of(
                    new Sign(
                            "]\\(",
                            "This is no link or picture yet. Write [words](address), without a"
                                    + " blank in the address"),
                    new Sign(
                            "]\\s+\\((?=https?:|www\\.|media/|#)",
                            "This is no link or picture yet. Leave out the blank between ] and ("),
                    new Sign(
                            "\\bwww\\.\\w",
                            "This address is no link. Write [words](https://www.…), or `www.…` to"
                                    + " show it only"));

    private static final List<Sign> AT_BEGINNING =
            List.of(
                    new Sign(
                            "#{2,6}[^#\\s]",
                            "This is no heading yet. Write a blank after the last #"),
                    new Sign(
                            "\\|",
                            "This is no table yet. Write | --- | with one such cell for each column"
                                    + " below its first line"));

    @Override
    public Stream<Finding> check(CheckedText text) {
        return text.nodes(Text.class)
                .filter(placed -> !(placed.node().getParent() instanceof Link))
                .flatMap(
                        placed ->
                                signs(placed.node())
                                        .map(
                                                sign ->
                                                        text.finding(
                                                                Rule.MARKDOWN_MISTYPED,
                                                                placed.line(),
                                                                sign.advice)));
    }

    private static Stream<Sign> signs(Text node) {
        return Stream.concat(
                ANYWHERE.stream().filter(sign -> sign.pattern.matcher(node.getLiteral()).find()),
                AT_BEGINNING.stream()
                        .filter(_ -> beginsLine(node))
                        .filter(sign -> sign.pattern.matcher(node.getLiteral()).lookingAt()));
    }

    /** Whether nothing stands before it in its line, and the line above is no row of a table. */
    private static boolean beginsLine(Text node) {
        return switch (node.getPrevious()) {
            case null -> true;
            case SoftLineBreak end -> !endsRow(end.getPrevious());
            case HardLineBreak end -> !endsRow(end.getPrevious());
            default -> false;
        };
    }

    private static boolean endsRow(Node node) {
        return node instanceof Text text && text.getLiteral().endsWith("|");
    }
}
