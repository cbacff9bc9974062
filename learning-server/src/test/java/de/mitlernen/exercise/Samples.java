package de.mitlernen.exercise;

import de.mitlernen.content.Exercise.ChosenGap;
import de.mitlernen.content.Exercise.Feedback;
import de.mitlernen.content.Exercise.GapText;
import de.mitlernen.content.Exercise.MultipleChoice;
import de.mitlernen.content.Exercise.Option;
import de.mitlernen.content.Exercise.Ordering;
import de.mitlernen.content.Exercise.SingleChoice;
import de.mitlernen.content.Exercise.TypedGap;
import de.mitlernen.content.Html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One exercise of each type. */
final class Samples {
    private static final Html QUESTION = new Html("<p>What?</p>");
    private static final Feedback FEEDBACK =
            new Feedback(
                    Optional.of(new Html("<p>Think.</p>")),
                    new Html("<p>Yes.</p>"),
                    new Html("<p>Nearly.</p>"));

    /** Of three options the second is right. */
    static final SingleChoice SINGLE =
            new SingleChoice(
                    "single",
                    false,
                    QUESTION,
                    List.of(option("a", false), option("b", true), option("c", false)),
                    FEEDBACK);

    /** Of four options the first two are right. */
    static final MultipleChoice MULTIPLE =
            new MultipleChoice(
                    "multiple",
                    false,
                    QUESTION,
                    List.of(
                            option("a", true),
                            option("b", true),
                            option("c", false),
                            option("d", false)),
                    FEEDBACK);

    static final Ordering ORDERING = ordering("seed", "shoot", "tree", "forest");

    /** A gap for typing and one for choosing, of whose choices the second is right. */
    static final GapText GAPS =
            new GapText(
                    "gaps",
                    true,
                    QUESTION,
                    List.of(new Html("An "), new Html(" is "), new Html(".")),
                    List.of(
                            new TypedGap(List.of("Käsekuchen", "cheese cake")),
                            new ChosenGap(List.of("small", "sweet"), 1)),
                    FEEDBACK);

    private Samples() {}

    static Ordering ordering(String... items) {
        return new Ordering(
                "ordering", false, QUESTION, Stream.of(items).map(Html::new).toList(), FEEDBACK);
    }

    private static Option option(String text, boolean right) {
        return new Option(new Html(text), right, Optional.of(new Html("<p>About " + text)));
    }
}
