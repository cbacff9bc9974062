package de.mitlernen.learning;

import de.mitlernen.catalog.Catalog;
import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.catalog.PublishedCourse.UnitContent;
import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.Exercise;
import de.mitlernen.exercise.ExerciseViews;
import de.mitlernen.learning.CourseState.Enrolled;
import de.mitlernen.learning.CourseState.Run;
import de.mitlernen.learning.CourseState.Stranger;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Form;
import de.mitlernen.web.NotFound;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds what belongs to a visit of a unit: the learner's version of the course, and the state. */
public final class UnitVisits {
    private final Catalog catalog;
    private final CourseStates states;
    private final ExerciseViews views;

    public UnitVisits(Catalog catalog, CourseStates states, ExerciseViews views) {
        this.catalog = catalog;
        this.states = states;
        this.views = views;
    }

    /** One round trip to the database, and none for a visitor without a session. */
    UnitVisit find(Visit visit) {
        var newest = catalog.find(visit.parameter("course")).orElseThrow(NotFound::new);
        var state = states.find(visit.session(), newest.id(), visit.parameter("unit"));
        var course = version(newest, state, visit.form());
        var unit = course.unit(visit.parameter("unit")).orElseThrow(NotFound::new);
        var content = course.content(unit.id(), visit.language());
        var runId = state.latestRun().map(Run::id).or(() -> visit.form().id("run"));
        return new UnitVisit(
                visit,
                course,
                unit,
                content,
                state,
                runId,
                asked(unit, content, runId),
                runId.map(id -> views.inRun(id, unit.quiz().shuffle())).orElse(views));
    }

    /**
     * On to the unit after an action. What was typed elsewhere in its form no address can carry:
     * then the page is shown at once.
     *
     * @param session of the learner after the action
     * @param left what was typed and has nothing to do with the action
     * @param query of the unit's address
     * @param place on the page to go to
     */
    Answer goOn(
            UnitVisit sent,
            Optional<SessionKey> session,
            Returned left,
            String query,
            String place) {
        if (left.isNothing()) {
            var address = sent.path() + "?" + query + "#" + place;
            return Answer.seeOther(sent.visit().url(address));
        }
        var visit = sent.visit().at(query);
        var now = find(session.map(visit::in).orElse(visit));
        return Answer.page(UnitPages.TEMPLATE, now.page(left)).at(sent.path());
    }

    /**
     * The exercises that the learner is asked. The form of a run brings its id back, so that what
     * was typed can be shown even to whoever is no longer signed in.
     */
    private List<Exercise> asked(UnitDefinition unit, UnitContent content, Optional<UUID> runId) {
        var rules = unit.quiz();
        var all = content.exercises();
        if (!rules.inRuns()) {
            return all;
        }
        return runId.map(id -> views.draw(all, rules.draw(), id)).orElse(List.of());
    }

    /** Learners finish the version that they began; others begin the one that they have read. */
    private PublishedCourse version(PublishedCourse newest, CourseState state, Form form) {
        return switch (state) {
            case Enrolled enrolled -> catalog.getVersion(newest.id(), enrolled.version());
            case Stranger any ->
                    readVersion(form)
                            .flatMap(version -> catalog.findVersion(newest.id(), version))
                            .orElse(newest);
        };
    }

    /** The version from which a form was made; none for a page that is only read. */
    private static Optional<Integer> readVersion(Form form) {
        return Optional.of(form.get("version"))
                .filter(version -> version.matches("\\d{1,6}"))
                .map(Integer::valueOf);
    }
}
