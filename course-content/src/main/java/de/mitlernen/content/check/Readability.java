package de.mitlernen.content.check;

import de.mitlernen.content.Finding;
import de.mitlernen.content.Rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Languages that a formula was made for. */
    private static final Set<String> FORMULAS = Set.of("de", "en");

    @Override
    public Stream<Finding> check(CheckedText text) {
        var sentences =
                text.sentences().stream().filter(sentence -> sentence.run().isParagraph()).toList();
        var sample = Sample.of(sentences);
        if (sample.words() < FEWEST_WORDS || text.isSimpleGerman()) {
            return Stream.empty();
        }
        var complaint = complaints(sample, text).collect(Collectors.joining("; "));
        return complaint.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(complaint, sentences, text));
    }

    /** Each value that is beyond its limit. */
    private static Stream<String> complaints(Sample sample, CheckedText text) {
        var limits = ReadabilityLimits.of(text.level());
        var lix = sample.lix();
        return switch (text.language()) {
            case "de" ->
                    Stream.of(
                                    tooLow("Amstad", sample.amstad(), limits.germanAmstad()),
                                    tooHigh("LIX", lix, limits.germanLix()))
                            .flatMap(Optional::stream);
            case "en" -> tooHigh("LIX", lix, limits.englishLix()).stream();
            default ->
                    tooHigh(
                            "words in a sentence",
                            sample.wordsPerSentence(),
                            limits.wordsPerSentence())
                            .stream();
        };
    }

    private static Optional<String> tooLow(String name, double value, int lowest) {
        return value >= lowest
                ? Optional.empty()
                : Optional.of("%s %d, at least %d".formatted(name, Math.round(value), lowest));
    }

    private static Optional<String> tooHigh(String name, double value, int highest) {
        return value <= highest
                ? Optional.empty()
                : Optional.of("%s %d, at most %d".formatted(name, Math.round(value), highest));
    }

    private static Finding finding(String complaint, List<Sentence> sentences, CheckedText text) {
        var worst =
                sentences.stream()
                        .sorted(Comparator.comparingInt(Readability::length).reversed())
                        .limit(SENTENCES_TO_NAME)
                        .toList();
        return text.finding(
                FORMULAS.contains(text.language()) ? Rule.READABILITY : Rule.SENTENCE_LENGTH,
                worst.getFirst().line(),
                "The text is hard for level %d (%s). Divide the longest sentences: %s"
                        .formatted(text.level(), complaint, named(worst)));
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
