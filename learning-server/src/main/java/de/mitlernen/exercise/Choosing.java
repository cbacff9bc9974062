package de.mitlernen.exercise;

import de.mitlernen.web.Form;

import java.util.List;
import java.util.Optional;

/** Choosing among things: the response and its score are those of {@link Choices}. */
sealed interface Choosing extends Interaction
        permits ChoiceInteraction, HottextInteraction, HotspotInteraction, SurveyInteraction {

    Choices choices();

    @Override
    default List<String> read(Form form, Shuffle shuffle) {
        return choices().read(form);
    }

    @Override
    default Optional<Problem> problem(List<String> response) {
        return response.isEmpty()
                ? Optional.of(new Problem("exercise.nothingChosen"))
                : Optional.empty();
    }

    @Override
    default List<String> right() {
        return choices().rightOnes();
    }

    @Override
    default Mark mark(List<String> response) {
        return choices().mark(response);
    }
}
