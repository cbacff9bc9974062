package de.mitlernen.content.check;

import de.mitlernen.content.Finding;
import de.mitlernen.content.Rule;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is to be found on a page is named, not only described by its colour or place (WCAG 2.2,
 * 1.3.3). A sentence that names something in quotation marks or by what stands on it is fine, and
 * so is one about the keys of a device, which a finger finds.
 */
final class SensoryReferences implements TextRule {

    private static final String GERMAN_THING =
            "(?:Knopf|Knöpfe|Button|Buttons|Schaltfläche|Schaltflächen|Feld|Felder|Kästchen|Fläche|Link|Menü|Kasten|Text|Zeile|Spalte|Taste)\\w*";

    private static final String GERMAN_COLOUR =
            "(?:hell|dunkel)?(?:rot|grün|blau|gelb|orange|grau|schwarz|weiß|lila|violett|rosa|braun|türkis)(?:farben)?(?:e|er|es|en|em)?";

    private static final String ENGLISH_THING =
            "(?:button|link|field|box|area|menu|text|row|column|tab|key)s?";

    private static final String ENGLISH_COLOUR =
            "(?:red|green|blue|yellow|orange|grey|gray|black|white|purple|pink|brown|turquoise)";

    private static final Map<String, Pattern> REFERENCES =
            Map.of(
                    "de",
                    pattern(
                            GERMAN_COLOUR + "\\s+(?:\\p{Ll}+\\s+)?" + GERMAN_THING,
                            GERMAN_THING + "\\s+(?:ganz\\s+)?(?:rechts|links|oben|unten)",
                            "(?:recht|link|ober|unter)(?:e|er|es|en|em)\\s+(?:\\p{Ll}+\\s+)?"
                                    + GERMAN_THING,
                            "(?:tipp|klick|drück)\\w*\\s+(?:Sie\\s+|du\\s+)?(?:ganz\\s+)?(?:(?:rechts|links|oben|unten)\\s*)+(?=[.,;:!?]|$)"),
                    "en",
                    pattern(
                            ENGLISH_COLOUR + "\\s+(?:\\p{Ll}+\\s+)?" + ENGLISH_THING,
                            ENGLISH_THING
                                    + "\\s+(?:on|at|to|in)\\s+the\\s+(?:far\\s+)?(?:left|right|top|bottom)",
                            "(?:left|right-hand|left-hand|top|bottom|upper|lower)\\s+(?:\\p{Ll}+\\s+)?"
                                    + ENGLISH_THING,
                            "(?:tap|click|press)\\s+(?:on|at|in)\\s+the\\s+(?:(?:left|right|top|bottom)\\s*)+(?=[.,;:!?]|$)"));

    /** A name in quotation marks, or what stands on the thing. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "[„“”\"«»‚‘]|\\b(?:mit"
                        + " (?:dem|der|den|einem|einer)|namens|steht|heißt|labelled|labeled|called|named|with"
                        + " (?:the|a|an)|says)\\b");

    /** Keys that a finger finds. */
    private static final Pattern DEVICE =
            Pattern.compile(
                    "(?iu)\\b(?:Gerät|Handy|Telefon|Smartphone|Gehäuse|Tastatur|Rand|device|\\w*phone|keyboard|edge|side)\\w*");

    @Override
    public Stream<Finding> check(CheckedText text) {
        var pattern = REFERENCES.get(text.language());
        return pattern == null
                ? Stream.empty()
                : text.sentences().stream()
                        .filter(sentence -> !isNamed(sentence.text()))
                        .flatMap(
                                sentence ->
                                        pattern.matcher(sentence.text())
                                                .results()
                                                .limit(1)
                                                .map(match -> finding(match, sentence, text)));
    }

    private static Finding finding(MatchResult match, Sentence sentence, CheckedText text) {
        return text.finding(
                Rule.SENSORY_REFERENCE,
                sentence.line(match.start()),
                "“%s” is found only by colour or place. Name it too: what stands on it, in quotation marks"
                        .formatted(match.group().replaceAll("\\s+", " ")));
    }

    private static boolean isNamed(String sentence) {
        return NAMED.matcher(sentence).find() || DEVICE.matcher(sentence).find();
    }

    private static Pattern pattern(String... alternatives) {
        return Pattern.compile("(?iu)\\b(?:" + String.join("|", alternatives) + ")(?!\\w)");
    }
}
