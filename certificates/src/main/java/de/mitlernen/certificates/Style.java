package de.mitlernen.certificates;

import java.awt.Color;

/**
 * How a text looks.
 *
 * @param size of the font, in points
 * @param lineHeight from baseline to baseline, in sizes
 */
record Style(Weight weight, double size, double lineHeight, Color color) {
    static final Color INK = new Color(0x1C2326);
    static final Color QUIET = new Color(0x4A5459);
    static final Color ACCENT = new Color(0x0A6470);

    Style scaled(double factor) {
        return new Style(weight, size * factor, lineHeight, color);
    }
}
