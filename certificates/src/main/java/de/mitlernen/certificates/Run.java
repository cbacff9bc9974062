package de.mitlernen.certificates;

import java.awt.Shape;
import java.util.List;

/**
 * Text of one typeface. Each letter is one glyph, so that searching and copying find it once; what
 * a font sets apart from a letter's body, such as the dots of Arabic, is drawn beside the text.
 * Lengths are in thousandths of the font size.
 *
 * @param letters from left to right
 * @param marks the outlines of dots and accents, from the start of the run and the baseline
 */
record Run(Typeface typeface, List<Glyph> letters, Shape marks, float width) {}
