package de.mitlernen.exercise;

import de.mitlernen.web.Form;

import java.util.List;
import java.util.Optional;

/** Typing a word or a few. The response holds what was typed. */
record ShortTextInteraction(List<String> answers) implements Interaction {

    @Override
    public List<String> read(Form form, Shuffle shuffle) {
        return List.of(Typed.shorten(form.get(Entry.FIELD)));
    }

    @Override
    public Optional<Problem> problem(List<String> response) {
        return response.getFirst().isBlank()
                ? Optional.of(new Problem("exercise.nothingTyped"))
                : Optional.empty();
    }

    @Override
    public List<String> right() {
        return List.of(answers.getFirst());
    }

    /** Right or not, however it is typed; small slips are forgiven. */
    @Override
    public Mark mark(List<String> response) {
        return Mark.whole(List.of(Typed.meant(response.getFirst(), answers).isPresent()));
    }

    @Override
    public View view(Answered answered, Asking asking) {
        var typed = answered.at(0);
        var mark = answered.mark(0);
        var spelling = mark == null ? null : Typed.spelling(typed, answers);
        return new Entry(typed, false, "", spelling, mark);
    }
}
