package de.mitlernen.content.check;

import java.util.List;

/**
 * What readability formulas count in a text.
 *
 * @param longWords words of more than six letters
 * @param syllables as German has them
 */
record Sample(int sentences, int words, int longWords, int syllables) {

    private static final int LETTERS_OF_A_SHORT_WORD = 6;

    static Sample of(List<Sentence> sentences) {
        var words = sentences.stream().flatMap(sentence -> sentence.words().stream()).toList();
        return new Sample(
                sentences.size(),
                words.size(),
                (int) words.stream().filter(Sample::isLong).count(),
                words.stream().mapToInt(Syllables::in).sum());
    }

    double wordsPerSentence() {
        return (double) words / sentences;
    }

    /**
     * The reading ease of Flesch for German: about 100 is very easy, 0 very hard.
     *
     * @see <a href="https://de.wikipedia.org/wiki/Lesbarkeitsindex">Toni Amstad: Wie verständlich
     *     sind unsere Zeitungen? Zürich 1978</a>
     */
    double amstad() {
        return 180 - wordsPerSentence() - 58.5 * syllables / words;
    }

    /**
     * Läsbarhetsindex: about 20 is very easy, 60 very hard.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Lix_(readability_test)">Carl-Hugo Björnsson:
     *     Läsbarhet. Stockholm 1968</a>
     */
    double lix() {
        return wordsPerSentence() + 100.0 * longWords / words;
    }

    private static boolean isLong(String word) {
        return word.codePoints().filter(Character::isLetter).count() > LETTERS_OF_A_SHORT_WORD;
    }
}
