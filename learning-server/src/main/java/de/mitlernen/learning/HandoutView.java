package de.mitlernen.learning;

import de.mitlernen.content.Exercise;
import de.mitlernen.content.RenderedBlock.ExerciseBlock;
import de.mitlernen.content.RenderedBlock.Text;
import de.mitlernen.exercise.ExerciseView;
import de.mitlernen.exercise.ExerciseViews.State;
import de.mitlernen.identity.Ids;
import de.mitlernen.learning.UnitPage.BlockView;
import de.mitlernen.web.Language;
import de.mitlernen.web.QrPicture;

import java.util.List;

/** Makes the handout of a unit. Nothing of the reader stands on it. */
record HandoutView(UnitVisit unit) {

    HandoutPage page() {
        var visit = unit.visit();
        var course = unit.course();
        var content = unit.content();
        var address = visit.origin() + visit.url(unit.path());
        return new HandoutPage(
                course.id(),
                course.translation(visit.language()).text().title(),
                unit.unit().id(),
                content.text().title(),
                content.language(),
                Language.direction(content.language()),
                unit.index() + 1,
                course.units().size(),
                blocks(),
                solutions(),
                address,
                QrPicture.of(address));
    }

    private List<BlockView> blocks() {
        return unit.content().blocks().stream()
                .map(
                        block ->
                                switch (block) {
                                    case Text text -> new BlockView(text.html(), null);
                                    case ExerciseBlock(Exercise exercise) ->
                                            new BlockView(null, view(exercise));
                                })
                .toList();
    }

    private ExerciseView view(Exercise exercise) {
        return unit.views()
                .view(exercise, number(exercise), Ids.next(), State.NEW, unit.visit().language());
    }

    /** Of a quiz that is taken in runs nothing is told beforehand. */
    private List<ExerciseView> solutions() {
        return unit.rules().inRuns()
                ? List.of()
                : unit.exercises().stream()
                        .filter(Exercise::isMarked)
                        .map(
                                exercise ->
                                        unit.views()
                                                .solution(
                                                        exercise,
                                                        number(exercise),
                                                        unit.visit().language()))
                        .toList();
    }

    private int number(Exercise exercise) {
        return unit.content().exercises().indexOf(exercise) + 1;
    }
}
