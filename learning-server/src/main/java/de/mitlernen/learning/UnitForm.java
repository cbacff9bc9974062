package de.mitlernen.learning;

import de.mitlernen.content.Exercise;
import de.mitlernen.exercise.ExerciseViews.State;
import de.mitlernen.exercise.Interaction;
import de.mitlernen.exercise.Interaction.Keeping;
import de.mitlernen.exercise.Interaction.Problem;
import de.mitlernen.identity.Ids;
import de.mitlernen.learning.UnitPage.NumberedExercise;
import de.mitlernen.web.Form;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the form of a unit brought. It holds all exercises and the note, so that whatever is
 * pressed, nothing that was typed is lost.
 */
record UnitForm(UnitVisit unit) {

    /** What was answered in an exercise, even if something is missing. */
    List<String> response(Exercise exercise) {
        return unit.views().read(exercise, part(exercise));
    }

    Attempt attempt(Exercise exercise) {
        var interaction = Interaction.of(exercise);
        var response = response(exercise);
        return new Attempt(
                // A form without a usable id is a new one.
                id(exercise).orElseGet(Ids::next),
                unit.unit().id(),
                exercise.id(),
                interaction.kept(response),
                interaction.mark(response).score(),
                interaction.file(part(exercise)));
    }

    /**
     * The answers that are kept when the button of an exercise is pressed: in a quiz that is told
     * at its end those of the whole page.
     */
    List<Attempt> attempts(Exercise pressed) {
        var others = unit.rules().deferred() ? touched() : Stream.<Exercise>empty();
        return attempts(Stream.concat(Stream.of(pressed), others).distinct());
    }

    /** The answers that are kept when a quiz is handed in. */
    List<Attempt> attempts() {
        return attempts(touched());
    }

    private List<Attempt> attempts(Stream<Exercise> exercises) {
        return exercises.filter(this::isKept).filter(this::isComplete).map(this::attempt).toList();
    }

    /** Whether it is kept with the others: what is counted or submitted has a button of its own. */
    private boolean isKept(Exercise exercise) {
        return Interaction.of(exercise).keeping() == Keeping.RESPONSE;
    }

    private boolean isComplete(Exercise exercise) {
        var interaction = Interaction.of(exercise);
        var response = response(exercise);
        return interaction.underWay(response).isEmpty() && interaction.problem(response).isEmpty();
    }

    /** The required exercises that have no answer, neither here nor kept. */
    List<NumberedExercise> missing() {
        var touched = touched().toList();
        return unit.numbered(
                unit.exercises().stream()
                        .filter(exercise -> !exercise.optional())
                        .filter(
                                exercise ->
                                        touched.contains(exercise)
                                                ? !isComplete(exercise)
                                                : !unit.isAnswered(exercise))
                        .toList());
    }

    /** What stands in exercises and is not kept. */
    Map<String, State> drafts() {
        var drafts = new LinkedHashMap<String, State>();
        touched().forEach(exercise -> drafts.put(exercise.id(), typed(exercise, null)));
        return drafts;
    }

    State typed(Exercise exercise, @Nullable Problem problem) {
        return new State(response(exercise), null, problem, false);
    }

    /** The note, if it is another than the one that is kept. */
    @Nullable NoteView noteDraft() {
        var form = unit.visit().form();
        return form.has("note") && !noteText().equals(unit.state().note()) ? note() : null;
    }

    NoteView note() {
        return NoteView.typed(noteText(), unit.visit().form().get("read"));
    }

    private String noteText() {
        return unit.visit().form().get("note").replace("\r\n", "\n").strip();
    }

    /** Exercises that were sent with something else than what the page had shown. */
    private Stream<Exercise> touched() {
        return unit.exercises().stream().filter(this::isTouched);
    }

    private boolean isTouched(Exercise exercise) {
        return id(exercise).filter(form -> isTouched(exercise, form)).isPresent();
    }

    private boolean isTouched(Exercise exercise, UUID form) {
        var response = response(exercise);
        var kept = unit.state().latestAttempts().get(exercise.id());
        return kept == null
                ? !response.equals(unit.views().untouched(exercise, form))
                : !Interaction.of(exercise).isKept(response, kept.response());
    }

    /** Of the form of an exercise, if that stood on the page. */
    Optional<UUID> id(Exercise exercise) {
        return part(exercise).id("attempt");
    }

    private Form part(Exercise exercise) {
        return unit.visit().form().part(exercise.id());
    }
}
