package de.mitlernen.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What there is to do in an exercise, below its question. */
public sealed interface ExerciseBody
        permits ExerciseBody.Choice,
                ExerciseBody.Ordering,
                ExerciseBody.GapText,
                TrueFalse,
                Matching,
                Sorting,
                Numeric,
                ShortText,
                Inbox,
                FormPractice,
                Scenario,
                SettingsPractice,
                PasswordWorkshop,
                MarkWords,
                PictureSpots,
                Reflection,
                Submission,
                Survey {

    /**
     * What the exercise has in common in all languages, in words that a finding can use: {@code 3
     * options, right: 2}.
     */
    String shape();

    /**
     * Options of which some are right.
     *
     * @param single whether exactly one is right and can be chosen
     */
    record Choice(boolean single, List<Option> options) implements ExerciseBody {
        @Override
        public String shape() {
            var right = RightOnes.of(options.stream().map(Option::right).toList());
            return "%d options, right: %s".formatted(options.size(), right);
        }
    }

    /** An answer to choose. */
    record Option(Html text, boolean right, Optional<Html> feedback) {}

    /**
     * Items to be put in order.
     *
     * @param items in the right order
     */
    record Ordering(List<Html> items) implements ExerciseBody {
        @Override
        public String shape() {
            return items.size() + " steps";
        }
    }

    /**
     * A text with gaps: {@code parts} and gaps alternate, and it begins and ends with a part. A
     * part is inline HTML; a part that holds {@code </p><p>} begins a new paragraph.
     */
    record GapText(List<Html> parts, List<Gap> gaps) implements ExerciseBody {
        @Override
        public String shape() {
            return gaps.stream()
                    .map(Gap::shape)
                    .collect(Collectors.joining(", ", gaps.size() + " gaps: ", ""));
        }
    }

    /** A gap in a text. */
    sealed interface Gap {
        /** What the page shows as the answer, as plain text. */
        String answer();

        /** As {@link ExerciseBody#shape}. */
        String shape();
    }

    /**
     * A gap to be filled by typing.
     *
     * @param answers all right answers, at least one, as plain text
     */
    record TypedGap(List<String> answers) implements Gap {
        @Override
        public String answer() {
            return answers.getFirst();
        }

        @Override
        public String shape() {
            return "typed";
        }
    }

    /**
     * A gap to be filled from a list.
     *
     * @param choices as plain text
     * @param right index of the right one
     */
    record ChosenGap(List<String> choices, int right) implements Gap {
        @Override
        public String answer() {
            return choices.get(right);
        }

        @Override
        public String shape() {
            return "number %d of %d choices".formatted(right + 1, choices.size());
        }
    }
}
