package de.mitlernen.content.check;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Divides runs into sentences, as Java's {@link BreakIterator} does for the language, and mends
 * what it does not know: abbreviations, dates, and quotation marks that close in one language and
 * open in another.
 */
final class SentenceSplitter {

    /** “z. B.” or one of these. */
    private static final Pattern ENDS_IN_ABBREVIATION =
            Pattern.compile(
                    "(?s).*(?<!\\p{L})(?:\\p{L}\\.\\s?\\p{L}|"
                            + "Dr|Prof|Hr|Fr|Nr|Str|Tel|St|ca|bzw|evtl|ggf|inkl|vgl|"
                            + "Mr|Mrs|Ms|No|тел|вул|ул|np|tj)\\.\\s*");

    /** “z.” before “B.” */
    private static final Pattern ENDS_IN_LETTER = Pattern.compile("(?s).*(?:^|\\s)\\p{L}\\.\\s*");

    private static final Pattern LETTER = Pattern.compile("(?s)\\p{L}\\..*");

    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?s).*(?:^|\\s)\\d{1,2}\\.\\s*");

    private static final Pattern AFTER_ORDINAL =
            Pattern.compile(
                    "(?s)(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|"
                        + "November|Dezember|Jahrhundert|Klasse|Stock|Mal)(?![\\p{L}\\p{N}]).*");

    /**
     * A colon at the end of a line ends a sentence: what follows is another, or a list. So does the
     * arrow between an item of an exercise and what belongs to it.
     */
    private static final Pattern LEAD = Pattern.compile(":[ \\t]*\n|" + Sentence.ARROW);

    /** What cannot begin a sentence. */
    private static final Pattern GOES_ON =
            Pattern.compile("(?s)[”’»)\\]\\s,;:.!?]*(?:[–—-]\\s*)?(?:\\p{Ll}(?!\\p{Lu}).*|)");

    /** What Java takes for the middle of a sentence: “Karte. 3 Karten”, “kostenlos. iPhone”. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?<=\\p{L}[.!?][”\"»]?\\s)\\d|(?<!\\p{L})\\p{Ll}(?=\\p{Lu})");

    /** Where “ begins what German ends with it. */
    private static final Set<String> QUOTING_LIKE_ENGLISH = Set.of("en", "tr");

    /** Characters on either side that tell it: long texts would take long otherwise. */
    private static final int TELLING = 40;

    private final Locale locale;

    SentenceSplitter(Locale locale) {
        this.locale = locale;
    }

    Stream<Sentence> split(TextRun run) {
        var sentences = Stream.<Sentence>builder();
        var lead = LEAD.matcher(run.text());
        int begin = 0;
        while (lead.find()) {
            split(run, begin, lead.end(), sentences);
            begin = lead.end();
        }
        split(run, begin, run.text().length(), sentences);
        return sentences.build();
    }

    private void split(TextRun run, int from, int to, Stream.Builder<Sentence> sentences) {
        var text = normalised(run.text().substring(from, to));
        var breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(text);
        int begin = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (!goesOn(last(text, begin, end), first(text, end))) {
                add(new Sentence(run, from + begin, from + end), sentences);
                begin = end;
            }
        }
    }

    /** As much of an end as tells whether a sentence ends there. */
    private static String last(String text, int begin, int end) {
        return text.substring(Math.max(begin, end - TELLING), end);
    }

    private static String first(String text, int begin) {
        return text.substring(begin, Math.min(text.length(), begin + TELLING));
    }

    private static boolean goesOn(String before, String after) {
        return !after.isEmpty()
                && (GOES_ON.matcher(after).matches()
                        || !Character.isWhitespace(before.charAt(before.length() - 1))
                        || ENDS_IN_ABBREVIATION.matcher(before).matches()
                        || isInitial(before, after)
                        || isOrdinal(before, after));
    }

    private static boolean isInitial(String before, String after) {
        return ENDS_IN_LETTER.matcher(before).matches() && LETTER.matcher(after).matches();
    }

    /** The end of “am 3.”, before “Mai”. */
    private static boolean isOrdinal(String before, String after) {
        return ENDS_IN_NUMBER.matcher(before).matches() && AFTER_ORDINAL.matcher(after).matches();
    }

    private static void add(Sentence sentence, Stream.Builder<Sentence> sentences) {
        if (!sentence.words().isEmpty()) {
            sentences.add(sentence);
        }
    }

    /** With other characters for those that {@link BreakIterator} takes wrongly, one for one. */
    private String normalised(String text) {
        var signs =
                text.replaceAll("[\\n\\u00A0]", " ")
                        .replace('…', '.')
                        .replace('؟', '?')
                        .replace('‘', '’');
        var beginnings = BEGINNING.matcher(signs).replaceAll("X");
        return QUOTING_LIKE_ENGLISH.contains(locale.getLanguage())
                ? beginnings
                : beginnings.replace('“', '”');
    }
}
