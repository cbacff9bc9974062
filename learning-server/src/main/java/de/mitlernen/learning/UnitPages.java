package de.mitlernen.learning;

import de.mitlernen.learning.UnitPage.NumberedExercise;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import java.util.List;
import java.util.Optional;

/** A unit: reading it, taking its quiz, and finishing it. */
public final class UnitPages implements Routes.Group {
    static final String UNIT = "/courses/{course:[a-z0-9-]+}/{unit:[a-z0-9-]+}";
    private static final String COMPLETION = UNIT + "/completion";
    private static final String RUNS = UNIT + "/runs";
    static final String TEMPLATE = "learning/unit";

    private final UnitVisits units;
    private final Learning learning;

    public UnitPages(UnitVisits units, Learning learning) {
        this.units = units;
        this.learning = learning;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(UNIT, Access.EVERYONE, this::show);
        routes.postKeepingInput(COMPLETION, Access.EVERYONE, this::complete);
        routes.post(RUNS, Access.EVERYONE, this::begin);
        routes.get(RUNS, Access.EVERYONE, UnitPages::backToUnit);
        routes.get(COMPLETION, Access.EVERYONE, UnitPages::backToUnit);
    }

    private Answer show(Visit visit) {
        var unit = units.find(visit);
        return Answer.page(TEMPLATE, unit.page(Returned.NOTHING)).address(unit.formOfAddress());
    }

    /** A browser that restores its tabs asks anew for the address that a form was sent to. */
    static Answer backToUnit(Visit visit) {
        var unit = "/courses/" + visit.parameter("course") + "/" + visit.parameter("unit");
        return Answer.seeOther(visit.url(unit));
    }

    /** The form could not be accepted, but what was typed is still there. */
    static Answer giveBack(UnitVisit unit, Returned returned) {
        var answer = invalid(unit, returned);
        return unit.sessionExpired() ? answer.endSession() : answer;
    }

    /** Takes a quiz, for the first time or anew. */
    private Answer begin(Visit visit) {
        var unit = units.find(visit);
        if (unit.sessionExpired()) {
            return sessionEnded(unit);
        }
        var refusal = unit.refusal();
        if (refusal.isPresent()) {
            return giveBack(unit, Returned.drafts(unit.form()).refused(refusal.get()));
        }
        if (!unit.rules().inRuns() || unit.formIsOutdated()) {
            return Answer.seeOther(visit.url(unit.path()));
        }
        var quiz = unit.quiz().orElseThrow();
        var session = learning.beginRun(unit.session(), unit.course(), quiz);
        return back(visit, session, unit.path() + "?begun=yes");
    }

    private Answer complete(Visit visit) {
        var unit = units.find(visit);
        if (unit.isQuiz() && !unit.rules().deferred()) {
            // It is completed by its answers.
            return Answer.seeOther(visit.url(unit.path()));
        }
        var typed = Returned.drafts(unit.form());
        if (unit.sessionExpired() && typed.isNothing()) {
            return sessionEnded(unit);
        }
        var refusal = unit.refusal();
        if (refusal.isPresent()) {
            return giveBack(unit, typed.refused(refusal.get()));
        }
        if (unit.isOver()) {
            return over(unit);
        }
        return unit.quiz().map(quiz -> handIn(unit, quiz)).orElseGet(() -> completeLesson(unit));
    }

    private Answer handIn(UnitVisit unit, Quiz quiz) {
        var last = unit.form().attempts();
        var missing = unit.form().missing();
        if (!missing.isEmpty() && !unit.visit().form().has("anyway")) {
            return askForMissing(unit, quiz, last, missing);
        }
        var session = learning.handIn(unit.session(), unit.course(), last, quiz);
        return back(unit.visit(), session, unit.path() + "?handed-in=yes#quiz-result");
    }

    /** What is there is kept, whatever the learner does next. */
    private Answer askForMissing(
            UnitVisit unit, Quiz quiz, List<Attempt> last, List<NumberedExercise> missing) {
        if (!last.isEmpty()) {
            learning.answer(unit.session(), unit.course(), last, Optional.of(quiz));
        }
        var now = last.isEmpty() ? unit : units.find(unit.visit());
        return invalid(now, Returned.drafts(now.form()).unanswered(missing));
    }

    private Answer completeLesson(UnitVisit unit) {
        var unanswered = unit.unanswered();
        if (!unanswered.isEmpty()) {
            return invalid(unit, Returned.drafts(unit.form()).unanswered(unanswered));
        }
        var session = learning.complete(unit.session(), unit.course(), unit.unit().id());
        return back(unit.visit(), session, unit.pathAfterCompletion());
    }

    static Answer over(UnitVisit unit) {
        return Answer.seeOther(unit.visit().url(unit.path())).notice("learning.quizOver");
    }

    private static Answer sessionEnded(UnitVisit unit) {
        return Answer.seeOther(unit.visit().url(unit.path()))
                .endSession()
                .notice("learning.sessionEnded");
    }

    static Answer invalid(UnitVisit unit, Returned returned) {
        return Answer.invalid(TEMPLATE, unit.page(returned))
                .at(unit.path())
                .address(unit.formOfAddress());
    }

    private static Answer back(Visit visit, SessionKey session, String path) {
        return begin(visit, session, Answer.seeOther(visit.url(path)));
    }

    /** The cookie lives on with the session; whoever has just got one is told so. */
    static Answer begin(Visit visit, SessionKey session, Answer answer) {
        boolean isNew = visit.session().filter(session::equals).isEmpty();
        return isNew ? answer.begin(session).notice("learning.enrolled") : answer.begin(session);
    }
}
