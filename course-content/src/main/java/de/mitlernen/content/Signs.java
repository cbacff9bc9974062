package de.mitlernen.content;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs by which an exercise or a medium is written, and that nobody reads on the page. */
final class Signs {

    private static final Pattern SECTION = Pattern.compile("(?m)^@[a-z-]+[ \\t]*");
    private static final Pattern MARK = Pattern.compile("(?m)^- (\\([ xX]\\)|\\[[ xX]])");
    private static final Pattern GAP = Pattern.compile("\\[\\[([^\\[\\]\n]*)]]");
    private static final Pattern MEDIA_ENTRY = Pattern.compile("(?m)^- [a-z]+:.*$");

    private Signs() {}

    /** The Markdown of a block without them; each line stays the line that it was. */
    static String leftOut(Block block) {
        if (block.kind().equals(Block.TEXT)) {
            return block.markdown();
        }
        var text = SECTION.matcher(block.markdown()).replaceAll("");
        if (MediaText.KINDS.contains(block.kind())) {
            return MEDIA_ENTRY.matcher(text).replaceAll("");
        }
        text = MARK.matcher(text).replaceAll("-");
        return GAP.matcher(text).replaceAll(gap -> answer(gap.group(1)));
    }

    /** The one that is marked as right, or else the first. */
    private static String answer(String gap) {
        var entries = List.of(gap.split("\\|"));
        var answer =
                entries.stream()
                        .filter(entry -> entry.strip().startsWith("+"))
                        .map(entry -> entry.strip().substring(1))
                        .findFirst()
                        .orElse(entries.getFirst());
        return Matcher.quoteReplacement(answer.strip());
    }
}
