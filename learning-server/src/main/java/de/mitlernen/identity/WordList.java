package de.mitlernen.identity;

import de.mitlernen.web.Language;
import de.mitlernen.web.Spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 1024 words of one language for learning codes, and how they are read when typed by a person. */
final class WordList {
    static final int SIZE = 1024;
    private static final Map<String, WordList> BY_LANGUAGE = new HashMap<>();

    static {
        for (var tag : List.of("de", "en", "pl", "tr", "ru", "uk", "ar")) {
            BY_LANGUAGE.put(tag, new WordList("words_%s.txt".formatted(tag)));
        }
        BY_LANGUAGE.put("de-simple", Objects.requireNonNull(BY_LANGUAGE.get("de")));
    }

    private static final Pattern TOKEN = Pattern.compile("[^\\p{L}\\p{M}'’ʼ]+");

    private final List<String> words;
    private final Map<String, Integer> indexByForm = new HashMap<>();

    private WordList(String file) {
        try (var in = Objects.requireNonNull(WordList.class.getResourceAsStream(file));
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            words = reader.lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        for (int i = 0; i < words.size(); i++) {
            int index = i;
            forms(words.get(i)).forEach(form -> indexByForm.put(form, index));
        }
    }

    static WordList of(Language language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language.tag()));
    }

    static Collection<WordList> all() {
        return BY_LANGUAGE.values();
    }

    List<String> words() {
        return words;
    }

    String word(int index) {
        return words.get(index);
    }

    /** The places of the words, if exactly so many were typed and all are in this list. */
    Optional<List<Integer>> read(String typed, int count) {
        var indexes = new ArrayList<Integer>();
        for (var word : split(typed)) {
            var index = index(word);
            if (index.isEmpty()) {
                return Optional.empty();
            }
            indexes.add(index.get());
        }
        return indexes.size() == count ? Optional.of(indexes) : Optional.empty();
    }

    /** The words that are not in this list. */
    List<String> unknown(List<String> typed) {
        return typed.stream().filter(word -> index(word).isEmpty()).toList();
    }

    private Optional<Integer> index(String word) {
        return forms(word).flatMap(form -> Stream.ofNullable(indexByForm.get(form))).findFirst();
    }

    /** The words of a text, as they were typed. */
    static List<String> split(String typed) {
        return TOKEN.splitAsStream(typed)
                .filter(word -> forms(word).noneMatch(String::isEmpty))
                .toList();
    }

    /** Two forms for all the ways in which people type a word: ö is oe, or has no dots. */
    private static Stream<String> forms(String word) {
        return Stream.of(Spelling.fold(word), Spelling.foldWithoutDots(word))
                .map(WordList::withoutVariants);
    }

    private static String withoutVariants(String folded) {
        return folded.replaceAll("[^\\p{L}]|[\u0640\u02BC]", "")
                .replace('ٱ', 'ا')
                .replace('ى', 'ي')
                .replace('ة', 'ه')
                .replace('ґ', 'г');
    }
}
