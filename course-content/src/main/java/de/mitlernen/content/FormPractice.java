package de.mitlernen.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form of a city that does not exist, to be filled in for the person of a story. */
public record FormPractice(List<Field> fields) implements ExerciseBody {

    /** A field of the form. */
    public sealed interface Field {
        /** Inline HTML. */
        Html label();

        /** Paragraphs. */
        Optional<Html> help();

        /** As {@link ExerciseBody#shape}. */
        String shape();
    }

    /**
     * A field to type in.
     *
     * @param answers all that is right; empty when anything is that fits the kind
     */
    public record TypedField(FieldKind kind, Html label, List<String> answers, Optional<Html> help)
            implements Field {
        @Override
        public String shape() {
            return kind.written() + (answers.isEmpty() ? " (anything)" : "");
        }
    }

    /**
     * A field to choose in.
     *
     * @param choices as plain text
     * @param right index of the right one
     */
    public record ChosenField(Html label, List<String> choices, int right, Optional<Html> help)
            implements Field {
        @Override
        public String shape() {
            return "number %d of %d choices".formatted(right + 1, choices.size());
        }
    }

    /** A box to tick. */
    public record TickedField(Html label, Optional<Html> help) implements Field {
        @Override
        public String shape() {
            return "check";
        }
    }

    @Override
    public String shape() {
        return fields.stream()
                .map(Field::shape)
                .collect(Collectors.joining(", ", fields.size() + " fields: ", ""));
    }
}
