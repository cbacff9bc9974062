package de.mitlernen.learning;

import de.mitlernen.content.Exercise;
import de.mitlernen.learning.CourseState.LatestAttempt;
import de.mitlernen.learning.CourseState.Run;
import de.mitlernen.learning.UnitPage.RunView;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the page of a unit says of it as a quiz. */
record QuizView(UnitVisit unit) {

    /** Null for a lesson, before the first answer, and as long as nothing is told. */
    @Nullable QuizResult result() {
        var attempts = unit.rules().deferred() ? counted() : unit.state().latestAttempts();
        boolean untold = unit.rules().deferred() && unit.runIsOpen();
        return !unit.isQuiz() || untold || attempts.isEmpty()
                ? null
                : QuizResult.of(
                        unit.course().definition().passingScore(),
                        unit.numbered(unit.counted()),
                        attempts);
    }

    /** Of a quiz that was handed in the latest answers count; a missing one is not right either. */
    private Map<String, LatestAttempt> counted() {
        var counted = new HashMap<String, LatestAttempt>();
        for (var exercise : unit.counted()) {
            var latest = unit.state().latestAttempts().get(exercise.id());
            var score = latest == null ? Double.valueOf(0) : latest.score();
            counted.put(exercise.id(), new LatestAttempt(List.of(), score, score, null));
        }
        return counted;
    }

    /** Null for a quiz that is not taken in runs. */
    @Nullable RunView run() {
        var rules = unit.rules();
        if (!rules.inRuns()) {
            return null;
        }
        int runs = unit.state().latestRun().map(Run::number).orElse(0);
        var most = rules.attempts();
        return new RunView(
                unit.runId().map(Object::toString).orElse(""),
                stage(),
                rules.deferred(),
                runs,
                most.isPresent() ? most.getAsInt() : null,
                most.isEmpty() || runs < most.getAsInt(),
                asked(),
                (int) unit.counted().stream().filter(unit::isAnswered).count());
    }

    private String stage() {
        if (unit.runId().isEmpty()) {
            return "new";
        }
        return unit.runIsOpen() ? "open" : "ended";
    }

    /** How many exercises a run asks, besides those that do not count. */
    private int asked() {
        var all = unit.content().exercises().stream().filter(Exercise::counts);
        return unit.rules().draw().orElseGet(() -> (int) all.count());
    }
}
