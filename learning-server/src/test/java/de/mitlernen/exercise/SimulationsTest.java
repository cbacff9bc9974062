package de.mitlernen.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.NaughtyStrings;
import de.mitlernen.content.Exercise;
import de.mitlernen.exercise.ExerciseViews.State;
import de.mitlernen.exercise.FormInteraction.FieldView;
import de.mitlernen.exercise.FormInteraction.PracticeForm;
import de.mitlernen.exercise.InboxInteraction.Mailbox;
import de.mitlernen.exercise.InboxInteraction.MessageView;
import de.mitlernen.exercise.Interaction.Problem;
import de.mitlernen.exercise.SettingsInteraction.SettingView;
import de.mitlernen.exercise.SettingsInteraction.Settings;
import de.mitlernen.exercise.StoryInteraction.Story;
import de.mitlernen.web.Form;
import de.mitlernen.web.Forms;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Practice simulations: what is read, marked, kept and shown of them. */
class SimulationsTest {
    private static final Shuffle SHUFFLE = new Shuffle(new byte[] {1});
    private static final Exercise INBOX = SimulationSamples.INBOX;
    private static final Exercise FORM = SimulationSamples.FORM;
    private static final Exercise STORY = SimulationSamples.STORY;
    private static final Exercise SETTINGS = SimulationSamples.SETTINGS;

    private final ExerciseViews views =
            new ExerciseViews(new Messages(List.of("exercise")), new byte[] {1});

    static Stream<Exercise> everyType() {
        return Stream.of(INBOX, FORM, STORY, SETTINGS);
    }

