package de.mitlernen.content.check;

import de.mitlernen.content.Finding;
import de.mitlernen.content.Rule;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the sentences suit the level of the course, by {@link ReadabilityLimits}. A formula sees
 * only lengths, so the finding names the two longest sentences and leaves the rest to the author.
 * German easy to read has stricter rules of its own, see {@link SimpleLanguage}.
 */
final class Readability implements TextRule {

    /** A shorter text is too small a sample for a formula. */
    private static final int FEWEST_WORDS = 100;

    private static final int SENTENCES_TO_NAME = 2;

    @Override
    public Stream<Finding> check(CheckedText text) {
        var sentences =
                text.sentences().stream()
                        .filter(sentence -> sentence.passage().isParagraph())
                        .toList();
        var sample = Sample.of(sentences);
        return sample.words() < FEWEST_WORDS || text.isSimpleGerman()
                ? Stream.empty()
                : complaints(sample, text).map(complaint -> finding(complaint, sentences, text));
    }

    private record Complaint(Rule rule, String text) {}

    private static Stream<Complaint> complaints(Sample sample, CheckedText text) {
        var limits = ReadabilityLimits.of(text.level());
        return switch (text.language()) {
            case "de" ->
                    Stream.concat(
                            tooHard("Amstad", sample.amstad(), limits.germanAmstad()),
                            tooHigh("LIX", sample.lix(), limits.germanLix()));
            case "en" -> tooHigh("LIX", sample.lix(), limits.englishLix());
            default -> tooLong(sample.wordsPerSentence(), limits.wordsPerSentence());
        };
    }

    private static Stream<Complaint> tooHard(String name, double value, int lowest) {
        return value >= lowest
                ? Stream.empty()
                : Stream.of(readability("%s %.0f, at least %d".formatted(name, value, lowest)));
    }

    private static Stream<Complaint> tooHigh(String name, double value, int highest) {
        return value <= highest
                ? Stream.empty()
                : Stream.of(readability("%s %.0f, at most %d".formatted(name, value, highest)));
    }

    private static Complaint readability(String values) {
        return new Complaint(Rule.READABILITY, values);
    }

    private static Stream<Complaint> tooLong(double value, int highest) {
        return value <= highest
                ? Stream.empty()
                : Stream.of(
                        new Complaint(
                                Rule.SENTENCE_LENGTH,
                                String.format(
                                        Locale.ROOT,
                                        "%.1f words in a sentence, at most %d",
                                        value,
                                        highest)));
    }

    private static Finding finding(
            Complaint complaint, List<Sentence> sentences, CheckedText text) {
        var worst =
                sentences.stream()
                        .sorted(Comparator.comparingInt(Readability::length).reversed())
                        .limit(SENTENCES_TO_NAME)
                        .toList();
        return text.finding(
                complaint.rule,
                worst.getFirst().line(),
                "The text is hard for level %d (%s). Divide the longest sentences: %s"
                        .formatted(text.level(), complaint.text, named(worst)));
    }

    private static int length(Sentence sentence) {
        return sentence.words().size();
    }

    private static String named(List<Sentence> sentences) {
        return sentences.stream()
                .map(
                        sentence ->
                                "%s in line %d (%d words)"
                                        .formatted(
                                                sentence.beginning(),
                                                sentence.line(),
                                                length(sentence)))
                .collect(Collectors.joining(", "));
    }
}
