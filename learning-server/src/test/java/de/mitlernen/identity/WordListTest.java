package de.mitlernen.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.web.Language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every word of every list, typed in all the ways that people were seen to type. */
class WordListTest {
    static final List<Language> LANGUAGES = Language.OFFERED;

    /** What stands around the words. */
    private static final Map<String, UnaryOperator<String>> PUNCTUATION =
            Map.of(
                    "as shown", typed -> typed,
                    "commas", typed -> typed.replace(" ", ", "),
                    "hyphens", typed -> typed.replace(" ", "-"),
                    "Arabic commas", typed -> typed.replace(" ", "، "),
                    "lines", typed -> "\n" + typed.replace(" ", "\r\n") + "\r\n",
                    "many spaces", typed -> "  " + typed.replace(" ", "   \t") + " ",
                    "spaces that do not break", typed -> typed.replace(" ", "\u00a0"),
                    "full stop", typed -> typed + ".",
                    "quotation marks", typed -> "„" + typed + "“",
                    "direction marks", typed -> "\u200f" + typed.replace(" ", "\u200e \u200f"));

    /** How the words themselves are written. */
    private static final Map<String, UnaryOperator<String>> SPELLING =
            Map.ofEntries(
                    Map.entry("capitals", word -> word.toUpperCase(Locale.ROOT)),
                    Map.entry("small letters", word -> word.toLowerCase(Locale.ROOT)),
                    Map.entry("decomposed", word -> normalise(word, Normalizer.Form.NFD)),
                    Map.entry("composed", word -> normalise(word, Normalizer.Form.NFC)),
                    Map.entry("no umlauts", WordListTest::withoutUmlauts),
                    Map.entry("plain letters", WordListTest::withoutMarks),
                    Map.entry(
                            "Turkish capitals",
                            word -> word.toUpperCase(Locale.forLanguageTag("tr"))),
                    Map.entry("no hamza", word -> word.replaceAll("[أإآ]", "ا")),
                    Map.entry("ha for ta marbuta", word -> word.replace('ة', 'ه')),
                    Map.entry("ya for alif maqsura", word -> word.replace('ى', 'ي')),
                    Map.entry("alif maqsura for ya", word -> word.replaceAll("ي$", "ى")),
                    Map.entry(
                            "vowel signs", word -> word.replaceAll("(\\p{IsArabic})", "$1\u064e")),
                    Map.entry(
                            "tatweel", word -> word.replaceAll("(\\p{IsArabic})(?=.)", "$1\u0640")),
                    Map.entry("plain he", word -> word.replace('ґ', 'г').replace('Ґ', 'Г')));

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void aListHas1024WordsThatNobodyMistakesForEachOther(Language language) {
        var list = WordList.of(language);
        assertEquals(WordList.SIZE, list.words().size());
        for (int i = 0; i < WordList.SIZE; i++) {
            assertEquals(Optional.of(List.of(i)), list.read(list.word(i), 1), list.word(i));
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyWordIsReadHoweverItIsSpelt(Language language) {
        var list = WordList.of(language);
        var unread = new ArrayList<String>();
        SPELLING.forEach(
                (way, spelling) -> {
                    for (int i = 0; i < WordList.SIZE; i++) {
                        var typed = spelling.apply(list.word(i));
                        if (!list.read(typed, 1).equals(Optional.of(List.of(i)))) {
                            unread.add(way + ": " + typed);
                        }
                    }
                });
        assertEquals(List.of(), unread);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void whatStandsBetweenTheWordsDoesNotMatter(Language language) {
        var list = WordList.of(language);
        var indexes = new Random(1).ints(6, 0, WordList.SIZE).boxed().toList();
        var shown = indexes.stream().map(list::word).collect(Collectors.joining(" "));
        PUNCTUATION.forEach(
                (way, punctuation) ->
                        assertEquals(
                                Optional.of(indexes), list.read(punctuation.apply(shown), 6), way));
        assertEquals(Optional.of(indexes), list.read(numbered(indexes, list), 6), "numbered");
    }

    @ParameterizedTest
    @CsvSource({
        "de,    abend abteil adler quatsch",
        "de,    abend abteil",
        "en,    acorn acrobat airfield acorn",
        "uk,    абетка",
        "pl,    abażur abecadło",
        "tr,    abajur abakus abajurcu",
        "ru,    азбука",
        "ar,    ''",
    })
    void otherWordsOrAnotherNumberAreNotRead(String tag, String typed) {
        assertEquals(
                Optional.empty(), WordList.of(Language.find(tag).orElseThrow()).read(typed, 3));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void noWordIsHardToReadAloud(Language language) {
        for (var word : WordList.of(language).words()) {
            int length = word.codePointCount(0, word.length());
            assertTrue(length >= 2 && length <= 12, word);
            assertTrue(word.codePoints().allMatch(Character::isLetter), word);
        }
    }

    private static String numbered(List<Integer> indexes, WordList list) {
        return IntStream.range(0, indexes.size())
                .mapToObj(i -> (i + 1) + ". " + list.word(indexes.get(i)))
                .collect(Collectors.joining("\n"));
    }

    private static String normalise(String word, Normalizer.Form form) {
        return Normalizer.normalize(word, form);
    }

    /** As on a keyboard of another language. */
    private static String withoutMarks(String word) {
        return normalise(word, Normalizer.Form.NFD)
                .replaceAll("(?<=\\p{IsLatin})\\p{M}", "")
                .replace('ı', 'i')
                .replace('ł', 'l');
    }

    private static String withoutUmlauts(String word) {
        return word.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue")
                .replace("ß", "ss");
    }
}