    /** A form in which nothing is ticked switches everything off. */
    static Stream<Exercise> everyTypeWithoutSwitches() {
        return Stream.of(INBOX, FORM, STORY);
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void theRightResponseIsRightAndStaysSoWhenItIsKept(Exercise exercise) {
        var interaction = Interaction.of(exercise);
        var right = interaction.right();
        assertEquals(Optional.empty(), interaction.problem(right));
        assertEquals(Optional.empty(), interaction.underWay(right));
        assertTrue(interaction.mark(right).right());
        assertTrue(interaction.mark(interaction.kept(right)).right());
    }

    @ParameterizedTest
    @MethodSource("everyTypeWithoutSwitches")
    void anEmptyFormIsAProblemOrABeginning(Exercise exercise) {
        var interaction = Interaction.of(exercise);
        var response = interaction.read(Forms.of(), SHUFFLE);
        assertTrue(
                interaction.problem(response).isPresent()
                        || interaction.underWay(response).isPresent());
        assertNull(view(exercise, response, false).result());
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void whateverIsSentCanBeReadAndMarkedOrRefused(Exercise exercise) {
        var interaction = Interaction.of(exercise);
        for (var naughty : NaughtyStrings.all()) {
            var response = interaction.read(everyFieldWith(naughty), SHUFFLE);
            view(exercise, response, false);
            if (interaction.problem(response).isEmpty()
                    && interaction.underWay(response).isEmpty()) {
                var mark = interaction.mark(interaction.kept(response));
                var score = mark.score();
                assertEquals(exercise.isMarked(), score != null, naughty);
                assertTrue(score == null || (score >= 0 && score <= 1), naughty);
                assertEquals(interaction.mark(response), mark, naughty);
            }
        }
    }

    @Test
    void everyMessageCountsAndTheUndecidedAreNamed() {
        assertEquals(1 / 3d, score(INBOX, "fraud", "fraud", "genuine"), 1e-9);
        assertEquals(
                Optional.of(new Problem("exercise.inbox.undecided", List.of("1", "3"))),
                Interaction.of(INBOX).problem(List.of("", "fraud", "")));
        assertEquals(
                List.of("", "fraud", ""), read(INBOX, "message-1", "spam", "message-2", "fraud"));
    }

    @Test
    void whatAMessageIsAndItsSignsStandThereOnlyAfterwards() {
        var before = messages(view(INBOX, List.of("fraud", "", ""), false));
        assertTrue(before.stream().allMatch(message -> message.signs().isEmpty()));
        assertTrue(before.stream().allMatch(message -> message.verdict() == null));
        assertEquals(List.of(false, true, true), before.stream().map(MessageView::open).toList());
        var after = messages(view(INBOX, List.of("fraud", "fraud", "fraud"), true));
        assertTrue(after.stream().noneMatch(message -> message.signs().isEmpty()));
        assertEquals(
                List.of("fraud", "genuine", "fraud"),
                after.stream().map(MessageView::verdict).toList());
        assertEquals(
                List.of("right", "notyet", "right"),
                after.stream().map(MessageView::mark).toList());
        assertEquals(List.of(false, true, false), after.stream().map(MessageView::open).toList());
    }

    @Test
    void aFormTakesTheDigitsOfEveryScript() {
        var response = filled("Bondar", "٣.٥.١٩٩٠", "٠٥٤١ ١٢٣٤٥٦٧", "1", "yes");
        assertEquals(Optional.empty(), Interaction.of(FORM).problem(response));
        assertEquals(1, score(FORM, response.toArray(String[]::new)));
    }

    @Test
    void ofWhatIsTypedOnlyTheMarkIsKept() {
        var response = filled("Bondár", "4.5.1990", "0541 1234567", "0", "yes");
        assertEquals(
                List.of("right", "notyet", "right", "0", "ticked"),
                Interaction.of(FORM).kept(response));
        assertEquals(0.6, score(FORM, response.toArray(String[]::new)), 1e-9);
    }

    @Test
    void whatCannotBeOfTheKindIsAskedForAgainInItsField() {
        var response = filled(" ", "4. Mai", "?", "", "");
        var problem = Interaction.of(FORM).problem(response);
        assertEquals(Optional.of(new Problem("exercise.form.incomplete", 5L)), problem);
        var shown = new State(response, null, problem.orElseThrow(), false);
        assertEquals(
                List.of(
                        "exercise.form.missing",
                        "exercise.form.date",
                        "exercise.form.phone",
                        "exercise.form.choice",
                        "exercise.form.check"),
                fields(shown).stream().map(FieldView::error).toList());
        assertEquals("4. Mai", fields(shown).get(1).value());
    }

    @Test
    void aKeptFormShowsRightAnswersAndForgetsTheOthers() {
        var kept = List.of("right", "notyet", "right", "1", "ticked");
        var fields = fields(new State(kept, 0.8, null, true));
        assertEquals(
                List.of("Bondar", "", "", "1", "ticked"),
                fields.stream().map(FieldView::value).toList());
        assertEquals(
                List.of(false, false, true, false, false),
                fields.stream().map(FieldView::kept).toList());
        assertEquals("right", read(FORM, "kept", "field-3").get(2));
        assertEquals("typed:", read(FORM, "kept", "field-1").getFirst());
    }

    @Test
    void aStoryGoesOnUntilItsEnd() {
        assertEquals(List.of("0"), read(STORY, "step", "0"));
        assertEquals(Optional.of("&path=0"), Interaction.of(STORY).underWay(List.of("0")));
        assertEquals(List.of("0", "1"), read(STORY, "path", "0", "step", "1"));
        assertEquals(Optional.empty(), Interaction.of(STORY).underWay(List.of("0", "1")));
        assertEquals(0, score(STORY, "0", "1"));
        assertEquals(1, score(STORY, "0", "0", "2"));
    }

    @ParameterizedTest
    @CsvSource({"back,0", "again,''", "7,0 0", "x,0 0", "'',0 0", "-1,0 0"})
    void aStepBackOrOneThatDoesNotExist(String step, String path) {
        var read = read(STORY, "path", "0", "path", "0", "step", step);
        assertEquals(path, String.join(" ", read));
    }

    @Test
    void aStoryMayTurnInCirclesButNotForEver() {
        var fields = Collections.nCopies(400, List.of("path", "0")).stream();
        var path = read(STORY, fields.flatMap(List::stream).toArray(String[]::new));
        assertEquals(100, path.size());
        var story = story(view(STORY, path, false));
        assertEquals(100, story.past().size());
    }

    @Test
    void theStorySoFarStaysReadable() {
        var story = story(view(STORY, List.of("0", "1"), true));
        assertEquals(
                List.of("call Listen", "listening Pay"),
                story.past().stream().map(each -> each.scene() + " " + each.decision()).toList());
        assertEquals("paid", story.scene().value());
        assertEquals(List.of(), story.ways());
    }

    @ParameterizedTest
    @CsvSource({"1 1 1,1", "1 1 0,0.5", "1 0 1,0.5", "0 1 2,0", "0 0 2,0", "1 0 2,0"})
    void wantedChangesCountAndUnwantedAreSubtracted(String positions, double score) {
        assertEquals(score, score(SETTINGS, positions.split(" ")));
    }

    @Test
    void onlyWhatWasChangedIsMarked() {
        var view = (Settings) view(SETTINGS, List.of("1", "0", "0"), true).interaction();
        var settings = view.groups().stream().flatMap(group -> group.settings().stream());
        assertEquals(
                Arrays.asList("right", "notyet", null), settings.map(SettingView::mark).toList());
        assertEquals(1, view.found());
        assertEquals(2, view.wanted());
        assertEquals(
                List.of(true, false), view.groups().stream().map(group -> group.open()).toList());
    }

    @Test
    void whoChangesNothingIsToldSo() {
        var untouched = read(SETTINGS, "setting-2", "on", "setting-3", "9");
        assertEquals(List.of("0", "1", "0"), untouched);
        assertEquals(
                Optional.of(new Problem("exercise.settings.nothingChanged")),
                Interaction.of(SETTINGS).problem(untouched));
        assertFalse(
                Interaction.of(SETTINGS).problem(read(SETTINGS, "setting-1", "on")).isPresent());
    }

    private ExerciseView view(Exercise exercise, List<String> response, boolean marked) {
        var score = marked ? Interaction.of(exercise).mark(response).score() : null;
        return view(exercise, new State(response, score, null, false));
    }

    private ExerciseView view(Exercise exercise, State state) {
        return views.view(exercise, 1, new UUID(1, 2), state, Language.DEFAULT);
    }

    private List<FieldView> fields(State state) {
        return ((PracticeForm) view(FORM, state).interaction()).fields();
    }

    private static List<MessageView> messages(ExerciseView view) {
        return ((Mailbox) view.interaction()).messages();
    }

    private static Story story(ExerciseView view) {
        return (Story) view.interaction();
    }

    private static List<String> filled(
            String name, String date, String phone, String choice, String tick) {
        return read(
                FORM, "field-1", name, "field-2", date, "field-3", phone, "field-4", choice,
                "field-5", tick);
    }

    private static List<String> read(Exercise exercise, String... fields) {
        return Interaction.of(exercise).read(Forms.of(fields), SHUFFLE);
    }

    private static double score(Exercise exercise, String... response) {
        return Objects.requireNonNull(Interaction.of(exercise).mark(List.of(response)).score());
    }

    private static Form everyFieldWith(String value) {
        return Forms.of(
                "message-1",
                value,
                "message-2",
                "fraud",
                "message-3",
                "genuine",
                "field-1",
                value,
                "field-2",
                value,
                "field-3",
                value,
                "field-4",
                value,
                "field-5",
                value,
                "kept",
                value,
                "path",
                value,
                "step",
                value,
                "setting-1",
                value,
                "setting-3",
                value);
    }
}
