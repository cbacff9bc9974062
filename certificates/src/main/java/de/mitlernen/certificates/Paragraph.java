package de.mitlernen.certificates;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks a text into lines and puts each into visual order (Unicode Standard Annexes 9 and 14). The
 * base direction is that of the text's own first letter.
 */
final class Paragraph {
    private final String text;
    private final char[] characters;
    private final Bidi bidi;
    private final Typeface[] typefaces;
    private final Line whole;

    /** How far the text before each character reaches in a single line. */
    private final float[] reach;

    Paragraph(String text, Weight weight) {
        this.text = text;
        characters = text.toCharArray();
        bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        typefaces = weight.typefaces(text);
        whole = line(0, text.length());
        reach = reach(whole, text.length());
    }

    static boolean isRightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    String text() {
        return text;
    }

    /** True if what stands first on the page is not what is read first. */
    boolean isReordered() {
        return !bidi.isLeftToRight();
    }

    /**
     * The fewest lines within a width. A word that is wider than a line is broken between letters.
     *
     * @param width in thousandths of the font size
     */
    List<Line> lines(double width) {
        if (whole.width() <= width) {
            return List.of(whole);
        }
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(start, width);
            lines.add(line(start, end));
            start = end;
        }
        return lines;
    }

    private int lineEnd(int start, double width) {
        int end = lastFitting(BreakIterator.getLineInstance(Locale.ROOT), start, width);
        if (end > start) {
            return end;
        }
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        end = Math.max(lastFitting(letters, start, width), letters.following(start));
        // A letter that is cut from its neighbour can be wider than it was.
        while (line(start, end).width() > width && letters.preceding(end) > start) {
            end = letters.preceding(end);
        }
        return end;
    }

    /** The last break whose line fits, or {@code start} if none does. */
    private int lastFitting(BreakIterator breaks, int start, double width) {
        breaks.setText(text);
        int fitting = start;
        for (int next = breaks.following(start);
                next != BreakIterator.DONE && reach[shownEnd(start, next)] - reach[start] <= width;
                next = breaks.next()) {
            fitting = next;
        }
        return fitting;
    }

    /** Where a line ends to the eye: without the spaces at its end. */
    private int shownEnd(int start, int end) {
        return start + text.substring(start, end).stripTrailing().length();
    }

    private Line line(int start, int end) {
        int shownEnd = shownEnd(start, end);
        if (shownEnd == start) {
            return new Line(List.of());
        }
        var order = bidi.createLineBidi(start, shownEnd);
        var runs = new ArrayList<Run>();
        var levels = new ArrayList<Integer>();
        for (int i = 0; i < order.getRunCount(); i++) {
            int level = order.getRunLevel(i);
            for (var run :
                    shape(start + order.getRunStart(i), start + order.getRunLimit(i), level)) {
                runs.add(run);
                levels.add(level);
            }
        }
        return new Line(inVisualOrder(runs, levels));
    }

    /** A run of one direction can need several typefaces. */
    private List<Run> shape(int start, int end, int level) {
        var runs = new ArrayList<Run>();
        int from = start;
        for (int i = start + 1; i <= end; i++) {
            if (i == end || typefaces[i] != typefaces[from]) {
                runs.add(typefaces[from].shape(characters, from, i, level % 2 == 1));
                from = i;
            }
        }
        return runs;
    }

    private static float[] reach(Line whole, int length) {
        var reach = new float[length + 1];
        for (var run : whole.runs()) {
            float right = run.width();
            for (var letter : run.letters().reversed()) {
                reach[letter.start() + 1] = right - letter.x();
                right = letter.x();
            }
        }
        for (int i = 0; i < length; i++) {
            reach[i + 1] += reach[i];
        }
        return reach;
    }

    private static List<Run> inVisualOrder(List<Run> runs, List<Integer> levels) {
        var bytes = new byte[levels.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = levels.get(i).byteValue();
        }
        var ordered = runs.toArray(new Run[0]);
        Bidi.reorderVisually(bytes, 0, ordered, 0, ordered.length);
        return List.of(ordered);
    }
}
