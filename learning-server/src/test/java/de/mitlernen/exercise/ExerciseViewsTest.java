package de.mitlernen.exercise;

import static de.mitlernen.exercise.Samples.GAPS;
import static de.mitlernen.exercise.Samples.MATCHING;
import static de.mitlernen.exercise.Samples.MULTIPLE;
import static de.mitlernen.exercise.Samples.ORDERING;
import static de.mitlernen.exercise.Samples.SHORT_TEXT;
import static de.mitlernen.exercise.Samples.SORTING;
import static de.mitlernen.exercise.Samples.STATEMENTS;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.content.Exercise;
import de.mitlernen.content.Exercise.Outcome;
import de.mitlernen.exercise.ChoiceInteraction.Choice;
import de.mitlernen.exercise.ChoiceInteraction.OptionView;
import de.mitlernen.exercise.ExerciseView.Result;
import de.mitlernen.exercise.ExerciseViews.State;
import de.mitlernen.exercise.HotspotInteraction.Hotspot;
import de.mitlernen.exercise.HotspotInteraction.SpotView;
import de.mitlernen.exercise.HottextInteraction.Hottext;
import de.mitlernen.exercise.HottextInteraction.WordsView;
import de.mitlernen.exercise.Interaction.Problem;
import de.mitlernen.exercise.MatchInteraction.Match;
import de.mitlernen.exercise.MatchInteraction.TargetView;
import de.mitlernen.exercise.OrderInteraction.ItemView;
import de.mitlernen.exercise.OrderInteraction.Order;
import de.mitlernen.exercise.TextEntryInteraction.GapView;
import de.mitlernen.exercise.TextEntryInteraction.PartView;
import de.mitlernen.exercise.TextEntryInteraction.TextEntry;
import de.mitlernen.web.Forms;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ExerciseViewsTest {
    private static final UUID ATTEMPT = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final byte[] KEY = {1, 2, 3};
    private static final Messages MESSAGES = new Messages(List.of("exercise"));

    private final ExerciseViews views = new ExerciseViews(MESSAGES, KEY);

    static Stream<Exercise> everyType() {
        return Samples.everyMarkedType();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void aNewExerciseShowsNoAnswerAndNoFeedback(Exercise exercise) {
        var view = view(exercise, State.NEW);
        assertNull(view.result());
        assertNull(view.error());
        assertEquals(ATTEMPT, view.attemptId());
        assertEquals(exercise.optional(), view.optional());
        assertTrue(options(view).noneMatch(OptionView::checked));
        assertTrue(marks(view).allMatch("none"::equals));
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void aRightAnswerIsToldSo(Exercise exercise) {
        var view = view(exercise, marked(exercise, Interaction.of(exercise).right()));
        var result = Objects.requireNonNull(view.result());
        assertEquals(new Result(Outcome.RIGHT, exercise.feedback().after(Outcome.RIGHT)), result);
        assertTrue(marks(view).noneMatch("notyet"::equals));
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void whatIsOnlyTypedIsKeptAndNotMarked(Exercise exercise) {
        var right = Interaction.of(exercise).right();
        var view =
                view(
                        exercise,
                        new State(right, null, new Problem("exercise.nothingChosen"), false));
        assertNull(view.result());
        assertEquals(new Problem("exercise.nothingChosen"), view.error());
        assertTrue(marks(view).allMatch("none"::equals));
        assertEquals(right, answerIn(view));
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void aHalfTypedAnswerIsShownAsItIs(Exercise exercise) {
        var empty = views.read(exercise, Forms.of());
        var view = view(exercise, new State(empty, null, null, false));
        assertNull(view.result());
        assertEquals(exercise.id(), view.id());
    }

    @Test
    void everyItemAndEveryGapIsMarked() {
        var items = items(view(ORDERING, marked(ORDERING, List.of("1", "2", "4", "3"))));
        assertEquals(
                List.of("seed right", "shoot right", "forest notyet", "tree notyet"),
                items.map(item -> item.text().value() + " " + item.mark()).toList());
        var gaps = gaps(view(GAPS, marked(GAPS, List.of("stone", "1"))));
        assertEquals(List.of("notyet", "right"), gaps.map(this::mark).toList());
    }

    @Test
    void aWordThatWasRightInItsLanguageStaysRightInEveryLanguage() {
        var view = view(GAPS, new State(List.of("tarta de queso", "1"), 1.0, null, false));
        assertEquals(
                new Result(Outcome.RIGHT, GAPS.feedback().after(Outcome.RIGHT)), view.result());
        assertTrue(marks(view).allMatch("none"::equals));
        assertEquals(List.of("tarta de queso", "1"), answerIn(view));
    }

    @Test
    void aWordThatWasWrongInItsLanguageDoesNotBecomeRightInAnother() {
        var view = view(GAPS, new State(List.of("cheese cake", "1"), 0.5, null, false));
        assertEquals(
                new Result(Outcome.NOT_YET, GAPS.feedback().after(Outcome.NOT_YET)), view.result());
        assertTrue(marks(view).allMatch("none"::equals));
    }

    @Test
    void aScoreThatWasStoredAsFloatIsTheSame() {
        var response = List.of("1", "3", "2");
        var ordering = Samples.ordering("one", "two", "three");
        var view = view(ordering, new State(response, (double) (1 / 3f), null, false));
        assertTrue(marks(view).noneMatch("none"::equals));
    }

    @Test
    void theNamesOfItemsTellNothingAndStay() {
        var other = new ExerciseViews(MESSAGES, new byte[] {3, 2, 1});
        var names = names(view(ORDERING, State.NEW));
        assertEquals(4, names.size());
        assertTrue(names.values().stream().allMatch(name -> name.matches("position-[0-9a-f]{8}")));
        assertEquals(names, names(views.view(ORDERING, 1, new UUID(4, 2), State.NEW, english())));
        assertNotEquals(names, names(other.view(ORDERING, 1, ATTEMPT, State.NEW, english())));
    }

    @Test
    void theScoreIsShownInPercent() {
        var result = view(MULTIPLE, marked(MULTIPLE, List.of("0"))).result();
        assertEquals(
                new Result(Outcome.NOT_YET, MULTIPLE.feedback().after(Outcome.NOT_YET)), result);
    }

    @Test
    void partsAndGapsAlternateAndGapsAreNamed() {
        var parts = parts(view(GAPS, State.NEW)).toList();
        assertEquals(
                List.of("text", "gap", "text", "gap", "text"),
                parts.stream().map(part -> part.gap() == null ? "text" : "gap").toList());
        var typed = Objects.requireNonNull(parts.get(1).gap());
        var chosen = Objects.requireNonNull(parts.get(3).gap());
        assertEquals("gap-1", typed.name());
        assertEquals(1, typed.number());
        assertNull(typed.choices());
        assertEquals(2, Objects.requireNonNull(chosen.choices()).size());
    }

    @Test
    void itemsAreNeverShownInTheRightOrder() {
        var pair = Samples.ordering("first", "second");
        for (int i = 0; i < 100; i++) {
            for (var ordering : List.of(ORDERING, pair)) {
                var view = views.view(ordering, 1, new UUID(i, i), State.NEW, english());
                assertNotEquals(
                        Interaction.of(ordering).right(),
                        answerIn(view),
                        "shown in the right order");
                assertEquals(
                        IntStream.rangeClosed(1, Interaction.of(ordering).right().size())
                                .boxed()
                                .toList(),
                        items(view).map(ItemView::position).toList());
            }
        }
    }

    @Test
    void theOrderBelongsToTheAttemptAndToTheSecret() {
        assertEquals(view(ORDERING, State.NEW), view(ORDERING, State.NEW));
        var ordersOfAttempts = new HashSet<List<String>>();
        var ordersOfSecrets = new HashSet<List<String>>();
        for (byte i = 0; i < 50; i++) {
            var attempt = new UUID(7, i);
            ordersOfAttempts.add(answerIn(views.view(ORDERING, 1, attempt, State.NEW, english())));
            var secret = new ExerciseViews(MESSAGES, new byte[] {i, 1});
            ordersOfSecrets.add(answerIn(secret.view(ORDERING, 1, ATTEMPT, State.NEW, english())));
        }
        assertTrue(ordersOfAttempts.size() > 10);
        assertTrue(ordersOfSecrets.size() > 10);
    }

    @Test
    void partnersStandInAnOrderOfTheAttemptAndGroupsInOneThatStays() {
        var partners = new HashSet<List<String>>();
        var groups = new HashSet<List<String>>();
        for (byte i = 0; i < 50; i++) {
            var attempt = new UUID(7, i);
            partners.add(targets(views.view(MATCHING, 1, attempt, State.NEW, english())));
            groups.add(targets(views.view(SORTING, 1, attempt, State.NEW, english())));
        }
        assertTrue(partners.size() > 10);
        assertEquals(1, groups.size());
        assertEquals(List.of("True", "Not true"), targets(view(STATEMENTS, State.NEW)));
    }

    @Test
    void nothingInTheFormTellsWhatBelongsTogether() {
        var other = new ExerciseViews(MESSAGES, new byte[] {3, 2, 1});
        var values = values(view(MATCHING, State.NEW));
        assertTrue(values.values().stream().allMatch(value -> value.matches("[0-9a-f]{8}")));
        assertEquals(values, values(views.view(MATCHING, 1, new UUID(4, 2), State.NEW, english())));
        assertNotEquals(values, values(other.view(MATCHING, 1, ATTEMPT, State.NEW, english())));
    }

    @Test
    void everyItemIsExplainedAfterTheAnswerAndNotBefore() {
        assertTrue(matches(view(STATEMENTS, State.NEW)).allMatch(each -> each.feedback() == null));
        var answered = matches(view(STATEMENTS, marked(STATEMENTS, List.of("0", "0", "1"))));
        assertEquals(
                List.of("right true", "notyet true", "notyet true"),
                answered.map(each -> each.mark() + " " + (each.feedback() != null)).toList());
    }

    @Test
    void whatIsStillOpenIsKnown() {
        var half = new State(List.of("2", "", ""), null, new Problem("exercise.a"), false);
        assertEquals(
                List.of(false, true, true),
                matches(view(MATCHING, half)).map(MatchInteraction.ItemView::open).toList());
    }

    @Test
    void theRightSpellingStandsBesideASmallSlip() {
        assertEquals("Blindkopie", spelling(SHORT_TEXT, "Blindkopei"));
        assertNull(spelling(SHORT_TEXT, "blindkopie"));
        assertNull(spelling(SHORT_TEXT, "Cc"));
        var gap = gaps(view(GAPS, marked(GAPS, List.of("Käsekuhcen", "1")))).findFirst();
        assertEquals("Käsekuchen", gap.orElseThrow().spelling());
    }

    private @Nullable String spelling(Exercise exercise, String typed) {
        return entries(view(exercise, marked(exercise, List.of(typed))))
                .findFirst()
                .orElseThrow()
                .spelling();
    }

    private static List<String> targets(ExerciseView view) {
        return matches(view).findFirst().orElseThrow().targets().stream()
                .map(TargetView::text)
                .toList();
    }

    private static Map<String, String> values(ExerciseView view) {
        return matches(view).findFirst().orElseThrow().targets().stream()
                .collect(Collectors.toMap(TargetView::text, TargetView::value));
    }

    private ExerciseView view(Exercise exercise, State state) {
        return views.view(exercise, 1, ATTEMPT, state, english());
    }

    private static State marked(Exercise exercise, List<String> response) {
        return new State(response, Interaction.of(exercise).mark(response).score(), null, true);
    }

    private static Language english() {
        return Language.find("en").orElseThrow();
    }

    private static Stream<String> marks(ExerciseView view) {
        return Stream.of(
                        options(view).map(OptionView::mark),
                        words(view).map(WordsView::mark),
                        items(view).map(ItemView::mark),
                        gaps(view).map(GapView::mark),
                        matches(view).map(MatchInteraction.ItemView::mark),
                        entries(view).map(Entry::mark))
                .flatMap(marks -> marks)
                .map(mark -> Objects.requireNonNullElse(mark, "none"));
    }

    private String mark(GapView gap) {
        return Objects.requireNonNull(gap.mark());
    }

    private static Stream<GapView> gaps(ExerciseView view) {
        return parts(view).map(PartView::gap).filter(Objects::nonNull);
    }

    private static Stream<OptionView> options(ExerciseView view) {
        return switch (view.interaction()) {
            case Choice choice -> choice.options().stream();
            case Hotspot picture -> picture.spots().stream().map(SpotView::option);
            default -> Stream.of();
        };
    }

    private static Stream<WordsView> words(ExerciseView view) {
        return view.interaction() instanceof Hottext text
                ? text.parts().stream()
                        .map(HottextInteraction.PartView::words)
                        .filter(Objects::nonNull)
                : Stream.of();
    }

    private static Stream<ItemView> items(ExerciseView view) {
        return view.interaction() instanceof Order order ? order.items().stream() : Stream.of();
    }

    private static Stream<PartView> parts(ExerciseView view) {
        return view.interaction() instanceof TextEntry text ? text.parts().stream() : Stream.of();
    }

    private static Stream<MatchInteraction.ItemView> matches(ExerciseView view) {
        return view.interaction() instanceof Match match ? match.items().stream() : Stream.of();
    }

    private static Stream<Entry> entries(ExerciseView view) {
        return view.interaction() instanceof Entry entry ? Stream.of(entry) : Stream.of();
    }

    /** What a browser would send if the page were sent back as it is. */
    private static List<String> answerIn(ExerciseView view) {
        return switch (view.interaction().name()) {
            case "order" ->
                    items(view)
                            .sorted(Comparator.comparingInt(item -> indexOf(item)))
                            .map(item -> String.valueOf(item.position()))
                            .toList();
            case "text-entry" -> gaps(view).map(ExerciseViewsTest::valueOf).toList();
            case "match" -> matches(view).map(item -> chosenIn(view, item)).toList();
            case "entry" -> entries(view).map(Entry::value).toList();
            case "hottext" -> words(view).filter(WordsView::checked).map(WordsView::value).toList();
            default -> options(view).filter(OptionView::checked).map(OptionView::value).toList();
        };
    }

    private static Map<String, String> names(ExerciseView view) {
        return items(view).collect(Collectors.toMap(item -> item.text().value(), ItemView::name));
    }

    private static int indexOf(ItemView item) {
        var author = List.of("seed", "shoot", "tree", "forest", "first", "second");
        return author.indexOf(item.text().value());
    }

    private static String chosenIn(ExerciseView view, MatchInteraction.ItemView item) {
        var names = new Shuffle(KEY).names(view.id(), item.targets().size());
        return item.targets().stream()
                .filter(TargetView::chosen)
                .map(target -> String.valueOf(names.indexOf(target.value())))
                .findFirst()
                .orElse("");
    }

    private static String valueOf(GapView gap) {
        var choices = gap.choices();
        return choices == null
                ? gap.value()
                : choices.stream()
                        .filter(TextEntryInteraction.ChoiceView::selected)
                        .map(TextEntryInteraction.ChoiceView::value)
                        .findFirst()
                        .orElse("");
    }
}
