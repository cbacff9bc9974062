package de.mitlernen.exercise;

import de.mitlernen.content.FormPractice.Field;
import de.mitlernen.content.Html;
import de.mitlernen.web.Form;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Filling in a form that nobody receives. The response holds for each field what was typed, after
 * {@code typed:}, the number of the choice, or {@code ticked}; of what was typed only {@code right}
 * or {@code notyet} is kept, because people type their own data even where they need not.
 */
record FormInteraction(List<Field> fields) implements Interaction {
    /**
     * What {@code form.ftlh} shows.
     *
     * @param forgotten whether a text is asked for again because nobody has kept it
     */
    public record PracticeForm(boolean forgotten, List<FieldView> fields) implements View {
        @Override
        public String name() {
            return "form";
        }

        /** Whether labels tell by an asterisk what has to be filled in. */
        public boolean starred() {
            return fields.stream().anyMatch(field -> field.label().value().contains("*"));
        }
    }

    /**
     * A field.
     *
     * @param kind text, date, number, email, phone, choice or check
     * @param kept whether it was right, and is empty only because nobody has kept its text
     * @param error key of a message
     */
    public record FieldView(
            String name,
            String kind,
            Html label,
            @Nullable Html help,
            String value,
            List<String> choices,
            boolean kept,
            @Nullable String error,
            @Nullable String mark) {}

    @Override
    public List<String> read(Form form, Shuffle shuffle) {
        return each().map(field -> field.read(form)).toList();
    }

    @Override
    public List<String> kept(List<String> response) {
        return each().map(field -> field.kept(response.get(field.index()))).toList();
    }

    @Override
    public Optional<Problem> problem(List<String> response) {
        long errors =
                each().filter(field -> field.error(response.get(field.index())) != null).count();
        return errors == 0
                ? Optional.empty()
                : Optional.of(new Problem("exercise.form.incomplete", errors));
    }

    @Override
    public List<String> right() {
        return each().map(FormField::right).toList();
    }

    /** Every field counts alike. */
    @Override
    public Mark mark(List<String> response) {
        return Mark.share(each().map(field -> field.isRight(response.get(field.index()))).toList());
    }

    @Override
    public View view(Answered answered, Asking asking) {
        boolean checked = answered.response() != null && answered.error() != null;
        return new PracticeForm(
                each().anyMatch(field -> field.isForgotten(answered.at(field.index()))),
                each().map(field -> view(field, answered, checked)).toList());
    }

    private static FieldView view(FormField field, Answered answered, boolean checked) {
        int index = field.index();
        return field.view(answered.at(index), checked, answered.mark(index));
    }

    private Stream<FormField> each() {
        return IntStream.range(0, fields.size()).mapToObj(i -> new FormField(fields.get(i), i));
    }
}
