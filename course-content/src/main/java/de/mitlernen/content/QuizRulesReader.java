package de.mitlernen.content;

import de.mitlernen.content.CourseDefinition.UnitDefinition.Kind;
import de.mitlernen.content.QuizRules.Feedback;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads how a unit in {@code course.yaml} is taken as a quiz. */
final class QuizRulesReader {

    static final List<String> KEYS = List.of("draw", "feedback", "attempts", "shuffle");

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d?");
    private static final Pattern FEEDBACK = Pattern.compile("immediate|deferred");
    private static final Pattern SHUFFLE = Pattern.compile("true|false");

    private final YamlMapping unit;

    private QuizRulesReader(YamlMapping unit) {
        this.unit = unit;
    }

    static QuizRules read(YamlMapping unit, Kind kind) {
        if (kind != Kind.QUIZ) {
            KEYS.stream().filter(unit::has).forEach(key -> refuse(unit, key));
            return QuizRules.NONE;
        }
        return new QuizRulesReader(unit).rules();
    }

    private static void refuse(YamlMapping unit, String key) {
        unit.at(key)
                .report(
                        Rule.KEY_MISPLACED,
                        "Only a quiz has “%s”. Add “kind: quiz”, or leave it out".formatted(key));
    }

    private QuizRules rules() {
        var rules =
                new QuizRules(
                        number("draw"),
                        text("feedback", FEEDBACK).equals("deferred")
                                ? Feedback.DEFERRED
                                : Feedback.IMMEDIATE,
                        number("attempts"),
                        text("shuffle", SHUFFLE).equals("true"));
        if (rules.attempts().isPresent() && !rules.deferred()) {
            unit.at("attempts")
                    .report(
                            Rule.LIMIT_WITHOUT_EFFECT,
                            "Add “feedback: deferred”, or leave attempts out");
        }
        return rules;
    }

    private OptionalInt number(String key) {
        int number = CourseYamlReader.number(text(key, NUMBER), NUMBER);
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** What may be left out; nothing then. */
    private String text(String key, Pattern form) {
        var help =
                form == NUMBER
                        ? key + " is a whole number from 1 to 99, not “%s”"
                        : key + " is " + form.pattern().replace("|", " or ") + ", not “%s”";
        return unit.has(key) ? unit.text(key, form, Rule.VALUE_MALFORMED, help) : "";
    }
}
