package de.mitlernen.exercise;

import de.mitlernen.web.Form;

import java.util.List;
import java.util.Optional;

/** Thinking in writing. Nobody marks it. The response holds the text. */
record ExtendedTextInteraction() implements Interaction {
    static final String FIELD = "text";
    static final int LONGEST = 5_000;

    /** What {@code extended-text.ftlh} shows. */
    public record ExtendedText(String text, int longest) implements View {
        @Override
        public String name() {
            return "extended-text";
        }
    }

    @Override
    public List<String> read(Form form, Shuffle shuffle) {
        return List.of(Typed.lines(form.get(FIELD), LONGEST));
    }

    @Override
    public Optional<Problem> problem(List<String> response) {
        return response.getFirst().isBlank()
                ? Optional.of(new Problem("exercise.nothingWritten"))
                : Optional.empty();
    }

    @Override
    public List<String> right() {
        return List.of("…");
    }

    @Override
    public Mark mark(List<String> response) {
        return Mark.NONE;
    }

    @Override
    public View view(Answered answered, Asking asking) {
        return new ExtendedText(answered.at(0), LONGEST);
    }
}
