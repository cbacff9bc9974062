package de.mitlernen.exercise;

import de.mitlernen.content.ExerciseBody.ChosenGap;
import de.mitlernen.content.ExerciseBody.Gap;
import de.mitlernen.content.ExerciseBody.TypedGap;
import de.mitlernen.content.Html;
import de.mitlernen.web.Form;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Filling the gaps of a text. The response holds for each gap what was typed, or the number of the
 * choice, counted from 0.
 */
record TextEntryInteraction(List<Html> parts, List<Gap> gaps) implements Interaction {

    /** What {@code text-entry.ftlh} shows: text and gaps by turns. */
    public record TextEntry(List<PartView> parts) implements View {
        @Override
        public String name() {
            return "text-entry";
        }
    }

    /** A piece of a gap text: either text or a gap. */
    public record PartView(@Nullable Html html, @Nullable GapView gap) {}

    /**
     * A gap.
     *
     * @param number from 1
     * @param words that stand beside it
     * @param choices when it is chosen from a list
     * @param value what was typed
     * @param open whether it was sent empty
     * @param spelling how it is written, when that was not quite so
     */
    public record GapView(
            String name,
            int number,
            Html words,
            @Nullable List<ChoiceView> choices,
            String value,
            boolean open,
            @Nullable String spelling,
            @Nullable String mark) {}

    public record ChoiceView(String value, String text, boolean selected) {}

    @Override
    public List<String> read(Form form, Shuffle shuffle) {
        return indexes().mapToObj(i -> Typed.shorten(form.get(name(i)))).toList();
    }

    @Override
    public Optional<Problem> problem(List<String> response) {
        return indexes().allMatch(i -> isFilled(gaps.get(i), response.get(i)))
                ? Optional.empty()
                : Optional.of(new Problem("exercise.nothingFilled"));
    }

    @Override
    public List<String> right() {
        return gaps.stream()
                .map(
                        gap ->
                                gap instanceof ChosenGap chosen
                                        ? String.valueOf(chosen.right())
                                        : gap.answer())
                .toList();
    }

    @Override
    public Mark mark(List<String> response) {
        return Mark.share(indexes().mapToObj(i -> isRight(gaps.get(i), response.get(i))).toList());
    }

    @Override
    public View view(Answered answered, Asking asking) {
        var views = new ArrayList<PartView>();
        for (int i = 0; i < gaps.size(); i++) {
            views.add(new PartView(parts.get(i), null));
            views.add(new PartView(null, gap(i, answered)));
        }
        views.add(new PartView(parts.getLast(), null));
        return new TextEntry(views);
    }

    private GapView gap(int index, Answered answered) {
        var value = answered.at(index);
        return new GapView(
                name(index),
                index + 1,
                GapWords.of(parts.get(index), parts.get(index + 1)),
                gaps.get(index) instanceof ChosenGap chosen ? choices(chosen, value) : null,
                value,
                answered.error() != null && !isFilled(gaps.get(index), value),
                answered.mark(index) == null ? null : spelling(gaps.get(index), value),
                answered.mark(index));
    }

    private static @Nullable String spelling(Gap gap, String value) {
        return gap instanceof TypedGap typed ? Typed.spelling(value, typed.answers()) : null;
    }

    private static List<ChoiceView> choices(ChosenGap gap, String value) {
        return IntStream.range(0, gap.choices().size())
                .mapToObj(
                        i ->
                                new ChoiceView(
                                        String.valueOf(i),
                                        gap.choices().get(i),
                                        String.valueOf(i).equals(value)))
                .toList();
    }

    private static boolean isFilled(Gap gap, String value) {
        return gap instanceof ChosenGap chosen
                ? IntStream.range(0, chosen.choices().size())
                        .anyMatch(i -> String.valueOf(i).equals(value))
                : !value.isBlank();
    }

    private static boolean isRight(Gap gap, String value) {
        return switch (gap) {
            case ChosenGap chosen -> value.equals(String.valueOf(chosen.right()));
            case TypedGap typed -> Typed.meant(value, typed.answers()).isPresent();
        };
    }

    private static String name(int gap) {
        return "gap-" + (gap + 1);
    }

    private IntStream indexes() {
        return IntStream.range(0, gaps.size());
    }
}
