package de.mitlernen.certificates;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * A font file, read once: its outlines to embed, and its rules to shape text with, by the HarfBuzz
 * of the JDK. Safe for many threads.
 */
final class Typeface {
    /** Lengths of shaped text are in thousandths of the font size, as in PDF. */
    private static final float EM = 1000;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final TrueTypeFont outlines;
    private final CmapLookup characters;
    private final Font shaper;

    /**
     * @throws IllegalStateException if the font is not on the class path or cannot be read
     */
    Typeface(String resource) {
        try (var in = Typeface.class.getResourceAsStream(resource)) {
            byte[] file = Objects.requireNonNull(in, resource).readAllBytes();
            outlines = new TTFParser().parse(new RandomAccessReadBuffer(file));
            characters = outlines.getUnicodeCmapLookup();
            shaper =
                    Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
                            .deriveFont(EM)
                            .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("Cannot read the font " + resource, e);
        }
    }

    TrueTypeFont outlines() {
        return outlines;
    }

    boolean covers(int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    float advance(int glyph) {
        try {
            return outlines.getAdvanceWidth(glyph) * EM / outlines.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code text[start, end)}, from left to right whatever the direction. */
    Run shape(char[] text, int start, int end, boolean rightToLeft) {
        int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        var glyphs = shaper.layoutGlyphVector(EXACT, text, start, end, direction);
        return new Shaping(this, glyphs, new String(text, start, end - start), start).run();
    }

    /** The JDK gives characters that show nothing, such as joiners, a glyph beyond the last. */
    boolean hasGlyph(int glyph) {
        return glyph < shaper.getNumGlyphs();
    }
}
