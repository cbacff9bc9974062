package de.mitlernen.exercise;

import de.mitlernen.content.Exercise;
import de.mitlernen.content.Exercise.Outcome;
import de.mitlernen.exercise.ExerciseView.Result;
import de.mitlernen.exercise.Interaction.Answered;
import de.mitlernen.exercise.Interaction.Asking;
import de.mitlernen.exercise.Interaction.Problem;
import de.mitlernen.identity.Ids;
import de.mitlernen.web.Form;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes exercises ready for a page: new, half typed, or with the feedback to an attempt. */
public final class ExerciseViews {
    private final Messages messages;
    private final Shuffle shuffle;

    /**
     * Makes views in the words of these messages.
     *
     * @param orderKey secret from which the order of items and their names in forms are derived
     */
    public ExerciseViews(Messages messages, byte[] orderKey) {
        this.messages = messages;
        this.shuffle = new Shuffle(orderKey);
    }

    /**
     * What a learner has done with an exercise so far.
     *
     * @param response as its {@link Interaction} describes it; null before the first answer
     * @param score with which the response was marked, 0 to 1; null when it is only typed
     * @param error what has to be mended in what was typed
     */
    public record State(
            @Nullable List<String> response,
            @Nullable Double score,
            @Nullable Problem error,
            boolean focus) {
        public static final State NEW = new State(null, null, null, false);
    }

    /** What was answered in a form of this exercise, even if something is missing. */
    public List<String> read(Exercise exercise, Form form) {
        return Interaction.of(exercise).read(form, shuffle);
    }

    /** The exercise answered right, to stand on the same page as the exercise itself. */
    public ExerciseView solution(Exercise exercise, int number, Language language) {
        var right = new State(Interaction.of(exercise).right(), 1.0, null, false);
        var id = exercise.id() + "-solution";
        return view(id, exercise, number, Ids.next(), right, language);
    }

    /** An answer that goes on, as in a story, from the address of the page. */
    public Optional<State> underWay(Exercise exercise, Form address) {
        var response = read(exercise, address);
        return Interaction.of(exercise)
                .underWay(response)
                .map(_ -> new State(response, null, null, true));
    }

    public ExerciseView view(
            Exercise exercise, int number, UUID attemptId, State state, Language language) {
        return view(exercise.id(), exercise, number, attemptId, state, language);
    }

    private ExerciseView view(
            String id,
            Exercise exercise,
            int number,
            UUID attemptId,
            State state,
            Language language) {
        var interaction = Interaction.of(exercise);
        var mark = recall(interaction, state);
        return new ExerciseView(
                id,
                number,
                exercise.optional(),
                exercise.question(),
                exercise.feedback().hint().orElse(null),
                attemptId,
                mark == null ? null : result(exercise, mark),
                state.error(),
                state.focus(),
                interaction.view(
                        new Answered(state.response(), mark, state.error()),
                        new Asking(attemptId, language, messages, shuffle)));
    }

    /**
     * The mark of a response that was given before. A word that was typed may be right only in the
     * language in which it was typed, so the score of that time counts; the parts are known where
     * this language comes to the same.
     */
    private static @Nullable Mark recall(Interaction interaction, State state) {
        var response = state.response();
        var score = state.score();
        if (response == null || score == null) {
            return null;
        }
        var here = interaction.mark(response);
        // Scores are stored as float.
        return (float) here.score() == score.floatValue() ? here : new Mark(score, List.of());
    }

    private static Result result(Exercise exercise, Mark mark) {
        var marked = mark.right() ? Outcome.RIGHT : Outcome.NOT_YET;
        var after = exercise.feedback().after();
        var outcome = after.containsKey(Outcome.ANSWERED) ? Outcome.ANSWERED : marked;
        return new Result(
                mark.right(),
                exercise.feedback().after(outcome),
                (int) Math.round(100 * mark.score()));
    }
}
