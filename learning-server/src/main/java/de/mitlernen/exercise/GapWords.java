package de.mitlernen.exercise;

import de.mitlernen.content.Html;

import java.util.List;
import java.util.regex.Pattern;

/** The words beside a gap, by which whoever does not see where it stands knows which it is. */
final class GapWords {
    private static final int MOST = 6;
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.!?:…؟])\\s");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private GapWords() {}

    /**
     * The last words of the sentence before the gap, or where it begins with the gap the first ones
     * after it. Escaped as HTML, without tags.
     */
    static Html of(Html before, Html after) {
        var left = words(sentences(before).getLast());
        if (left.isEmpty()) {
            var right = words(sentences(after).getFirst());
            return new Html(
                    "… " + String.join(" ", right.subList(0, Math.min(MOST, right.size()))));
        }
        return new Html(
                String.join(" ", left.subList(Math.max(0, left.size() - MOST), left.size())));
    }

    private static List<String> sentences(Html html) {
        var text = TAG.matcher(html.value()).replaceAll("");
        return List.of(END_OF_SENTENCE.split(text, -1));
    }

    private static List<String> words(String sentence) {
        return SPACE.splitAsStream(sentence).filter(WORD.asPredicate()).toList();
    }
}
