package de.mitlernen.content.check;

import de.mitlernen.content.Finding;
import de.mitlernen.content.Rule;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is to be found on a page is named, not only described by its colour or place (WCAG 2.2,
 * 1.3.3). What is named close by, in quotation marks or by what stands on it, is fine, and so are
 * the keys of a device, which a finger finds.
 */
final class SensoryReferences implements TextRule {

    private static final String GERMAN_THING =
            "(?:Knopf|Knöpfe|Button|Schaltfläche|Feld|Kästchen|Fläche|Link|Menü|Kasten|Text|Zeile"
                    + "|Spalte|Taste|Symbol|Bild(?!schirm)|Pfeil)\\w{0,20}";
    private static final String GERMAN_COLOUR =
            "(?:hell|dunkel)?(?:rot|grün|blau|gelb|orange|grau|schwarz|weiß|lila|violett|rosa|braun"
                    + "|türkis)(?:farben)?(?:e[mnrs]?)?";
    private static final String GERMAN_PLACE = "(?:rechts|links|oben|unten)";

    private static final String ENGLISH_THING =
            "(?:button|link|field|box|area|menu|text|row|column|tab|key|icon|picture|arrow)(?:e?s)?";
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
                            GERMAN_THING
                                    + "(?: (?!nach |von |bis )\\p{L}+){1,3} "
                                    + repeated(GERMAN_PLACE)
                                    + END,
                            "(?:recht|link|ober|unter)e[mnrs]?" + ADJECTIVE + GERMAN_THING,
                            "(?:tipp|klick|drück)\\w{0,4} (?:Sie |du )?(?:ganz )?"
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
                    "(?U)[„“”\"«»‚‘]|\\b(?:mit (?:dem|der|den|einem|einer)|namens|steht|heißt"
                            + "|labell?ed|called|named|says|with (?:the|an?))\\b");

    /** Characters on either side of a thing in which its name is looked for. */
    private static final int NEAR = 40;

    private static final Pattern KEY = Pattern.compile("(?iu)taste|\\bkey");

    private static final String DEVICE_NAME =
            "(?:\\w{0,20}Gerät|Handy|Telefon|Gehäuse|Tastatur|\\w{0,20}phone|device|keyboard)";

    private static final Pattern DEVICE = Pattern.compile("(?iuU)\\b" + DEVICE_NAME);

    /** What makes a button one that a finger finds: “on the right side of your phone”. */
    private static final Pattern OF_DEVICE =
            Pattern.compile("(?iuU)^(?: side| edge)? of (?:the|your) " + DEVICE_NAME);

    @Override
    public Stream<Finding> check(CheckedText text) {
        var pattern = REFERENCES.get(text.language());
        return pattern == null
                ? Stream.empty()
                : text.sentences().stream()
                        .flatMap(sentence -> find(pattern, sentence, text).stream());
    }

    /** The first thing in a sentence that is neither named nor part of a device. */
    private static Optional<Finding> find(Pattern pattern, Sentence sentence, CheckedText text) {
        var line = inOneLine(sentence);
        return pattern.matcher(line)
                .results()
                .filter(match -> !isNamed(match, line) && !isOfDevice(match, line))
                .findFirst()
                .map(match -> finding(match, sentence, text));
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

    private static boolean isNamed(MatchResult match, String sentence) {
        int begin = Math.max(0, match.start() - NEAR);
        int end = Math.min(sentence.length(), match.end() + NEAR);
        return NAMED.matcher(sentence.substring(begin, end)).find();
    }

    private static boolean isOfDevice(MatchResult match, String sentence) {
        return KEY.matcher(match.group()).find()
                ? DEVICE.matcher(sentence).find()
                : OF_DEVICE.matcher(sentence.substring(match.end())).find();
    }

    private static String repeated(String word) {
        return "%1$s(?: %1$s)*+".formatted(word);
    }

    private static Pattern pattern(String... alternatives) {
        return Pattern.compile("(?iuU)\\b(?:" + String.join("|", alternatives) + ")(?!\\w)");
    }
}
