package de.mitlernen.learning;

import de.mitlernen.content.Editing;
import de.mitlernen.content.Exercise;
import de.mitlernen.content.RenderedBlock.ExerciseBlock;
import de.mitlernen.content.RenderedBlock.Text;
import de.mitlernen.exercise.ExerciseView;
import de.mitlernen.exercise.ExerciseViews.State;
import de.mitlernen.exercise.Stage;
import de.mitlernen.identity.Ids;
import de.mitlernen.learning.CourseState.LatestAttempt;
import de.mitlernen.learning.UnitPage.BlockView;
import de.mitlernen.learning.UnitPage.Neighbour;
import de.mitlernen.learning.UnitPage.Step;
import de.mitlernen.web.Language;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes the page of a unit from what a visit has found. */
record UnitView(UnitVisit unit, Returned returned) {

    UnitPage page() {
        var course = unit.course();
        var content = unit.content();
        var translation = course.translation(unit.visit().language());
        return new UnitPage(
                course.id(),
                translation.text().title(),
                course.version(),
                unit.learner(),
                unit.unit().id(),
                content.text().title(),
                content.language(),
                Language.direction(content.language()),
                !content.language().equals(unit.visit().language().tag()),
                content.text().machineTranslated(),
                easyLanguage(),
                unit.index() + 1,
                course.units().size(),
                unit.unit().minutes(),
                unit.isQuiz(),
                isCompleted(unit.unit().id()),
                steps(),
                neighbour(unit.index() - 1),
                neighbour(unit.index() + 1),
                blocks(),
                unit.content().terms(),
                note(),
                returned.unanswered(),
                new QuizView(unit).result(),
                new QuizView(unit).run(),
                unit.visit().query().has("handed-in"),
                course.definition().isComplete(unit.state().completedUnits()),
                unit.state().certified(),
                returned.refusal());
    }

    /** Only a review by readers of the target group permits the name Leichte Sprache. */
    private String easyLanguage() {
        var content = unit.content();
        if (!content.language().endsWith("-simple")) {
            return "";
        }
        return content.text().editing().state() == Editing.State.REVIEWED
                ? "learning.easyLanguageReviewed"
                : "learning.easyLanguage";
    }

    private boolean isCompleted(String unitId) {
        return unit.state().completedUnits().contains(unitId);
    }

    private List<Step> steps() {
        var course = unit.course();
        return course.units().stream()
                .map(
                        each ->
                                new Step(
                                        each.id(),
                                        course.unitTitle(each.id(), unit.visit().language()),
                                        isCompleted(each.id()) ? "completed" : "open",
                                        each.equals(unit.unit())))
                .toList();
    }

    private @Nullable Neighbour neighbour(int index) {
        var units = unit.course().units();
        if (index < 0 || index >= units.size()) {
            return null;
        }
        var id = units.get(index).id();
        return new Neighbour(id, unit.course().unitTitle(id, unit.visit().language()));
    }

    /** Before a run has begun, only what stands before the first exercise. */
    private List<BlockView> blocks() {
        var views = new ArrayList<BlockView>();
        for (var block : unit.content().blocks()) {
            switch (block) {
                case Text text -> views.add(new BlockView(text.html(), null));
                case ExerciseBlock(Exercise exercise) -> {
                    if (unit.exercises().isEmpty()) {
                        return views;
                    }
                    if (unit.exercises().contains(exercise)) {
                        views.add(new BlockView(null, view(exercise)));
                    }
                }
            }
        }
        return views;
    }

    private NoteView note() {
        var typed = returned.note();
        boolean saved = unit.visit().query().has("noted");
        return typed == null ? NoteView.stored(unit.state().note(), saved) : typed;
    }

    private ExerciseView view(Exercise exercise) {
        return unit.views()
                .view(
                        exercise,
                        unit.number(exercise),
                        form(exercise),
                        state(exercise),
                        unit.visit().language());
    }

    /** What was typed comes back in the form in which it was typed: nothing in it moves. */
    private UUID form(Exercise exercise) {
        return returned.typed().containsKey(exercise.id())
                ? unit.form().id(exercise).orElseGet(Ids::next)
                : Ids.next();
    }

    private State state(Exercise exercise) {
        var typed = returned.typed().get(exercise.id());
        if (typed != null) {
            return typed.at(unit.rules().deferred() ? Stage.DEFERRED : Stage.OPEN);
        }
        return underWay(exercise).orElseGet(() -> kept(exercise));
    }

    /** An answer that goes on, as in a story; a quiz that was handed in has none. */
    private Optional<State> underWay(Exercise exercise) {
        var query = unit.visit().query();
        boolean goesOn = query.get(UnitVisit.CONTINUED).equals(exercise.id());
        if (!goesOn || (unit.rules().deferred() && !unit.runIsOpen())) {
            return Optional.empty();
        }
        return unit.views()
                .underWay(exercise, query)
                .map(state -> state.at(unit.rules().deferred() ? Stage.DEFERRED : Stage.OPEN));
    }

    private State kept(Exercise exercise) {
        var latest = unit.state().latestAttempts().get(exercise.id());
        if (!unit.rules().deferred()) {
            return latest == null || isPractised(exercise)
                    ? begun(exercise)
                    : told(exercise, latest);
        }
        if (unit.runIsOpen()) {
            return latest == null
                    ? begun(exercise).at(Stage.DEFERRED)
                    : state(latest, null, focus(exercise), Stage.SAVED);
        }
        return latest == null
                ? State.NEW.at(Stage.CLOSED)
                : state(latest, latest.score(), false, Stage.CLOSED);
    }

    private State told(Exercise exercise, LatestAttempt latest) {
        boolean shown = unit.visit().query().get("shown").equals(exercise.id());
        var score = latest.score();
        return shown && score != null && score < 1
                ? State.shown(exercise)
                : state(latest, score, focus(exercise), Stage.OPEN);
    }

    private static State state(
            LatestAttempt latest, @Nullable Double score, boolean focus, Stage stage) {
        return new State(latest.response(), score, null, focus, stage, latest.at());
    }

    /** A new one, with the focus if somebody has just come for it. */
    private State begun(Exercise exercise) {
        boolean first = unit.visit().query().has("begun") && unit.number(exercise) == 1;
        return new State(null, null, null, first || isPractised(exercise));
    }

    private boolean isPractised(Exercise exercise) {
        return unit.visit().query().get("practise").equals(exercise.id());
    }

    private boolean focus(Exercise exercise) {
        return unit.visit().query().get("answered").equals(exercise.id());
    }
}
