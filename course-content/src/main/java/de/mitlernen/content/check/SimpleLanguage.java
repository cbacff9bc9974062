package de.mitlernen.content.check;

import de.mitlernen.content.Finding;
import de.mitlernen.content.Rule;

import java.util.HashSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * German easy to read: what can be counted of the rules of DIN SPEC 33429:2025. What needs grammar
 * stands in {@link SimpleGrammar}.
 */
final class SimpleLanguage implements TextRule {

    private static final int WORDS_OF_A_SENTENCE = 12;

    /** Letters from which on a word is divided. */
    private static final Pattern LONG_WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}·-])\\p{L}{14,}(?![\\p{L}\\p{N}·-])");

    /** A figure with decimals, in percent, or of a thousand and more that is no year. */
    private static final Pattern HARD_FIGURE =
            Pattern.compile(
                    "(?<![\\d.,:/-]|\\d )(?:"
                            + "\\d+,\\d+|\\d+ ?%|\\d{1,3}(?:\\.\\d{3})+|"
                            + "(?!0|(?:1[89]|20)\\d{2}(?![\\p{L}\\p{N}]))\\d{4,}"
                            + ")(?![\\d/:-])");

    /** Of two letters or more: a single one may be a name. */
    private static final Pattern ROMAN_NUMERAL =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.-])X{0,3}(?:IX|IV|V?I{0,3})(?<=[IVX]{2})"
                            + "(?![\\p{L}\\p{N}·-])");

    @Override
    public Stream<Finding> check(CheckedText text) {
        return text.isSimpleGerman()
                ? Stream.of(
                                longSentences(text),
                                sharedLines(text),
                                longWords(text),
                                matches(
                                        HARD_FIGURE,
                                        Rule.SIMPLE_NUMBER,
                                        "“%s” is hard to imagine. Round it, or say “wenige” or"
                                                + " “viele”",
                                        text),
                                matches(
                                        ROMAN_NUMERAL,
                                        Rule.SIMPLE_ROMAN_NUMERAL,
                                        "Write “%s” with ordinary digits",
                                        text),
                                SimpleAbbreviations.check(text))
                        .flatMap(found -> found)
                : Stream.empty();
    }

    private static Stream<Finding> longSentences(CheckedText text) {
        return text.sentences().stream()
                .filter(sentence -> sentence.words().size() > WORDS_OF_A_SENTENCE)
                .map(
                        sentence ->
                                text.finding(
                                        Rule.SIMPLE_SENTENCE_LENGTH,
                                        sentence.line(),
                                        "%s has %d words. Divide the sentence: at most %d"
                                                .formatted(
                                                        sentence.beginning(),
                                                        sentence.words().size(),
                                                        WORDS_OF_A_SENTENCE)));
    }

    /** Cells, descriptions of pictures and what belongs to an item have no lines. */
    private static Stream<Finding> sharedLines(CheckedText text) {
        var lines = new HashSet<Integer>();
        return text.sentences().stream()
                .filter(sentence -> sentence.run().isParagraph() && !sentence.followsArrow())
                .filter(sentence -> !lines.add(sentence.line()))
                .map(
                        sentence ->
                                text.finding(
                                        Rule.SIMPLE_LINE,
                                        sentence.line(),
                                        ("%s begins in the line of another sentence. Write \\ at"
                                             + " the end of that one, and go on in a new line")
                                                .formatted(sentence.beginning())));
    }

    /** Each word once in a text. */
    private static Stream<Finding> longWords(CheckedText text) {
        var words = new HashSet<String>();
        return matches(
                        LONG_WORD,
                        Rule.SIMPLE_LONG_WORD,
                        "Divide “%s” by a hyphen or ·, or say it in other words",
                        text)
                .filter(finding -> words.add(finding.message()));
    }

    private static Stream<Finding> matches(
            Pattern pattern, Rule rule, String message, CheckedText text) {
        return text.sentences().stream()
                .flatMap(
                        sentence ->
                                pattern.matcher(sentence.own())
                                        .results()
                                        .map(
                                                match ->
                                                        finding(
                                                                match, sentence, rule, message,
                                                                text)));
    }

    private static Finding finding(
            MatchResult match, Sentence sentence, Rule rule, String message, CheckedText text) {
        return text.finding(rule, sentence.line(match.start()), message.formatted(match.group()));
    }
}
