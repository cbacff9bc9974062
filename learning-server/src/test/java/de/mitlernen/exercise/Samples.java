package de.mitlernen.exercise;

import de.mitlernen.content.Exercise;
import de.mitlernen.content.Exercise.Feedback;
import de.mitlernen.content.Exercise.Outcome;
import de.mitlernen.content.ExerciseBody;
import de.mitlernen.content.ExerciseBody.Choice;
import de.mitlernen.content.ExerciseBody.ChosenGap;
import de.mitlernen.content.ExerciseBody.GapText;
import de.mitlernen.content.ExerciseBody.Option;
import de.mitlernen.content.ExerciseBody.Ordering;
import de.mitlernen.content.ExerciseBody.TypedGap;
import de.mitlernen.content.Html;
import de.mitlernen.content.MarkWords;
import de.mitlernen.content.MarkWords.Words;
import de.mitlernen.content.Matching;
import de.mitlernen.content.Matching.Pair;
import de.mitlernen.content.Numeric;
import de.mitlernen.content.PictureSpots;
import de.mitlernen.content.PictureSpots.Area;
import de.mitlernen.content.PictureSpots.Spot;
import de.mitlernen.content.Reflection;
import de.mitlernen.content.ShortText;
import de.mitlernen.content.Sorting;
import de.mitlernen.content.Stem;
import de.mitlernen.content.Submission;
import de.mitlernen.content.Survey;
import de.mitlernen.content.TrueFalse;
import de.mitlernen.content.TrueFalse.Statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One exercise of each type. */
final class Samples {
    private static final Stem STEM =
            new Stem(
                    Optional.of(new Html("<p>It rains.</p>")),
                    Optional.of(new Html("<p>What?</p>")));
    private static final Feedback FEEDBACK =
            new Feedback(
                    Optional.of(new Html("<p>Think.</p>")),
                    Map.of(
                            Outcome.RIGHT, new Html("<p>Yes.</p>"),
                            Outcome.NOT_YET, new Html("<p>Nearly.</p>")));

    /** Of three options the second is right. */
    static final Exercise SINGLE =
            exercise(
                    "single",
                    new Choice(
                            true,
                            List.of(option("a", false), option("b", true), option("c", false))));

    /** Of four options the first two are right. */
    static final Exercise MULTIPLE =
            exercise(
                    "multiple",
                    new Choice(
                            false,
                            List.of(
                                    option("a", true),
                                    option("b", true),
                                    option("c", false),
                                    option("d", false))));

    static final Exercise ORDERING = ordering("seed", "shoot", "tree", "forest");

    /** A gap for typing and one for choosing, of whose choices the second is right. */
    static final Exercise GAPS =
            exercise(
                    "gaps",
                    new GapText(
                            List.of(new Html("An "), new Html(" is "), new Html(".")),
                            List.of(
                                    new TypedGap(List.of("Käsekuchen", "cheese cake")),
                                    new ChosenGap(List.of("small", "sweet"), 1))));

    /** Of three statements the first and the last are true. */
    static final Exercise STATEMENTS =
            exercise(
                    "statements",
                    new TrueFalse(
                            List.of(
                                    statement("a", true),
                                    statement("b", false),
                                    statement("c", true))));

    /** Three items; the first partner belongs to none. */
    static final Exercise MATCHING =
            exercise(
                    "matching",
                    new Matching(
                            List.of(pair("a", 2), pair("b", 1), pair("c", 3)),
                            List.of("none", "B", "A", "C")));

    /** Three items and two groups. */
    static final Exercise SORTING =
            exercise(
                    "sorting",
                    new Sorting(
                            List.of(pair("a", 0), pair("b", 1), pair("c", 0)),
                            List.of("vowels", "consonants")));

    static final Exercise NUMBER = number("12.5", "0.5", "kg");

    static final Exercise SHORT_TEXT =
            exercise("short-text", new ShortText(List.of("Blindkopie", "blind copy", "Bcc")));

    /** Of three places the first two are to be marked. */
    static final Exercise WORDS =
            exercise(
                    "words",
                    new MarkWords(
                            List.of(new Html("a "), new Html(", "), new Html(" "), new Html(".")),
                            List.of(
                                    new Words(new Html("b"), true),
                                    new Words(new Html("c"), true),
                                    new Words(new Html("d"), false))));

    /** Of three spots the second is right. */
    static final Exercise SPOTS =
            exercise(
                    "spots",
                    new PictureSpots(
                            new Html("<img alt=\"a\">"),
                            List.of(spot("a", false), spot("b", true), spot("c", false))));

    static final Exercise REFLECTION = unmarked("reflection", new Reflection());

    static final Exercise SUBMISSION =
            unmarked("submission", new Submission(new Html("<p>Short.</p>")));

    static final Exercise SURVEY =
            unmarked("survey", new Survey(false, List.of(new Html("a"), new Html("b"))));

    private Samples() {}

    static Exercise number(String answer, String tolerance, String unit) {
        return exercise(
                "number", new Numeric(new BigDecimal(answer), new BigDecimal(tolerance), unit));
    }

    static Stream<Exercise> everyMarkedType() {
        return Stream.of(
                SINGLE,
                MULTIPLE,
                ORDERING,
                GAPS,
                STATEMENTS,
                MATCHING,
                SORTING,
                NUMBER,
                SHORT_TEXT,
                WORDS,
                SPOTS);
    }

    static Stream<Exercise> everyType() {
        return Stream.concat(everyMarkedType(), Stream.of(REFLECTION, SUBMISSION, SURVEY));
    }

    private static Exercise unmarked(String id, ExerciseBody body) {
        var after = Map.of(Outcome.ANSWERED, new Html("<p>Thank you.</p>"));
        return new Exercise(id, false, STEM, body, new Feedback(Optional.empty(), after));
    }

    private static Spot spot(String name, boolean right) {
        return new Spot(new Area(10, 20, 30, 40), option(name, right));
    }

    static Exercise exercise(String id, ExerciseBody body) {
        return new Exercise(id, false, STEM, body, FEEDBACK);
    }

    static Exercise ordering(String... items) {
        return exercise("ordering", new Ordering(Stream.of(items).map(Html::new).toList()));
    }

    private static Option option(String text, boolean right) {
        return new Option(new Html(text), right, Optional.of(new Html("<p>About " + text)));
    }

    private static Statement statement(String text, boolean isTrue) {
        return new Statement(new Html(text), isTrue, Optional.of(new Html("<p>About " + text)));
    }

    private static Pair pair(String text, int right) {
        return new Pair(new Html(text), right, Optional.of(new Html("<p>About " + text)));
    }
}
