package de.mitlernen.exercise;

import de.mitlernen.content.ExerciseBody.Option;
import de.mitlernen.content.Html;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * Choosing one or several of some options. The response holds the numbers of the chosen options,
 * counted from 0, ascending.
 */
record ChoiceInteraction(List<Option> options, boolean single) implements Choosing {

    /** What {@code choice.ftlh} shows. */
    public record Choice(boolean single, List<OptionView> options) implements View {
        @Override
        public String name() {
            return "choice";
        }
    }

    /**
     * An option to choose.
     *
     * @param mark {@code right} or {@code notyet}, after an attempt
     */
    public record OptionView(
            String value,
            Html text,
            boolean checked,
            @Nullable Html feedback,
            @Nullable String mark) {

        /** Feedback stands only at what was chosen: the rest is still to be found out. */
        static OptionView of(String number, Option option, Answered answered) {
            boolean checked = answered.holds(number);
            boolean told = checked && answered.mark() != null;
            return new OptionView(
                    number,
                    option.text(),
                    checked,
                    told ? option.feedback().orElse(null) : null,
                    told ? Answered.shown(option.right()) : null);
        }
    }

    @Override
    public View view(Answered answered, Asking asking) {
        return new Choice(single, order(asking).map(number -> option(number, answered)).toList());
    }

    private Stream<String> order(Asking asking) {
        return asking.shuffled()
                ? asking.shuffle().order(options.size(), "options " + asking.attemptId()).stream()
                        .map(String::valueOf)
                : choices().numbers();
    }

    private OptionView option(String number, Answered answered) {
        return OptionView.of(number, options.get(Integer.parseInt(number)), answered);
    }

    @Override
    public Choices choices() {
        return new Choices(options.stream().map(Option::right).toList(), single);
    }
}
