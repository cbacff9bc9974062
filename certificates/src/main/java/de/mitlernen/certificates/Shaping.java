package de.mitlernen.certificates;

import static java.util.Comparator.comparingDouble;

import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Groups the glyphs of a shaped text by the letters that they form together. */
final class Shaping {
    private final Typeface typeface;
    private final GlyphVector glyphs;
    private final String text;
    private final int offset;

    /** Where letters begin: marks take no width of their own and belong to what is before them. */
    private final TreeSet<Integer> starts = new TreeSet<>(Set.of(0));

    /**
     * @param text what was shaped
     * @param offset of the text in its paragraph
     */
    Shaping(Typeface typeface, GlyphVector glyphs, String text, int offset) {
        this.typeface = typeface;
        this.glyphs = glyphs;
        this.text = text;
        this.offset = offset;
        indices().filter(i -> advance(i) > 0).map(glyphs::getGlyphCharIndex).forEach(starts::add);
    }

    Run run() {
        var letters = new ArrayList<Glyph>();
        var marks = new Path2D.Float();
        indicesByStart()
                .forEach(
                        (start, indices) -> {
                            int body = Collections.max(indices, comparingDouble(this::advance));
                            letters.add(letter(body, start));
                            indices.stream()
                                    .filter(index -> index != body)
                                    .map(glyphs::getGlyphOutline)
                                    .forEach(mark -> marks.append(mark, false));
                        });
        // The JDK counts downwards.
        marks.transform(AffineTransform.getScaleInstance(1, -1));
        float width = (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
        return new Run(typeface, letters, marks, width);
    }

    private Map<Integer, List<Integer>> indicesByStart() {
        var indices = new LinkedHashMap<Integer, List<Integer>>();
        indices()
                .forEach(
                        index -> {
                            int character = glyphs.getGlyphCharIndex(index);
                            int start = Objects.requireNonNull(starts.floor(character));
                            indices.computeIfAbsent(start, first -> new ArrayList<>()).add(index);
                        });
        return indices;
    }

    private IntStream indices() {
        return IntStream.range(0, glyphs.getNumGlyphs())
                .filter(index -> typeface.hasGlyph(glyphs.getGlyphCode(index)));
    }

    private float advance(int index) {
        return typeface.advance(glyphs.getGlyphCode(index));
    }

    private Glyph letter(int index, int start) {
        int end = Objects.requireNonNullElse(starts.higher(start), text.length());
        var at = glyphs.getGlyphPosition(index);
        return new Glyph(
                glyphs.getGlyphCode(index),
                (float) at.getX(),
                (float) -at.getY(),
                offset + start,
                text.substring(start, end));
    }
}
