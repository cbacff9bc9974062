package de.mitlernen.exercise;

import de.mitlernen.content.Html;
import de.mitlernen.content.Matching;
import de.mitlernen.content.Matching.Pair;
import de.mitlernen.content.Sorting;
import de.mitlernen.content.TrueFalse;
import de.mitlernen.web.Form;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Giving each of some items what belongs to it: its partner, its group, or whether it is true. The
 * response holds for each item, in the author's order, the number of what was chosen, counted from
 * 0, or nothing.
 *
 * @param targets what there is to choose for each item
 */
record MatchInteraction(String id, Targets kind, List<Pair> items, List<String> targets)
        implements Interaction {

    /** What is chosen. */
    enum Targets {
        PARTNERS,
        GROUPS,

        /** Their names are messages. */
        TRUTH
    }

    /** What {@code match.ftlh} shows. */
    public record Match(Targets kind, List<ItemView> items) implements View {
        @Override
        public String name() {
            return "match";
        }
    }

    /**
     * An item and what there is to choose for it.
     *
     * @param name what the form calls it
     */
    public record ItemView(
            String name,
            Html text,
            List<TargetView> targets,
            @Nullable Html feedback,
            @Nullable String mark) {

        /** Whether nothing has been chosen yet. */
        public boolean open() {
            return targets.stream().noneMatch(TargetView::chosen);
        }
    }

    public record TargetView(String value, String text, boolean chosen) {}

    static MatchInteraction of(String id, Matching matching) {
        return new MatchInteraction(id, Targets.PARTNERS, matching.pairs(), matching.partners());
    }

    static MatchInteraction of(String id, Sorting sorting) {
        return new MatchInteraction(id, Targets.GROUPS, sorting.items(), sorting.groups());
    }

    static MatchInteraction of(String id, TrueFalse list) {
        var items =
                list.statements().stream()
                        .map(each -> new Pair(each.text(), each.isTrue() ? 0 : 1, each.feedback()))
                        .toList();
        return new MatchInteraction(
                id, Targets.TRUTH, items, List.of("exercise.true", "exercise.false"));
    }

    @Override
    public List<String> read(Form form, Shuffle shuffle) {
        var values = shuffle.names(id, targets.size());
        return indexes()
                .map(i -> values.indexOf(form.get(name(i))))
                .mapToObj(target -> target < 0 ? "" : String.valueOf(target))
                .toList();
    }

    @Override
    public Optional<Problem> problem(List<String> response) {
        long open = response.stream().filter(String::isEmpty).count();
        return open == 0
                ? Optional.empty()
                : Optional.of(new Problem("exercise.nothingMatched", String.valueOf(open)));
    }

    @Override
    public List<String> right() {
        return items.stream().map(item -> String.valueOf(item.right())).toList();
    }

    /** The share of the items that have what belongs to them. */
    @Override
    public Mark mark(List<String> response) {
        var right = right();
        return Mark.share(indexes().mapToObj(i -> response.get(i).equals(right.get(i))).toList());
    }

    @Override
    public View view(Answered answered, Asking asking) {
        var order = order(asking);
        var values = asking.shuffle().names(id, targets.size());
        return new Match(
                kind, indexes().mapToObj(i -> item(i, order, values, answered, asking)).toList());
    }

    /** Neither what belongs to the first item nor what belongs to none is told by its place. */
    private List<Integer> order(Asking asking) {
        return switch (kind) {
            case PARTNERS -> asking.shuffle().order(targets.size(), id + asking.attemptId());
            case GROUPS -> asking.shuffle().order(targets.size(), id);
            case TRUTH -> List.of(0, 1);
        };
    }

    private ItemView item(
            int index, List<Integer> order, List<String> values, Answered answered, Asking asking) {
        var item = items.get(index);
        var chosen = answered.at(index);
        return new ItemView(
                name(index),
                item.text(),
                order.stream()
                        .map(
                                target ->
                                        new TargetView(
                                                values.get(target),
                                                text(target, asking),
                                                chosen.equals(String.valueOf(target))))
                        .toList(),
                answered.mark() == null ? null : item.feedback().orElse(null),
                answered.mark(index));
    }

    private String text(int target, Asking asking) {
        var text = targets.get(target);
        return kind == Targets.TRUTH ? asking.messages().get(asking.language(), text) : text;
    }

    private static String name(int item) {
        return "item-" + (item + 1);
    }

    private IntStream indexes() {
        return IntStream.range(0, items.size());
    }
}
