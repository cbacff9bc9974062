package de.mitlernen.exercise;

import de.mitlernen.content.FieldKind;
import de.mitlernen.content.FormPractice.ChosenField;
import de.mitlernen.content.FormPractice.Field;
import de.mitlernen.content.FormPractice.TickedField;
import de.mitlernen.content.FormPractice.TypedField;
import de.mitlernen.content.Html;
import de.mitlernen.web.Form;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Filling in a form that nobody receives. The response holds for each field what was typed, after
 * {@code typed:}, the number of the choice, or {@code ticked}; of what was typed only {@code right}
 * or {@code notyet} is kept, because people type their own data even where they need not.
 */
record FormInteraction(List<Field> fields) implements Interaction {
    private static final String TYPED = "typed:";
    private static final String TICKED = "ticked";
    private static final String RIGHT = Answered.shown(true);
    private static final String NOT_YET = Answered.shown(false);

    /** Names of fields that were right before, and whose text nobody has kept. */
    private static final String KEPT = "kept";

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
        return indexes().mapToObj(i -> read(fields.get(i), name(i), form)).toList();
    }

    private static String read(Field field, String name, Form form) {
        var value = form.get(name);
        return switch (field) {
            case TickedField _ -> value.isEmpty() ? "" : TICKED;
            case ChosenField chosen -> isChoice(chosen, value) ? value : "";
            case TypedField typed when isKept(typed, name, form) && value.isBlank() -> RIGHT;
            case TypedField _ -> TYPED + Typed.shorten(value);
        };
    }

    private static boolean isKept(TypedField field, String name, Form form) {
        return field.answers().isEmpty() && form.all(KEPT).contains(name);
    }

    private static boolean isChoice(ChosenField field, String value) {
        return IntStream.range(0, field.choices().size()).anyMatch(i -> value.equals("" + i));
    }

    @Override
    public List<String> kept(List<String> response) {
        return indexes()
                .mapToObj(
                        i ->
                                fields.get(i) instanceof TypedField
                                        ? Answered.shown(isRight(fields.get(i), response.get(i)))
                                        : response.get(i))
                .toList();
    }

    @Override
    public Optional<Problem> problem(List<String> response) {
        long errors = indexes().filter(i -> error(i, response) != null).count();
        return errors == 0
                ? Optional.empty()
                : Optional.of(new Problem("exercise.form.incomplete", String.valueOf(errors)));
    }

    /** What is missing in a field, or in which form it is written. */
    private @Nullable String error(int index, List<String> response) {
        var value = response.get(index);
        return switch (fields.get(index)) {
            case TickedField _ -> value.isEmpty() ? "exercise.form.check" : null;
            case ChosenField _ -> value.isEmpty() ? "exercise.form.choice" : null;
            case TypedField field when value.startsWith(TYPED) -> error(field.kind(), text(value));
            case TypedField _ -> null;
        };
    }

    private static @Nullable String error(FieldKind kind, String typed) {
        if (typed.isBlank()) {
            return "exercise.form.missing";
        }
        return kind.normal(typed).isPresent() ? null : "exercise.form." + kind.written();
    }

    private static String text(String value) {
        return value.substring(TYPED.length());
    }

    @Override
    public List<String> right() {
        return fields.stream()
                .map(
                        field ->
                                switch (field) {
                                    case TickedField _ -> TICKED;
                                    case ChosenField chosen -> String.valueOf(chosen.right());
                                    case TypedField _ -> RIGHT;
                                })
                .toList();
    }

    /** Every field counts alike. */
    @Override
    public Mark mark(List<String> response) {
        return Mark.share(
                indexes().mapToObj(i -> isRight(fields.get(i), response.get(i))).toList());
    }

    private static boolean isRight(Field field, String value) {
        return switch (field) {
            case TickedField _ -> value.equals(TICKED);
            case ChosenField chosen -> value.equals(String.valueOf(chosen.right()));
            case TypedField typed ->
                    value.startsWith(TYPED) ? isRight(typed, text(value)) : value.equals(RIGHT);
        };
    }

    private static boolean isRight(TypedField field, String typed) {
        var given = field.kind().normal(typed).map(Typed::fold);
        return given.isPresent()
                && (field.answers().isEmpty()
                        || field.answers().stream()
                                .map(field.kind()::normal)
                                .map(answer -> answer.map(Typed::fold))
                                .anyMatch(given::equals));
    }

    @Override
    public View view(Answered answered, Asking asking) {
        boolean forgotten =
                indexes()
                        .anyMatch(
                                i ->
                                        fields.get(i) instanceof TypedField
                                                && answered.at(i).equals(NOT_YET));
        return new PracticeForm(forgotten, indexes().mapToObj(i -> field(i, answered)).toList());
    }

    private FieldView field(int index, Answered answered) {
        var field = fields.get(index);
        var response = answered.response();
        return new FieldView(
                name(index),
                kind(field),
                field.label(),
                field.help().orElse(null),
                shown(field, answered.at(index)),
                field instanceof ChosenField chosen ? chosen.choices() : List.of(),
                field instanceof TypedField typed
                        && typed.answers().isEmpty()
                        && answered.at(index).equals(RIGHT),
                response == null || answered.error() == null ? null : error(index, response),
                answered.mark(index));
    }

    private static String kind(Field field) {
        return switch (field) {
            case TickedField _ -> "check";
            case ChosenField _ -> "choice";
            case TypedField typed -> typed.kind().written();
        };
    }

    /** What stands in a field: of what was typed before, only a right answer can be shown. */
    private static String shown(Field field, String value) {
        if (!(field instanceof TypedField typed)) {
            return value;
        }
        if (value.startsWith(TYPED)) {
            return text(value);
        }
        return value.equals(RIGHT) ? typed.answers().stream().findFirst().orElse("") : "";
    }

    private static String name(int field) {
        return "field-" + (field + 1);
    }

    private IntStream indexes() {
        return IntStream.range(0, fields.size());
    }
}
