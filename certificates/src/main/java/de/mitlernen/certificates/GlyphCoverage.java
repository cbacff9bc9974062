package de.mitlernen.certificates;

import java.util.List;

/**
 * Which characters certificates can show. Ask before issuing, so that nobody gets a certificate
 * with an empty box in their name:
 *
 * <pre>{@code
 * GlyphCoverage.missing("Łukasz Müller"); // []
 * GlyphCoverage.missing("Li 李");          // [0x674E]
 * }</pre>
 *
 * <p>Covered are the Latin, Greek, Cyrillic, Devanagari and Arabic scripts (Noto Sans and Noto Sans
 * Arabic).
 */
public final class GlyphCoverage {
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int RIGHT_TO_LEFT_MARK = 0x200F;

    private GlyphCoverage() {}

    /**
     * The characters of a text that a certificate cannot show: those without a glyph, and control
     * characters that would change the order of the text around them.
     *
     * @return each Unicode code point once, in the order of the text; empty if all can be shown
     */
    public static List<Integer> missing(String text) {
        return text.codePoints()
                .distinct()
                .filter(codePoint -> !isShown(codePoint) && !isInvisible(codePoint))
                .boxed()
                .toList();
    }

    /** Joiners, direction marks and the soft hyphen: they have no glyph, but shape a text. */
    static boolean isInvisible(int codePoint) {
        return codePoint == SOFT_HYPHEN
                || (codePoint >= ZERO_WIDTH_NON_JOINER && codePoint <= RIGHT_TO_LEFT_MARK);
    }

    private static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE ->
                    false;
            default -> Weight.REGULAR.covers(codePoint) && Weight.SEMIBOLD.covers(codePoint);
        };
    }
}
