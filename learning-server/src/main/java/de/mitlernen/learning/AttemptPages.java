package de.mitlernen.learning;

import de.mitlernen.content.Exercise;
import de.mitlernen.exercise.Interaction;
import de.mitlernen.exercise.Interaction.Problem;
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

    /** What was sent, and the exercise whose button was pressed. */
    private record Sent(UnitVisit unit, Exercise exercise) {
        Interaction interaction() {
            return Interaction.of(exercise);
        }

        List<String> response() {
            return unit.form().response(exercise);
        }

        Optional<String> underWay() {
            return interaction().underWay(response());
        }

        Optional<Problem> problem() {
            return interaction().problem(response());
        }

        /** All that was typed, with what is to be mended here. */
        Returned typed(@Nullable Problem problem) {
            return Returned.drafts(unit.form())
                    .with(exercise, unit.form().typed(exercise, problem));
        }

        /** What was typed and is not among these attempts, nor in this exercise. */
        Returned left(List<Attempt> kept) {
            return Returned.drafts(unit.form())
                    .without(List.of(exercise.id()))
                    .without(kept.stream().map(Attempt::exerciseId).toList());
        }
    }

    private Answer answer(Visit visit) {
        var unit = units.find(visit);
        if (unit.isOver()) {
            return UnitPages.over(unit);
        }
        var exercise = unit.exercise(visit.parameter("exercise")).orElseThrow(NotFound::new);
        var sent = new Sent(unit, exercise);
        if (visit.form().has("show")) {
            return see(sent, unit.session(), "shown", "feedback", List.of());
        }
        if (visit.form().has("practise")) {
            return see(sent, unit.session(), "practise", "exercise", List.of());
        }
        return refused(sent).orElseGet(() -> keep(sent));
    }

    private static Optional<Answer> refused(Sent sent) {
        return sent.unit
                .refusal()
                .map(reason -> sent.typed(null).refused(reason))
                .map(returned -> UnitPages.giveBack(sent.unit, returned));
    }

    private Answer keep(Sent sent) {
        return switch (sent.interaction().keeping()) {
            case RESPONSE -> keepResponse(sent);
            case COUNT -> incomplete(sent).orElseGet(() -> count(sent));
            case SUBMISSION -> incomplete(sent).orElseGet(() -> submit(sent));
        };
    }

    private Answer keepResponse(Sent sent) {
        var unit = sent.unit;
        var attempts = unit.form().attempts(sent.exercise);
        var session =
                attempts.isEmpty()
                        ? unit.session()
                        : Optional.of(
                                learning.answer(
                                        unit.session(), unit.course(), attempts, unit.quiz()));
        return underWay(sent, attempts)
                .or(() -> sent.problem().map(problem -> mend(now(sent, attempts), problem)))
                .orElseGet(() -> kept(sent, session.orElseThrow(), attempts));
    }

    private Sent now(Sent sent, List<Attempt> kept) {
        return kept.isEmpty() ? sent : new Sent(units.find(sent.unit.visit()), sent.exercise);
    }

    private Optional<Answer> underWay(Sent sent, List<Attempt> kept) {
        var id = sent.exercise.id();
        return sent.underWay()
                .map(fields -> UnitVisit.CONTINUED + "=" + id + fields)
                .map(
                        query ->
                                units.goOn(
                                        sent.unit,
                                        sent.unit.session(),
                                        sent.left(kept),
                                        query,
                                        "scene-" + id));
    }

    private Optional<Answer> incomplete(Sent sent) {
        return sent.problem().map(problem -> mend(sent, problem));
    }

    private static Answer mend(Sent sent, Problem problem) {
        return UnitPages.invalid(sent.unit, sent.typed(problem));
    }

    private Answer count(Sent sent) {
        var unit = sent.unit;
        var attempt = unit.form().attempt(sent.exercise);
        var session =
                learning.answerAnonymously(unit.session(), unit.course(), attempt, unit.quiz());
        return kept(sent, session, List.of());
    }

    private Answer submit(Sent sent) {
        var unit = sent.unit;
        return submitted(
                sent,
                learning.submit(
                        unit.session(),
                        unit.course(),
                        unit.form().attempt(sent.exercise),
                        unit.quiz(),
                        unit.visit().networks()));
    }

    private Answer submitted(Sent sent, Submitted submitted) {
        return switch (submitted) {
            case Submitted.Kept(var session) -> kept(sent, session, List.of());
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

    private Answer kept(Sent sent, SessionKey session, List<Attempt> attempts) {
        var feedback = see(sent, Optional.of(session), "answered", "feedback", attempts);
        return UnitPages.begin(sent.unit.visit(), session, feedback);
    }

    /** The unit, at this exercise or at the feedback to it. */
    private Answer see(
            Sent sent,
            Optional<SessionKey> session,
            String what,
            String place,
            List<Attempt> kept) {
        var id = sent.exercise.id();
        return units.goOn(sent.unit, session, sent.left(kept), what + "=" + id, place + "-" + id);
    }
}
