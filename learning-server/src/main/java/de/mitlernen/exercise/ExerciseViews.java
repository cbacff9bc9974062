package de.mitlernen.exercise;

import de.mitlernen.content.Exercise;
import de.mitlernen.exercise.ExerciseView.Result;
import de.mitlernen.exercise.Interaction.Answered;
import de.mitlernen.exercise.Interaction.Asking;
import de.mitlernen.exercise.Interaction.Problem;
import de.mitlernen.identity.Ids;
import de.mitlernen.web.Form;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes exercises ready for a page: new, half typed, or with the feedback to an attempt. */
public final class ExerciseViews {
    private final Messages messages;
    private final Shuffle shuffle;
    private final @Nullable UUID runId;
    private final boolean shuffled;

    /**
     * Makes views in the words of these messages.
     *
     * @param orderKey secret from which the order of items and their names in forms are derived
     */
    public ExerciseViews(Messages messages, byte[] orderKey) {
        this(messages, new Shuffle(orderKey), null, false);
    }

    private ExerciseViews(
            Messages messages, Shuffle shuffle, @Nullable UUID runId, boolean shuffled) {
        this.messages = messages;
        this.shuffle = shuffle;
        this.runId = runId;
        this.shuffled = shuffled;
    }

    /**
     * For a run at a quiz: what is random comes from the run and not from the form.
     *
     * @param shuffled whether options stand in an order of their own
     */
    public ExerciseViews inRun(UUID run, boolean shuffled) {
        return new ExerciseViews(messages, shuffle, run, shuffled);
    }

    /**
     * What a learner has done with an exercise so far.
     *
     * @param response as its {@link Interaction} describes it; null before the first answer
     * @param score with which the response was marked, 0 to 1; null when it is only typed, or
     *     nothing is marked
     * @param error what has to be mended in what was typed
     * @param stage what can be done next
     * @param at when the response was given; null when it is only typed
     */
    public record State(
            @Nullable List<String> response,
            @Nullable Double score,
            @Nullable Problem error,
            boolean focus,
            Stage stage,
            @Nullable Instant at) {
        public static final State NEW = new State(null, null, null, false);

        /** Of a response that is not kept, in an exercise that can be answered again and again. */
        public State(
                @Nullable List<String> response,
                @Nullable Double score,
                @Nullable Problem error,
                boolean focus) {
            this(response, score, error, focus, Stage.OPEN, null);
        }

        /** The right answer, filled in and explained. */
        public static State shown(Exercise exercise) {
            return new State(Interaction.of(exercise).right(), 1.0, null, true, Stage.SHOWN, null);
        }

        public State at(Stage next) {
            return new State(response, score, error, focus, next, at);
        }
    }

    /**
     * The exercises that a run at a quiz asks, in the order of the quiz: as many of them as are
     * drawn, or all, and those that do not count.
     */
    public List<Exercise> draw(List<Exercise> quiz, OptionalInt draw, UUID run) {
        var counted = quiz.stream().filter(Exercise::counts).toList();
        var places = shuffle.order(counted.size(), "draw " + run);
        var drawn =
                places.stream()
                        .limit(draw.orElse(counted.size()))
                        .map(counted::get)
                        .map(Exercise::id)
                        .collect(Collectors.toSet());
        return quiz.stream()
                .filter(exercise -> !exercise.counts() || drawn.contains(exercise.id()))
                .toList();
    }

    /** What was answered in a form of this exercise, even if something is missing. */
    public List<String> read(Exercise exercise, Form form) {
        return Interaction.of(exercise).read(form, shuffle);
    }

    /** What a new form of this exercise sends that nobody has touched. */
    public List<String> untouched(Exercise exercise, UUID attemptId) {
        return Interaction.of(exercise).untouched(shuffle, seed(exercise, attemptId));
    }

    /**
     * The exercise, which is a marked one, answered right, to stand on the same page as the
     * exercise itself.
     */
    public ExerciseView solution(Exercise exercise, int number, Language language) {
        var id = exercise.id() + "-solution";
        return view(id, exercise, number, Ids.next(), State.shown(exercise), language);
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
        var mark = exercise.isMarked() ? recall(interaction, state) : taken(state);
        return new ExerciseView(
                id,
                number,
                exercise.optional(),
                exercise.stem().situation().orElse(null),
                exercise.stem().question().orElse(null),
                exercise.feedback().hint().orElse(null),
                attemptId,
                mark == null ? null : result(exercise, mark, state.stage()),
                state.error(),
                state.focus(),
                state.stage(),
                interaction.view(
                        new Answered(state.response(), mark, state.error(), state.at()),
                        new Asking(
                                seed(exercise, attemptId), language, messages, shuffle, shuffled)));
    }

    private UUID seed(Exercise exercise, UUID attemptId) {
        return runId == null ? attemptId : Shuffle.seed(runId, exercise.id());
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
        return here.score() != null && here.score().floatValue() == score.floatValue()
                ? here
                : new Mark(score, List.of());
    }

    private static @Nullable Mark taken(State state) {
        return state.at() == null || state.stage() == Stage.SAVED ? null : Mark.NONE;
    }

    /** Whoever is shown the right answer has not found it, and is not praised. */
    private static Result result(Exercise exercise, Mark mark, Stage stage) {
        var feedback = exercise.feedback();
        return new Result(
                mark.outcome(),
                stage == Stage.SHOWN ? feedback.explanation() : feedback.after(mark.outcome()));
    }
}
