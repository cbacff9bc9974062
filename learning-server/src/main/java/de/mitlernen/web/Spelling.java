package de.mitlernen.web;

import de.mitlernen.content.Digits;

import java.text.Normalizer;
import java.util.Locale;

/** Makes words comparable that people spell in different ways. */
public final class Spelling {
    private Spelling() {}

    /**
     * One form for all spellings: small letters without accents or vowel signs, {@code ı} and
     * {@code ł} as i and l, German umlauts and ß as two letters, so that {@code Käse}, {@code
     * KAESE} and {@code käse} are the same; digits of every script as 0 to 9, with the signs that
     * belong to them; no marks of direction.
     */
    public static String fold(String text) {
        var german =
                small(text)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss");
        return withoutMarks(german);
    }

    /** The same with umlauts as single letters, for those who leave out the dots: {@code kase}. */
    public static String foldWithoutDots(String text) {
        return withoutMarks(small(text).replace("ß", "ss"));
    }

    private static String small(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /** Turkish and Polish have letters that Unicode does not take apart. */
    private static String withoutMarks(String text) {
        return Normalizer.normalize(Digits.fold(text), Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}]", "")
                .replace('ı', 'i')
                .replace('ł', 'l');
    }
}
