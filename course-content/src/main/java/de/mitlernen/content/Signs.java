package de.mitlernen.content;

import java.util.regex.Pattern;

/** Signs by which an exercise or a medium is written, and that nobody reads on the page. */
final class Signs {

    private static final Pattern SECTION = Pattern.compile("(?m)^@[a-z-]+[ \\t]*");
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
        return block.isExercise() ? ExerciseKind.of(block).syntax.prose(text) : text;
    }
}
