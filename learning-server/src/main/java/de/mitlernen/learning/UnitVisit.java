package de.mitlernen.learning;

import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.catalog.PublishedCourse.UnitContent;
import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.CourseDefinition.UnitDefinition.Kind;
import de.mitlernen.content.Editing;
import de.mitlernen.content.Exercise;
import de.mitlernen.content.RenderedBlock;
import de.mitlernen.exercise.ExerciseView;
import de.mitlernen.exercise.ExerciseViews;
import de.mitlernen.exercise.ExerciseViews.State;
import de.mitlernen.identity.Ids;
import de.mitlernen.learning.CourseState.Stranger;
import de.mitlernen.learning.UnitPage.BlockView;
import de.mitlernen.learning.UnitPage.Neighbour;
import de.mitlernen.learning.UnitPage.NumberedExercise;
import de.mitlernen.learning.UnitPage.Step;
import de.mitlernen.web.Language;
import de.mitlernen.web.QrPicture;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One visit of a unit: the unit in the reader's language, and where the reader stands. */
record UnitVisit(
        Visit visit,
        PublishedCourse course,
        UnitDefinition unit,
        UnitContent content,
        CourseState state,
        ExerciseViews views) {

    /** In an address: id of the exercise whose answer goes on. */
    private static final String CONTINUED = "continued";

    String path() {
        return pathOf(unit.id());
    }

    private String pathOf(String unitId) {
        return "/courses/" + course.id() + "/" + unitId;
    }

    /** On to the next unit; after the last one to the course page. */
    String pathAfterCompletion() {
        int next = index() + 1;
        return next < course.units().size()
                ? pathOf(course.units().get(next).id())
                : "/courses/" + course.id();
    }

    /** The page that shows how far an answer is that goes on: nothing of it is stored. */
    String pathUnderWay(Exercise exercise, String fields) {
        var id = exercise.id();
        return path() + "?" + CONTINUED + "=" + id + fields + "#scene-" + id;
    }

    boolean sessionExpired() {
        return state instanceof Stranger stranger && stranger.sessionExpired();
    }

    /** The visitor's session, if it is valid. */
    Optional<SessionKey> session() {
        return visit.session().filter(any -> !sessionExpired());
    }

    /** The id of the learner with a valid session, or nothing. */
    private String learner() {
        return session().map(key -> key.learnerId().toString()).orElse("");
    }

    /**
     * Why a form is not taken although it may be complete: the key of a message. Whoever has signed
     * out in another window must not become a new guest, nor learn in another's name, unknowingly.
     */
    Optional<String> refusal() {
        if (!visit.genuine() || sessionExpired()) {
            return Optional.of("learning.expired");
        }
        var sender = visit.form().get("learner");
        if (sender.isEmpty() || sender.equals(learner())) {
            return Optional.empty();
        }
        return Optional.of(session().isEmpty() ? "learning.left" : "learning.otherLearner");
    }

    private int index() {
        return course.units().indexOf(unit);
    }

    private List<Exercise> exercises() {
        return content.blocks().stream()
                .filter(RenderedBlock.ExerciseBlock.class::isInstance)
                .map(block -> ((RenderedBlock.ExerciseBlock) block).exercise())
                .toList();
    }

    private List<Exercise> required() {
        return exercises().stream().filter(exercise -> !exercise.optional()).toList();
    }

    Optional<Exercise> exercise(String id) {
        return exercises().stream().filter(exercise -> exercise.id().equals(id)).findFirst();
    }

    /** What was answered in the form that was sent. */
    List<String> response(Exercise exercise) {
        return views.read(exercise, visit.form());
    }

    Optional<Learning.Quiz> quiz() {
        return unit.kind() == Kind.QUIZ
                ? Optional.of(
                        new Learning.Quiz(
                                required().stream().map(Exercise::id).collect(Collectors.toSet()),
                                course.definition().passingScore()))
                : Optional.empty();
    }

    /** The required exercises that nobody has answered, right or wrong. */
    List<NumberedExercise> unanswered() {
        return numbered(required()).stream()
                .filter(exercise -> !state.latestAttempts().containsKey(exercise.id()))
                .toList();
    }

    private List<NumberedExercise> numbered(List<Exercise> some) {
        var all = exercises();
        return some.stream()
                .map(exercise -> new NumberedExercise(exercise.id(), all.indexOf(exercise) + 1))
                .toList();
    }

    /**
     * What a page shows beyond what is stored.
     *
     * @param exerciseId of an exercise whose form came back; empty if none did
     * @param typed what stood in that form
     * @param unanswered what is missing after "done" was pressed
     * @param refusal key of a message: why the form came back although it may be complete
     * @param note what stood in the form of the note; null if it did not come back
     */
    record Returned(
            String exerciseId,
            State typed,
            List<NumberedExercise> unanswered,
            @Nullable String refusal,
            @Nullable String note) {
        static final Returned NOTHING = new Returned("", State.NEW, List.of(), null, null);

        static Returned form(Exercise exercise, State typed) {
            return new Returned(exercise.id(), typed, List.of(), null, null);
        }

        static Returned refused(String reason, String exerciseId, State typed) {
            return new Returned(exerciseId, typed, List.of(), reason, null);
        }

        static Returned unanswered(List<NumberedExercise> missing) {
            return new Returned("", State.NEW, missing, null, null);
        }

        static Returned note(String text, @Nullable String refusal) {
            return new Returned("", State.NEW, List.of(), refusal, text);
        }
    }

    UnitPage page(Returned returned) {
        var language = visit.language().tag();
        var translation = course.translation(visit.language());
        return new UnitPage(
                course.id(),
                translation.text().title(),
                course.version(),
                learner(),
                unit.id(),
                content.text().title(),
                content.language(),
                Language.direction(content.language()),
                !content.language().equals(language),
                content.text().machineTranslated(),
                easyLanguage(),
                index() + 1,
                course.units().size(),
                unit.minutes(),
                unit.kind() == Kind.QUIZ,
                isCompleted(unit),
                steps(),
                neighbour(index() - 1),
                neighbour(index() + 1),
                blocks(exercise -> shown(exercise, returned)),
                content.terms(),
                note(returned),
                returned.unanswered(),
                quizResult(),
                course.definition().isComplete(state.completedUnits()),
                state.certified(),
                returned.refusal());
    }

    /** The unit on paper; nothing of the reader stands on it. */
    HandoutPage handout() {
        var address = visit.origin() + visit.url(path());
        return new HandoutPage(
                course.id(),
                course.translation(visit.language()).text().title(),
                unit.id(),
                content.text().title(),
                content.language(),
                Language.direction(content.language()),
                index() + 1,
                course.units().size(),
                blocks(_ -> State.NEW),
                solutions(),
                address,
                QrPicture.of(address));
    }

    private List<ExerciseView> solutions() {
        var exercises = exercises();
        return IntStream.range(0, exercises.size())
                .mapToObj(i -> views.solution(exercises.get(i), i + 1, visit.language()))
                .toList();
    }

    /** Only a review by readers of the target group permits the name Leichte Sprache. */
    private String easyLanguage() {
        if (!content.language().endsWith("-simple")) {
            return "";
        }
        return content.text().editing().state() == Editing.State.REVIEWED
                ? "learning.easyLanguageReviewed"
                : "learning.easyLanguage";
    }

    private boolean isCompleted(UnitDefinition other) {
        return state.completedUnits().contains(other.id());
    }

    private List<Step> steps() {
        return course.units().stream()
                .map(
                        other ->
                                new Step(
                                        other.id(),
                                        course.unitTitle(other.id(), visit.language()),
                                        isCompleted(other) ? "completed" : "open",
                                        other.equals(unit)))
                .toList();
    }

    private @Nullable Neighbour neighbour(int index) {
        if (index < 0 || index >= course.units().size()) {
            return null;
        }
        var id = course.units().get(index).id();
        return new Neighbour(id, course.unitTitle(id, visit.language()));
    }

    private @Nullable QuizResult quizResult() {
        return quiz().isPresent() && !state.latestAttempts().isEmpty()
                ? QuizResult.of(
                        course.definition().passingScore(),
                        numbered(required()),
                        state.latestAttempts())
                : null;
    }

    private List<BlockView> blocks(Function<Exercise, State> states) {
        var views = new ArrayList<BlockView>();
        int number = 0;
        for (var block : content.blocks()) {
            switch (block) {
                case RenderedBlock.Text text -> views.add(new BlockView(text.html(), null));
                case RenderedBlock.ExerciseBlock(Exercise exercise) -> {
                    number++;
                    views.add(new BlockView(null, view(exercise, number, states.apply(exercise))));
                }
            }
        }
        return views;
    }

    private NoteView note(Returned returned) {
        var typed = returned.note();
        return NoteView.of(typed == null ? state.note() : typed, visit.query().has("noted"));
    }

    private ExerciseView view(Exercise exercise, int number, State exerciseState) {
        UUID attemptId = Ids.next();
        return views.view(exercise, number, attemptId, exerciseState, visit.language());
    }

    private State shown(Exercise exercise, Returned returned) {
        return exercise.id().equals(returned.exerciseId())
                ? returned.typed()
                : underWay(exercise).orElseGet(() -> kept(exercise));
    }

    private Optional<State> underWay(Exercise exercise) {
        return visit.query().get(CONTINUED).equals(exercise.id())
                ? views.underWay(exercise, visit.query())
                : Optional.empty();
    }

    private State kept(Exercise exercise) {
        var latest = state.latestAttempts().get(exercise.id());
        boolean focus = visit.query().get("answered").equals(exercise.id());
        return latest == null
                ? State.NEW
                : new State(latest.response(), latest.score(), null, focus);
    }
}
