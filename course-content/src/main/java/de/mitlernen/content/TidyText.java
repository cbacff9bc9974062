package de.mitlernen.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Markdown with one blank line between its parts, {@code -} before list entries and nothing at the
 * end of a line. Code stays as it is.
 */
final class TidyText {

    private static final Pattern HEADING = Pattern.compile("#{1,6} .*");
    private static final Pattern BULLET = Pattern.compile("^(\\s*)[*+](?=\\s+\\S)");
    private static final Pattern RULER = Pattern.compile("\\s*+(?:[*_-]\\s*+){3,}+");

    private final List<String> source;
    private final List<String> lines = new ArrayList<>();
    private boolean inCode;
    private boolean blank;

    private TidyText(List<String> source) {
        this.source = source;
    }

    /** The text without blank lines around it. */
    static String of(String markdown) {
        var text = new TidyText(markdown.lines().toList());
        for (int index = 0; index < text.source.size(); index++) {
            text.add(index);
        }
        return String.join("\n", text.lines);
    }

    private void add(int index) {
        var line = source.get(index);
        boolean fence = BlockSplitter.isFence(line);
        if (inCode) {
            lines.add(line);
        } else if (line.isBlank()) {
            blank = true;
        } else {
            separate(line);
            lines.add(fence ? line : tidy(line, index));
        }
        inCode ^= fence;
    }

    private void separate(String line) {
        boolean inside = Delimiter.closes(line) || lines.isEmpty() || opens(lines.getLast());
        boolean apart = blank || begins(line) || ends(lines.isEmpty() ? "" : lines.getLast());
        if (apart && !inside) {
            lines.add("");
        }
        blank = false;
    }

    private String tidy(String line, int index) {
        var text = line.stripTrailing();
        if (line.endsWith("  ") && !isBlank(index + 1) && !HEADING.matcher(line).matches()) {
            text += "\\";
        }
        return RULER.matcher(text).matches() ? text : BULLET.matcher(text).replaceFirst("$1-");
    }

    private boolean isBlank(int index) {
        return index == source.size() || source.get(index).isBlank();
    }

    private static boolean opens(String line) {
        return Delimiter.is(line) && !Delimiter.closes(line);
    }

    private static boolean begins(String line) {
        return HEADING.matcher(line).matches() || opens(line);
    }

    private static boolean ends(String line) {
        return HEADING.matcher(line).matches() || Delimiter.closes(line);
    }
}
