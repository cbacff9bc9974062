package de.mitlernen.learning;

import de.mitlernen.content.Exercise;
import de.mitlernen.exercise.ExerciseViews.State;
import de.mitlernen.learning.UnitPage.NumberedExercise;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page of a unit shows beyond what is stored, after its form was sent.
 *
 * @param typed what stood in exercises, by their ids
 * @param unanswered what is missing after "done" was pressed
 * @param refusal key of a message: why the form came back although it may be complete
 * @param note what comes back in the field of the note; null if that is as it is stored
 */
record Returned(
        Map<String, State> typed,
        List<NumberedExercise> unanswered,
        @Nullable String refusal,
        @Nullable NoteView note) {
    static final Returned NOTHING = new Returned(Map.of(), List.of(), null, null);

    /** All that was typed and is not kept. */
    static Returned drafts(UnitForm form) {
        return new Returned(form.drafts(), List.of(), null, form.noteDraft());
    }

    boolean isNothing() {
        return equals(NOTHING);
    }

    Returned with(Exercise exercise, State state) {
        var all = new LinkedHashMap<>(typed);
        all.put(exercise.id(), state);
        return new Returned(all, unanswered, refusal, note);
    }

    Returned without(Collection<String> exercises) {
        var others = new LinkedHashMap<>(typed);
        others.keySet().removeAll(exercises);
        return new Returned(others, unanswered, refusal, note);
    }

    Returned refused(@Nullable String reason) {
        return new Returned(typed, unanswered, reason, note);
    }

    Returned unanswered(List<NumberedExercise> missing) {
        return new Returned(typed, missing, refusal, note);
    }

    Returned note(@Nullable NoteView view) {
        return new Returned(typed, unanswered, refusal, view);
    }
}
