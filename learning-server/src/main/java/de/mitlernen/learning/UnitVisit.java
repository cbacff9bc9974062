package de.mitlernen.learning;

import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.catalog.PublishedCourse.UnitContent;
import de.mitlernen.content.CourseDefinition.FormOfAddress;
import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.CourseDefinition.UnitDefinition.Kind;
import de.mitlernen.content.Exercise;
import de.mitlernen.content.QuizRules;
import de.mitlernen.exercise.ExerciseViews;
import de.mitlernen.learning.CourseState.Run;
import de.mitlernen.learning.CourseState.Stranger;
import de.mitlernen.learning.UnitPage.NumberedExercise;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One visit of a unit: the unit in the reader's language, and where the reader stands.
 *
 * @param runId of the latest run, of a quiz that is taken in runs; or of the form that was sent
 * @param exercises those that the reader is asked
 */
record UnitVisit(
        Visit visit,
        PublishedCourse course,
        UnitDefinition unit,
        UnitContent content,
        CourseState state,
        Optional<UUID> runId,
        List<Exercise> exercises,
        ExerciseViews views) {

    /** In an address: id of the exercise whose answer goes on. */
    static final String CONTINUED = "continued";

    UnitPage page(Returned returned) {
        return new UnitView(this, returned).page();
    }

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

    int index() {
        return course.units().indexOf(unit);
    }

    boolean sessionExpired() {
        return state instanceof Stranger stranger && stranger.sessionExpired();
    }

    /** The visitor's session, if it is valid. */
    Optional<SessionKey> session() {
        return visit.session().filter(any -> !sessionExpired());
    }

    /** The id of the learner with a valid session, or nothing. */
    String learner() {
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

    /** Whether a run at the quiz goes on; one that only the form tells of is shown so. */
    boolean runIsOpen() {
        return state.latestRun().map(run -> !run.ended()).orElse(runId.isPresent());
    }

    /** Whether it is too late for an answer: in another window the quiz went further. */
    boolean isOver() {
        return rules().inRuns() && refusal().isEmpty() && (!runIsOpen() || formIsOutdated());
    }

    /** Whether a form is of a run that is no longer the latest. */
    boolean formIsOutdated() {
        return rules().inRuns() && !state.latestRun().map(Run::id).equals(visit.form().id("run"));
    }

    FormOfAddress formOfAddress() {
        return course.definition().formOfAddress();
    }

    QuizRules rules() {
        return unit.quiz();
    }

    boolean isQuiz() {
        return unit.kind() == Kind.QUIZ;
    }

    Optional<Quiz> quiz() {
        return isQuiz()
                ? Optional.of(
                        new Quiz(
                                unit.id(),
                                counted().stream().map(Exercise::id).collect(Collectors.toSet()),
                                course.definition().passingScore(),
                                rules(),
                                state.latestRun().map(Run::id).orElse(null)))
                : Optional.empty();
    }

    Optional<Exercise> exercise(String id) {
        return exercises.stream().filter(exercise -> exercise.id().equals(id)).findFirst();
    }

    /** What was sent. */
    UnitForm form() {
        return new UnitForm(this);
    }

    /** Those that count in a quiz. */
    List<Exercise> counted() {
        return exercises.stream().filter(Exercise::counts).toList();
    }

    /** The required exercises that the learner has not answered, right or wrong. */
    List<NumberedExercise> unanswered() {
        return numbered(
                exercises.stream()
                        .filter(exercise -> !exercise.optional() && !isAnswered(exercise))
                        .toList());
    }

    boolean isAnswered(Exercise exercise) {
        return state.latestAttempts().containsKey(exercise.id());
    }

    List<NumberedExercise> numbered(List<Exercise> some) {
        return some.stream()
                .map(exercise -> new NumberedExercise(exercise.id(), number(exercise)))
                .toList();
    }

    /** Of an exercise among those that are asked, from 1. */
    int number(Exercise exercise) {
        return exercises.indexOf(exercise) + 1;
    }
}
