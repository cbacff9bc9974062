package de.mitlernen.exercise;

import de.mitlernen.content.PasswordWorkshop.Example;
import de.mitlernen.web.Form;

import java.util.List;
import java.util.Optional;

/**
 * Trying passwords out. Nothing is asked and nothing of what is typed leaves the browser: the
 * response is empty, and tells only that somebody has been here.
 */
record PasswordInteraction(List<Example> examples) implements Interaction {

    /** What {@code passwords.ftlh} shows. */
    public record Passwords(List<Example> examples) implements View {
        @Override
        public String name() {
            return "passwords";
        }
    }

    @Override
    public List<String> read(Form form, Shuffle shuffle) {
        return List.of();
    }

    @Override
    public Optional<Problem> problem(List<String> response) {
        return Optional.empty();
    }

    @Override
    public Mark mark(List<String> response) {
        return Mark.NONE;
    }

    @Override
    public List<String> right() {
        return List.of();
    }

    @Override
    public View view(Answered answered, Asking asking) {
        return new Passwords(examples);
    }
}
