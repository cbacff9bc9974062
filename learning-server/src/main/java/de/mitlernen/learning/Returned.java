package de.mitlernen.learning;

import de.mitlernen.content.Exercise;
import de.mitlernen.exercise.ExerciseViews.State;
import de.mitlernen.learning.UnitPage.NumberedExercise;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a page of a unit shows beyond what is stored, after a form was not taken.
 *
 * @param exerciseId of an exercise whose form came back; empty if none did
 * @param typed what stood in that form
 * @param unanswered what is missing after "done" was pressed
 * @param refusal key of a message: why the form came back although it may be complete
 * @param note what comes back in the form of the note; null if that was not sent
 */
record Returned(
        String exerciseId,
        State typed,
        List<NumberedExercise> unanswered,
        @Nullable String refusal,
        @Nullable NoteView note) {
    static final Returned NOTHING = new Returned("", State.NEW, List.of(), null, null);

    static Returned form(Exercise exercise, State typed) {
        return new Returned(exercise.id(), typed, List.of(), null, null);
    }

    static Returned refused(String reason) {
        return refused(reason, "", State.NEW);
    }

    static Returned refused(String reason, String exerciseId, State typed) {
        return new Returned(exerciseId, typed, List.of(), reason, null);
    }

    static Returned unanswered(List<NumberedExercise> missing) {
        return new Returned("", State.NEW, missing, null, null);
    }

    static Returned note(NoteView typed, @Nullable String refusal) {
        return new Returned("", State.NEW, List.of(), refusal, typed);
    }
}
