package de.mitlernen.certificates;

import java.lang.Character.UnicodeScript;

/** A weight of text, with the typefaces that cover its scripts. */
final class Weight {
    static final Weight REGULAR = new Weight("400Regular");
    static final Weight SEMIBOLD = new Weight("600SemiBold");

    private final Typeface general;
    private final Typeface arabic;

    private Weight(String style) {
        general = new Typeface("noto-sans/" + style + "/NotoSans_" + style + ".ttf");
        arabic = new Typeface("noto-sans-arabic/" + style + "/NotoSansArabic_" + style + ".ttf");
    }

    boolean covers(int codePoint) {
        return general.covers(codePoint) || arabic.covers(codePoint);
    }

    /** The typeface of each character (UTF-16) of a text. */
    Typeface[] typefaces(String text) {
        var typefaces = new Typeface[text.length()];
        var before = general;
        for (int i = 0; i < text.length(); i++) {
            // A pair of surrogates is one character: codePointAt its second half is that half.
            boolean secondHalf = Character.isLowSurrogate(text.charAt(i));
            before = secondHalf ? before : typeface(text.codePointAt(i), before);
            typefaces[i] = before;
        }
        return typefaces;
    }

    /** Spaces, digits and marks take the typeface before them, so that a mark finds its letter. */
    private Typeface typeface(int codePoint, Typeface before) {
        var script = UnicodeScript.of(codePoint);
        boolean ofAnyScript = script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
        if (ofAnyScript && (before.covers(codePoint) || GlyphCoverage.isInvisible(codePoint))) {
            return before;
        }
        return script == UnicodeScript.ARABIC || !general.covers(codePoint) ? arabic : general;
    }
}
