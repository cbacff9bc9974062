package de.mitlernen.selfcheck;

import de.mitlernen.selfcheck.Question.Task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What somebody's answers tell. It rounds up: whoever hesitates can do more than they think.
 *
 * @param answers question → answer; those that are not known any more are passed over
 */
record Profile(Map<String, String> answers) {
    Profile {
        answers = Map.copyOf(answers);
    }

    /**
     * The level in an area of DigComp; none if nothing was said about it. A task that was solved
     * counts as one more "alone" where that is more; one that was not solved only keeps from the
     * highest level.
     */
    Optional<Level> level(int area) {
        var said = levels(competence -> competence.startsWith(area + "."));
        var task = Part.of(area).task();
        if (said.isEmpty() || !isAnswered(task)) {
            return Level.mean(said);
        }
        var own = Level.mean(said).orElseThrow();
        if (!isSolved(task)) {
            return Optional.of(own == Level.SHOW_OTHERS ? Level.ALONE : own);
        }
        said.add(Level.ALONE);
        var helped = Level.mean(said).orElseThrow();
        return Optional.of(own.compareTo(helped) > 0 ? own : helped);
    }

    /** The level in a competence; where nothing was asked about it, that of its area. */
    Optional<Level> level(String competence) {
        return Level.mean(levels(competence::equals))
                .or(
                        () ->
                                level(
                                        Integer.parseInt(
                                                competence.substring(0, competence.indexOf('.')))));
    }

    boolean isAnswered(Task task) {
        return answers.containsKey(task.id());
    }

    boolean isSolved(Task task) {
        return task.solution().equals(answers.get(task.id()));
    }

    private List<Level> levels(Predicate<String> competences) {
        return answers.entrySet().stream()
                .filter(answer -> competences.test(Question.competence(answer.getKey())))
                .flatMap(answer -> Level.find(answer.getValue()).stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
