package de.mitlernen.certificates;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the operators of one page (ISO 32000-1, Annex A). Lengths are in points, from the lower
 * left corner of the page to the right and upwards.
 */
final class Canvas {
    private final StringBuilder content = new StringBuilder();
    private final Map<Typeface, EmbeddedFont> fonts = new LinkedHashMap<>();

    /** The fonts used so far. */
    Collection<EmbeddedFont> fonts() {
        return fonts.values();
    }

    byte[] content() {
        return content.toString().getBytes(US_ASCII);
    }

    /** Opens what belongs to the structure element that knows this number on this page. */
    void beginMarked(String tag, int number) {
        content.append("/%s <</MCID %d>> BDC\n".formatted(tag, number));
    }

    /** Opens decoration, which a reader leaves out. */
    void beginArtifact() {
        content.append("/Artifact BMC\n");
    }

    void end() {
        content.append("EMC\n");
    }

    void fill(Shape shape, Color color) {
        color(color);
        content.append(new FilledShape(shape).operators());
    }

    /** Shows a line whose left end is at x. */
    void text(Line line, double size, Color color, double x, double baseline) {
        color(color);
        double left = x;
        for (var run : line.runs()) {
            var font = font(run.typeface());
            content.append("BT\n/").append(font.name()).append(' ');
            operator("Tf", size);
            operator("Td", left, baseline);
            content.append(new ShownRun(run, font, size).operators()).append("ET\n");
            var place = AffineTransform.getTranslateInstance(left, baseline);
            place.scale(size / 1000, size / 1000);
            var marks = place.createTransformedShape(run.marks());
            content.append(new FilledShape(marks).operators());
            left += run.width() * size / 1000;
        }
    }

    private EmbeddedFont font(Typeface typeface) {
        return fonts.computeIfAbsent(
                typeface, added -> new EmbeddedFont(added, "F" + (fonts.size() + 1)));
    }

    private void color(Color color) {
        operator("rg", color.getRed() / 255.0, color.getGreen() / 255.0, color.getBlue() / 255.0);
    }

    /** Exact to a hundredth of a point. */
    static double number(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private void operator(String name, double... operands) {
        for (double operand : operands) {
            content.append(number(operand)).append(' ');
        }
        content.append(name).append('\n');
    }
}
