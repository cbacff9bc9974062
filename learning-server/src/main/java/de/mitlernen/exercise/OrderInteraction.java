package de.mitlernen.exercise;

import de.mitlernen.content.Html;
import de.mitlernen.web.Form;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Putting items in order, without dragging. The response holds for each item, in the author's
 * order, the place that it was given, from 1.
 *
 * @param items in the right order
 */
record OrderInteraction(String id, List<Html> items) implements Interaction {

    /** What {@code order.ftlh} shows: the items as they stand now. */
    public record Order(List<ItemView> items) implements View {
        @Override
        public String name() {
            return "order";
        }
    }

    /**
     * An item to put in order.
     *
     * @param name what the form calls it
     * @param position from 1
     * @param shared whether another item was sent with the same position
     */
    public record ItemView(
            String name, Html text, int position, boolean shared, @Nullable String mark) {}

    @Override
    public List<String> read(Form form, Shuffle shuffle) {
        return names(shuffle).map(form::get).map(Typed::shorten).toList();
    }

    @Override
    public List<String> untouched(Shuffle shuffle, UUID seed) {
        return shuffle.places(items.size(), seed).stream().map(String::valueOf).toList();
    }

    @Override
    public Optional<Problem> problem(List<String> response) {
        return response.containsAll(right())
                ? Optional.empty()
                : Optional.of(new Problem("exercise.placeTwice", placesTwice(response)));
    }

    /** The places that the page shows at more than one item. */
    private List<String> placesTwice(List<String> response) {
        var places = response.stream().map(this::place).toList();
        return IntStream.rangeClosed(1, items.size())
                .filter(place -> isShared(place, places))
                .mapToObj(String::valueOf)
                .toList();
    }

    private static boolean isShared(int place, List<Integer> places) {
        return Collections.frequency(places, place) > 1;
    }

    @Override
    public List<String> right() {
        return IntStream.rangeClosed(1, items.size()).mapToObj(String::valueOf).toList();
    }

    @Override
    public Mark mark(List<String> response) {
        var right = right();
        return Mark.share(
                IntStream.range(0, items.size())
                        .mapToObj(i -> response.get(i).equals(right.get(i)))
                        .toList());
    }

    @Override
    public View view(Answered answered, Asking asking) {
        var response = answered.response();
        var places =
                response == null
                        ? asking.shuffle().places(items.size(), asking.attemptId())
                        : response.stream().map(this::place).toList();
        var names = names(asking.shuffle()).toList();
        return new Order(
                IntStream.range(0, items.size())
                        .mapToObj(
                                i ->
                                        new ItemView(
                                                names.get(i),
                                                items.get(i),
                                                places.get(i),
                                                answered.error() != null
                                                        && isShared(places.get(i), places),
                                                answered.mark(i)))
                        .sorted(Comparator.comparingInt(ItemView::position))
                        .toList());
    }

    private Stream<String> names(Shuffle shuffle) {
        return shuffle.names(id, items.size()).stream().map(name -> "position-" + name);
    }

    /** As the page shows it: what is no place counts as the first. */
    private int place(String typed) {
        return right().contains(typed) ? Integer.parseInt(typed) : 1;
    }
}
