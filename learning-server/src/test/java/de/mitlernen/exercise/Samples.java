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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One exercise of each type. */
final class Samples {
    private static final Html QUESTION = new Html("<p>What?</p>");
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

    private Samples() {}

    static Exercise exercise(String id, ExerciseBody body) {
        return new Exercise(id, false, QUESTION, body, FEEDBACK);
    }

    static Exercise ordering(String... items) {
        return exercise("ordering", new Ordering(Stream.of(items).map(Html::new).toList()));
    }

    private static Option option(String text, boolean right) {
        return new Option(new Html(text), right, Optional.of(new Html("<p>About " + text)));
    }
}
