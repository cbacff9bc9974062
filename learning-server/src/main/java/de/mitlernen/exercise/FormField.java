package de.mitlernen.exercise;

import de.mitlernen.content.FieldKind;
import de.mitlernen.content.FormPractice.ChosenField;
import de.mitlernen.content.FormPractice.Field;
import de.mitlernen.content.FormPractice.TickedField;
import de.mitlernen.content.FormPractice.TypedField;
import de.mitlernen.exercise.FormInteraction.FieldView;
import de.mitlernen.web.Form;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A field of a form to practise with. Its value is what {@link FormInteraction} describes.
 *
 * @param index from 0
 */
record FormField(Field field, int index) {
    static final String RIGHT = Interaction.Answered.shown(true);
    static final String NOT_YET = Interaction.Answered.shown(false);

    private static final String TYPED = "typed:";
    private static final String TICKED = "ticked";

    /** In a form, the names of fields that were right before, and whose text nobody has kept. */
    private static final String KEPT = "kept";

    String read(Form form) {
        var sent = form.get(name());
        return switch (field) {
            case TickedField _ -> sent.isEmpty() ? "" : TICKED;
            case ChosenField chosen -> isChoice(chosen, sent) ? sent : "";
            case TypedField typed when isKept(typed, form) && sent.isBlank() -> RIGHT;
            case TypedField _ -> TYPED + Typed.shorten(sent);
        };
    }

    private boolean isKept(TypedField typed, Form form) {
        return typed.answers().isEmpty() && form.all(KEPT).contains(name());
    }

    private static boolean isChoice(ChosenField chosen, String sent) {
        return IntStream.range(0, chosen.choices().size()).anyMatch(i -> sent.equals("" + i));
    }

    /** Of what was typed nothing but how it is marked. */
    String kept(String value) {
        return field instanceof TypedField ? Interaction.Answered.shown(isRight(value)) : value;
    }

    /** What is missing, or in which form it is written: the key of a message. */
    @Nullable String error(String value) {
        return switch (field) {
            case TickedField _ -> value.isEmpty() ? "exercise.form.check" : null;
            case ChosenField _ -> value.isEmpty() ? "exercise.form.choice" : null;
            case TypedField typed when value.startsWith(TYPED) -> error(typed.kind(), text(value));
            case TypedField _ -> null;
        };
    }

    private static @Nullable String error(FieldKind kind, String typed) {
        if (typed.isBlank()) {
            return "exercise.form.missing";
        }
        return kind.readings(typed).isEmpty() ? "exercise.form." + kind.written() : null;
    }

    private static String text(String value) {
        return value.substring(TYPED.length());
    }

    String right() {
        return switch (field) {
            case TickedField _ -> TICKED;
            case ChosenField chosen -> String.valueOf(chosen.right());
            case TypedField _ -> RIGHT;
        };
    }

    boolean isRight(String value) {
        return switch (field) {
            case TypedField typed when value.startsWith(TYPED) -> isRight(typed, text(value));
            case Field _ -> value.equals(right());
        };
    }

    /** What can be read in several ways is right if one of them is. */
    private static boolean isRight(TypedField field, String typed) {
        var given = readings(field, typed).toList();
        return field.answers().isEmpty()
                ? !given.isEmpty()
                : field.answers().stream()
                        .flatMap(answer -> readings(field, answer))
                        .anyMatch(given::contains);
    }

    private static Stream<String> readings(TypedField field, String typed) {
        return field.kind().readings(typed).stream().map(Typed::fold);
    }

    /** Whether a text is asked for again because nobody has kept it. */
    boolean isForgotten(String value) {
        return field instanceof TypedField && value.equals(NOT_YET);
    }

    /**
     * @param checked whether somebody wants to know what is wrong with it
     */
    FieldView view(String value, boolean checked, @Nullable String mark) {
        return new FieldView(
                name(),
                kind(),
                field.label(),
                field.help().orElse(null),
                shown(value),
                field instanceof ChosenField chosen ? chosen.choices() : List.of(),
                field instanceof TypedField typed
                        && typed.answers().isEmpty()
                        && value.equals(RIGHT),
                checked ? error(value) : null,
                mark);
    }

    private String kind() {
        return switch (field) {
            case TickedField _ -> "check";
            case ChosenField _ -> "choice";
            case TypedField typed -> typed.kind().written();
        };
    }

    /** What stands in it: of what was typed before, only a right answer can be shown. */
    private String shown(String value) {
        if (!(field instanceof TypedField typed)) {
            return value;
        }
        if (value.startsWith(TYPED)) {
            return text(value);
        }
        return value.equals(RIGHT) ? typed.answers().stream().findFirst().orElse("") : "";
    }

    private String name() {
        return "field-" + (index + 1);
    }
}
