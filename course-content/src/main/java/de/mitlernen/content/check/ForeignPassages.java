package de.mitlernen.content.check;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.LATIN;

import de.mitlernen.content.Finding;
import de.mitlernen.content.Rule;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words of another language are marked as such (WCAG 2.2, 3.1.2). Names and words that everybody
 * uses are exempt there, and so a few Latin words in a text of another script are not reported.
 */
final class ForeignPassages implements TextRule {

    private static final Phrases FUNCTION_WORDS = new Phrases("function-words.properties");
    private static final Map<String, UnicodeScript> SCRIPTS =
            Map.of(
                    "uk", CYRILLIC, "ru", CYRILLIC, "bg", CYRILLIC, "ar", ARABIC, "fa", ARABIC,
                    "prs", ARABIC, "ckb", ARABIC);

    /** What stands in quotation marks is the name of a button or the like, and has to be read. */
    private static final Pattern QUOTED =
            Pattern.compile("(?<=[„“«\"])\\p{IsLatin}++(?: \\p{IsLatin}++)++");

    private static final Map<UnicodeScript, String> LANGUAGES =
            Map.of(LATIN, "de", CYRILLIC, "uk", ARABIC, "ar");

    private static final int LATIN_WORDS_OF_A_NAME = 3;
    private static final int FUNCTION_WORDS_OF_A_PASSAGE = 3;

    /** Other words between two function words of the same passage. */
    private static final int WIDEST_GAP = 3;

    @Override
    public Stream<Finding> check(CheckedText text) {
        return text.sentences().stream()
                .flatMap(
                        sentence ->
                                passage(sentence, text.language()).stream()
                                        .map(found -> finding(found, sentence, text)));
    }

    private record Found(String words, String language) {}

    private static Finding finding(Found found, Sentence sentence, CheckedText text) {
        return text.finding(
                Rule.LANGUAGE_MARK_MISSING,
                sentence.line(Math.max(0, sentence.own().indexOf(found.words.split(" ")[0]))),
                "“%s” is in another language. Say in which one: [%s](lang:%s)"
                        .formatted(found.words, found.words, found.language));
    }

    private static Optional<Found> passage(Sentence sentence, String language) {
        var words = Sentence.words(sentence.own());
        var script = SCRIPTS.getOrDefault(language, LATIN);
        return Stream.of("en", "de")
                .filter(other -> !other.equals(language))
                .flatMap(other -> inLanguage(words, language, other).stream())
                .findFirst()
                .or(() -> inScript(words, script))
                .or(() -> script == LATIN ? Optional.empty() : quoted(sentence.own()));
    }

    /** The words from the first to the last function word of a passage. */
    private static Optional<Found> inLanguage(List<String> words, String own, String other) {
        var isFunctionWord = isIn(FUNCTION_WORDS.in(other), FUNCTION_WORDS.in(own));
        var places =
                IntStream.range(0, words.size())
                        .filter(place -> isFunctionWord.test(words.get(place)))
                        .boxed()
                        .toList();
        int begin = 0;
        for (int end = 1; end <= places.size(); end++) {
            if (endsBefore(end, places)) {
                if (end - begin >= FUNCTION_WORDS_OF_A_PASSAGE) {
                    var passage = words.subList(places.get(begin), places.get(end - 1) + 1);
                    return Optional.of(new Found(String.join(" ", passage) + " …", other));
                }
                begin = end;
            }
        }
        return Optional.empty();
    }

    private static boolean endsBefore(int end, List<Integer> places) {
        return end == places.size() || places.get(end) - places.get(end - 1) > WIDEST_GAP + 1;
    }

    private static Predicate<String> isIn(Set<String> words, Set<String> own) {
        return word -> {
            var small = word.toLowerCase(Locale.ROOT);
            return words.contains(small) && !own.contains(small);
        };
    }

    /** The first run of words in another script, if it is longer than a name. */
    private static Optional<Found> inScript(List<String> words, UnicodeScript own) {
        for (int i = 0; i < words.size(); i++) {
            var run =
                    words.subList(i, words.size()).stream()
                            .takeWhile(word -> isForeign(word, own))
                            .toList();
            if (!run.isEmpty() && run.size() > longestName(run.getFirst())) {
                return Optional.of(new Found(String.join(" ", run), language(run.getFirst())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> quoted(String sentence) {
        return QUOTED.matcher(sentence)
                .results()
                .findFirst()
                .map(match -> new Found(match.group(), language(match.group())));
    }

    /** Which one it may be: the author knows. */
    private static String language(String word) {
        return LANGUAGES.getOrDefault(scriptOf(word), "…");
    }

    private static int longestName(String word) {
        return scriptOf(word) == LATIN ? LATIN_WORDS_OF_A_NAME : 0;
    }

    private static boolean isForeign(String word, UnicodeScript own) {
        return word.codePoints().filter(Character::isLetter).count() > 1 && scriptOf(word) != own;
    }

    private static UnicodeScript scriptOf(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.COMMON);
    }
}
