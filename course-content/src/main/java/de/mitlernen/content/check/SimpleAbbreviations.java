package de.mitlernen.content.check;

import de.mitlernen.content.Finding;
import de.mitlernen.content.Rule;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * In German easy to read, words are written out, and abbreviations that must stay are explained.
 */
final class SimpleAbbreviations {

    private static final Pattern SHORT =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:"
                            + "z\\. ?B|d\\. ?h|u\\. ?a|o\\. ?ä|u\\. ?U|i\\. ?d\\. ?R|"
                            + "usw|bzw|ca|evtl|ggf|inkl|etc|Nr|Tel|Str|Std|Min|vgl|Abs|Dr|Hr|Fr)"
                            + "\\.");

    private static final Pattern CAPITALS =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}-])(?![IVX]+(?![\\p{L}\\p{N}]))\\p{Lu}{2,4}(?![\\p{L}\\p{N}])");

    /** Better known than what they stand for. */
    private static final Set<String> EVERYDAY_WORDS =
            Set.of("CD", "DVD", "EU", "PC", "PIN", "QR", "SIM", "SMS", "TV", "USB", "WLAN");

    /**
     * “PUK heißt: …”, “PUK: …”, “Die PUK ist eine Nummer”, “NFC. Das ist Funk”, “sie heißt PUK”.
     */
    private static final String EXPLANATION =
            "(?U)\\b%1$s\\b[“”]?(?: (?:heißt|bedeutet|steht für|kommt von|(?:ist|sind)"
                    + " (?:ein|der|die|das))|:|\\.\\s+(?:Das|So|Sie|Es)"
                    + " (?:ist|heißt|heißen|hat))|(?:heißt|heißen|nennt man|sagt man)[^.]{0,200}["
                    + " „]%1$s\\b|\\(%1$s\\)";

    private SimpleAbbreviations() {}

    static Stream<Finding> check(CheckedText text) {
        return Stream.concat(
                find(SHORT, text, "Write “%s” in full"),
                find(
                        CAPITALS,
                        text,
                        "Say what “%s” is, such as: “%1$s heißt: …”, or use another word"));
    }

    /** Each abbreviation once in a text. */
    private static Stream<Finding> find(Pattern pattern, CheckedText text, String message) {
        var told = new HashSet<String>();
        return text.sentences().stream()
                .flatMap(
                        sentence ->
                                pattern.matcher(sentence.own())
                                        .results()
                                        .filter(match -> told.add(match.group()))
                                        .filter(match -> !isExplained(match.group(), text))
                                        .map(
                                                match ->
                                                        text.finding(
                                                                Rule.SIMPLE_ABBREVIATION,
                                                                sentence.line(match.start()),
                                                                message.formatted(match.group()))));
    }

    private static boolean isExplained(String word, CheckedText text) {
        var explanation = Pattern.compile(EXPLANATION.formatted(Pattern.quote(word)));
        return EVERYDAY_WORDS.contains(word)
                || text.runs().stream().anyMatch(run -> explanation.matcher(run.text()).find());
    }
}
