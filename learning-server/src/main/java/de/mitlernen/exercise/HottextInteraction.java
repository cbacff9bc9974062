package de.mitlernen.exercise;

import de.mitlernen.content.Html;
import de.mitlernen.content.MarkWords.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Marking words in a running text. The response and its score are those of {@link Choices}: words
 * that were found count, others that were marked are subtracted.
 */
record HottextInteraction(List<Html> parts, List<Words> words) implements Choosing {

    /**
     * What {@code hottext.ftlh} shows: text and words by turns.
     *
     * @param found how many of the wanted words were marked; null before an attempt
     * @param others how many of the other words were marked
     */
    public record Hottext(List<PartView> parts, @Nullable Integer found, int wanted, int others)
            implements View {
        @Override
        public String name() {
            return "hottext";
        }
    }

    /** A piece of the text: either text or words that can be marked. */
    public record PartView(@Nullable Html html, @Nullable WordsView words) {}

    /**
     * Words that can be marked.
     *
     * @param mark {@code right} or {@code notyet}, after an attempt that marked them
     */
    public record WordsView(String value, Html text, boolean checked, @Nullable String mark) {}

    @Override
    public Optional<Problem> problem(List<String> response) {
        return response.isEmpty()
                ? Optional.of(new Problem("exercise.nothingMarked"))
                : Optional.empty();
    }

    @Override
    public View view(Answered answered, Asking asking) {
        var views = new ArrayList<PartView>();
        for (int i = 0; i < words.size(); i++) {
            views.add(new PartView(parts.get(i), null));
            views.add(new PartView(null, words(i, answered)));
        }
        views.add(new PartView(parts.getLast(), null));
        var wanted = choices().rightOnes();
        int found = (int) wanted.stream().filter(answered::holds).count();
        int marked = (int) choices().numbers().filter(answered::holds).count();
        return new Hottext(
                views, answered.mark() == null ? null : found, wanted.size(), marked - found);
    }

    private WordsView words(int index, Answered answered) {
        var value = String.valueOf(index);
        return new WordsView(
                value,
                words.get(index).text(),
                answered.holds(value),
                choices().mark(index, answered));
    }

    @Override
    public Choices choices() {
        return new Choices(words.stream().map(Words::right).toList(), false);
    }
}
