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
            "(?:Knopf|Knöpfe|Button|Schaltfläche|Feld|Kästchen|Fläche|Link|Menü|Kasten|Text|Zeile"
                    + "|Spalte|Taste)\\w*";
    private static final String GERMAN_COLOUR =
            "(?:hell|dunkel)?(?:rot|grün|blau|gelb|orange|grau|schwarz|weiß|lila|violett|rosa|braun"
                    + "|türkis)(?:farben)?(?:e[mnrs]?)?";
    private static final String GERMAN_PLACE = "(?:rechts|links|oben|unten)";

    private static final String ENGLISH_THING =
            "(?:button|link|field|box|area|menu|text|row|column|tab|key)s?";
    private static final String ENGLISH_COLOUR =
            "(?:red|green|blue|yellow|orange|gr[ae]y|black|white|purple|pink|brown|turquoise)";
    private static final String ENGLISH_PLACE = "(?:left|right|top|bottom)";

    private static final String ADJECTIVE = " (?:\\p{Ll}+ )?";
    private static final String END = " ?(?=[.,;:!?]|$)";

    private static final Map<String, Pattern> REFERENCES =
            Map.of(
                    "de",
                    pattern(
                            GERMAN_COLOUR + ADJECTIVE + GERMAN_THING,
                            GERMAN_THING + " (?:ganz )?" + GERMAN_PLACE,
                            "(?:recht|link|ober|unter)e[mnrs]?" + ADJECTIVE + GERMAN_THING,
                            "(?:tipp|klick|drück)\\w* (?:Sie |du )?(?:ganz )?"
                                    + repeated(GERMAN_PLACE)
                                    + END),
                    "en",
                    pattern(
                            ENGLISH_COLOUR + ADJECTIVE + ENGLISH_THING,
                            ENGLISH_THING + " (?:on|at|to|in) the (?:far )?" + ENGLISH_PLACE,
                            "(?:left|(?:right|left)-hand|top|bottom|upper|lower)"
                                    + ADJECTIVE
                                    + ENGLISH_THING,
                            "(?:tap|click|press) (?:on|at|in) the "
                                    + repeated(ENGLISH_PLACE)
                                    + END));

    /** A name in quotation marks, or what stands on the thing. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "[„“”\"«»‚‘]|\\b(?:mit (?:dem|der|den|einem|einer)|namens|steht|heißt"
                            + "|labell?ed|called|named|says|with (?:the|an?))\\b");

    /** Keys that a finger finds. */
    private static final Pattern DEVICE =
            Pattern.compile(
                    "(?iu)\\b(?:Gerät|Handy|Telefon|Gehäuse|Tastatur|Rand|\\w*phone|device|keyboard"
                            + "|edge|side)\\w*");

    @Override
    public Stream<Finding> check(CheckedText text) {
        var pattern = REFERENCES.get(text.language());
        return pattern == null
                ? Stream.empty()
                : text.sentences().stream()
                        .filter(sentence -> !isNamed(sentence.text()))
                        .flatMap(
                                sentence ->
                                        pattern.matcher(inOneLine(sentence))
                                                .results()
                                                .limit(1)
                                                .map(match -> finding(match, sentence, text)));
    }

    /** Letter by letter the sentence, with blanks for line breaks. */
    private static String inOneLine(Sentence sentence) {
        return sentence.text().replaceAll("\\s", " ");
    }

    private static Finding finding(MatchResult match, Sentence sentence, CheckedText text) {
        return text.finding(
                Rule.SENSORY_REFERENCE,
                sentence.line(match.start()),
                ("“%s” is found only by colour or place. Name it too: what stands on it, in"
                                + " quotation marks")
                        .formatted(match.group()));
    }

    private static boolean isNamed(String sentence) {
        return NAMED.matcher(sentence).find() || DEVICE.matcher(sentence).find();
    }

    private static String repeated(String word) {
        return "(?:%1$s )*%1$s".formatted(word);
    }

    private static Pattern pattern(String... alternatives) {
        return Pattern.compile("(?iu)\\b(?:" + String.join("|", alternatives) + ")(?!\\w)");
    }
}
