package de.mitlernen.content.check;

import de.mitlernen.content.Finding;
import de.mitlernen.content.Prose;
import de.mitlernen.content.Rule;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whoever chose an option that is not right, or took a statement wrongly, reads why. */
final class OptionFeedback implements TextRule {

    private static final Set<String> KINDS =
            Set.of("single-choice", "multiple-choice", "true-false", "picture-spots");
    private static final Pattern WRONG = Pattern.compile("- (\\( \\)|\\[ ]|\\((true|false)\\)).*");
    private static final Pattern FEEDBACK = Pattern.compile("\\s+>.*");
    private static final Pattern ENTRY = Pattern.compile("\\S.*");

    @Override
    public Stream<Finding> check(CheckedText text) {
        return text.blocks().stream()
                .filter(block -> KINDS.contains(block.block().kind()))
                .flatMap(block -> check(block, text));
    }

    private static Stream<Finding> check(Prose block, CheckedText text) {
        var lines = block.block().markdown().lines().toList();
        return IntStream.range(0, lines.size())
                .filter(line -> WRONG.matcher(lines.get(line)).matches())
                .filter(
                        line ->
                                lines.subList(line + 1, lines.size()).stream()
                                        .takeWhile(next -> !ENTRY.matcher(next).matches())
                                        .noneMatch(next -> FEEDBACK.matcher(next).matches()))
                .mapToObj(
                        line ->
                                text.finding(
                                        Rule.OPTION_WITHOUT_FEEDBACK,
                                        block.line() + line,
                                        "This option has no feedback. Write below it, after two"
                                                + " blanks and >, why it does not fit"));
    }
}
