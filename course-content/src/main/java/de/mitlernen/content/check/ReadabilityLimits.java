package de.mitlernen.content.check;

import java.util.List;

/**
 * How hard a text may be.
 *
 * <p>Flesch names the steps of his scale: from 60 standard, from 50 fairly difficult, from 30
 * difficult (Rudolf Flesch: How to Write Plain English, 1979); Amstad has fitted the formula so
 * that they hold for German. Björnsson calls a LIX up to 30 easy, up to 40 usual, up to 50 factual
 * prose, up to 60 the prose of experts; German words are longer, and Lenhard and Lenhard
 * (psychometrica.de, 2014) put each step about 10 higher. The limits for sentences follow the
 * guides to plain language of the European Commission (“Clear writing for Europe”: 20 words on
 * average) and of the United Kingdom (gov.uk: at most 25 words). Which step a level bears is the
 * judgement of this project.
 *
 * @param highestLevel of DigComp 3.0 for which they hold
 * @param germanAmstad at least
 * @param germanLix at most
 * @param englishLix at most
 * @param wordsPerSentence on average at most, in other languages
 */
record ReadabilityLimits(
        int highestLevel, int germanAmstad, int germanLix, int englishLix, int wordsPerSentence) {

    private static final List<ReadabilityLimits> TABLE =
            List.of(
                    new ReadabilityLimits(2, 60, 40, 35, 12),
                    new ReadabilityLimits(4, 50, 45, 40, 15),
                    new ReadabilityLimits(6, 40, 50, 45, 20),
                    new ReadabilityLimits(8, 30, 60, 50, 25));

    /** Those for a level of DigComp 3.0, 1 to 8. */
    static ReadabilityLimits of(int level) {
        return TABLE.stream()
                .filter(limits -> level <= limits.highestLevel)
                .findFirst()
                .orElse(TABLE.getLast());
    }
}
