package de.mitlernen.learning;

import de.mitlernen.content.Exercise;
import de.mitlernen.exercise.ExerciseViews.State;
import de.mitlernen.exercise.Interaction;
import de.mitlernen.exercise.Interaction.Problem;
import de.mitlernen.identity.Ids;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.NotFound;
import de.mitlernen.web.Routes;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Answering an exercise of a unit. */
public final class AttemptPages implements Routes.Group {
    private static final String ATTEMPTS =
            UnitPages.UNIT + "/exercises/{exercise:[a-z0-9-]+}/attempts";

    private final UnitVisits units;
    private final Learning learning;

    public AttemptPages(UnitVisits units, Learning learning) {
        this.units = units;
        this.learning = learning;
    }

    @Override
    public void addTo(Routes routes) {
        routes.postWithFile(ATTEMPTS, Access.EVERYONE, this::answer);
        routes.get(ATTEMPTS, Access.EVERYONE, UnitPages::backToUnit);
    }

    /** What was sent. */
    private record Sent(UnitVisit unit, Exercise exercise, List<String> response) {
        Interaction interaction() {
            return Interaction.of(exercise);
        }

        State typed(@Nullable Problem problem) {
            return new State(response, null, problem, false);
        }

        Attempt attempt() {
            var form = unit.visit().form();
            return new Attempt(
                    // A form without a usable id is a new one.
                    form.id("attempt").orElseGet(Ids::next),
                    unit.unit().id(),
                    exercise.id(),
                    interaction().kept(response),
                    interaction().mark(response).score(),
                    interaction().file(form));
        }

        /** The unit, at the feedback to this exercise. */
        Answer seeFeedback(String what) {
            var feedback = "%s?%s=%s#feedback-%3$s";
            return Answer.seeOther(
                    unit.visit().url(feedback.formatted(unit.path(), what, exercise.id())));
        }
    }

    private Answer answer(Visit visit) {
        var unit = units.find(visit);
        if (unit.isOver()) {
            return UnitPages.over(unit);
        }
        var exercise = unit.exercise(visit.parameter("exercise")).orElseThrow(NotFound::new);
        var sent = new Sent(unit, exercise, unit.response(exercise));
        if (visit.form().has("show")) {
            return sent.seeFeedback("shown");
        }
        return refused(sent)
                .or(() -> underWay(sent))
                .or(() -> incomplete(sent))
                .orElseGet(() -> keep(sent));
    }

    private static Optional<Answer> refused(Sent sent) {
        var id = sent.exercise.id();
        return sent.unit
                .refusal()
                .map(reason -> Returned.refused(reason, id, sent.typed(null)))
                .map(returned -> UnitPages.giveBack(sent.unit, returned));
    }

    private static Optional<Answer> underWay(Sent sent) {
        return sent.interaction()
                .underWay(sent.response)
                .map(fields -> sent.unit.pathUnderWay(sent.exercise, fields))
                .map(path -> Answer.seeOther(sent.unit.visit().url(path)));
    }

    private static Optional<Answer> incomplete(Sent sent) {
        return sent.interaction().problem(sent.response).map(problem -> mend(sent, problem));
    }

    private static Answer mend(Sent sent, Problem problem) {
        return UnitPages.invalid(sent.unit, Returned.form(sent.exercise, sent.typed(problem)));
    }

    private Answer keep(Sent sent) {
        var unit = sent.unit;
        var session = unit.session();
        var course = unit.course();
        var attempt = sent.attempt();
        return switch (sent.interaction().keeping()) {
            case RESPONSE -> kept(sent, learning.attempt(session, course, attempt, unit.quiz()));
            case COUNT ->
                    kept(sent, learning.answerAnonymously(session, course, attempt, unit.quiz()));
            case SUBMISSION -> {
                var networks = unit.visit().networks();
                yield submitted(
                        sent, learning.submit(session, course, attempt, unit.quiz(), networks));
            }
        };
    }

    private static Answer submitted(Sent sent, Submitted submitted) {
        return switch (submitted) {
            case Submitted.Kept(var session) -> kept(sent, session);
            case Submitted.Refused(var reason, var delay) -> {
                var answer = mend(sent, problem(reason));
                yield switch (reason) {
                    case FILES_IN_AN_HOUR, FILES_IN_A_DAY -> answer.tooMany(delay);
                    case TIMES, BYTES -> answer;
                };
            }
        };
    }

    private static Problem problem(Submitted.Reason reason) {
        return switch (reason) {
            case FILES_IN_AN_HOUR -> new Problem("exercise.tooManyFiles.hour", "");
            case FILES_IN_A_DAY -> new Problem("exercise.tooManyFiles.day", "");
            case TIMES ->
                    new Problem("exercise.submittedTooOften", "" + SubmissionLimits.MOST_TIMES);
            case BYTES ->
                    new Problem("exercise.filesTooLarge", "" + SubmissionLimits.MOST_MEGABYTES);
        };
    }

    private static Answer kept(Sent sent, SessionKey session) {
        return UnitPages.begin(sent.unit.visit(), session, sent.seeFeedback("answered"));
    }
}
