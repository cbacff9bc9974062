package de.mitlernen.certificates;

import java.util.List;

/** A paragraph that is set in lines. */
record Typeset(Paragraph paragraph, Style style, List<Line> lines) {

    /**
     * @param width of the lines, in points
     */
    static Typeset of(String text, Style style, double width) {
        return of(new Paragraph(text, style.weight()), style, width);
    }

    /**
     * The largest size, from the style's down to about the smallest, in which a text takes few
     * lines. Several lines are made about equally long.
     */
    static Typeset fitting(
            String text, Style style, double width, int fewLines, double smallestSize) {
        var typeset = of(text, style, width);
        while (typeset.lines.size() > fewLines && typeset.style.size() > smallestSize) {
            typeset = of(typeset.paragraph, typeset.style.scaled(0.94), width);
        }
        return typeset.lines.size() > 1 ? typeset.balanced(width) : typeset;
    }

    private static Typeset of(Paragraph paragraph, Style style, double width) {
        return new Typeset(paragraph, style, paragraph.lines(width / style.size() * 1000));
    }

    private Typeset balanced(double width) {
        var balanced = this;
        double narrower = width * 0.95;
        var next = of(paragraph, style, narrower);
        while (next.lines.size() == lines.size() && next.width() <= narrower) {
            balanced = next;
            narrower *= 0.95;
            next = of(paragraph, style, narrower);
        }
        return balanced;
    }

    /** In points. */
    double width() {
        return lines.stream().mapToDouble(Line::width).max().orElse(0) * style.size() / 1000;
    }

    /** In points. */
    double height() {
        return lines.size() * lineHeight();
    }

    /** In points. */
    double lineHeight() {
        return style.size() * style.lineHeight();
    }
}
