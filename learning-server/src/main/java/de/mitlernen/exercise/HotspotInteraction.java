package de.mitlernen.exercise;

import de.mitlernen.content.ExerciseBody.Option;
import de.mitlernen.content.Html;
import de.mitlernen.content.PictureSpots;
import de.mitlernen.content.PictureSpots.Area;
import de.mitlernen.content.PictureSpots.Spot;
import de.mitlernen.exercise.ChoiceInteraction.OptionView;
import de.mitlernen.web.Form;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Choosing spots of a picture, in it or in a list of their names. The response and its score are
 * those of {@link Choices}.
 */
record HotspotInteraction(PictureSpots picture) implements Interaction {

    /** What {@code hotspot.ftlh} shows. */
    public record Hotspot(Html picture, boolean single, List<SpotView> spots) implements View {
        @Override
        public String name() {
            return "hotspot";
        }
    }

    /**
     * A spot.
     *
     * @param number that stands in the picture and in the list, from 1
     */
    public record SpotView(int number, Area area, OptionView option) {
        /** Of the middle, in percent of the picture's width. */
        public double middleX() {
            return area.left() + area.width() / 2;
        }

        /** Of the middle, in percent of the picture's height. */
        public double middleY() {
            return area.top() + area.height() / 2;
        }
    }

    @Override
    public List<String> read(Form form, Shuffle shuffle) {
        return choices().read(form);
    }

    @Override
    public Optional<Problem> problem(List<String> response) {
        return Choices.problem(response, "exercise.nothingChosen");
    }

    @Override
    public List<String> right() {
        return choices().rightOnes();
    }

    @Override
    public Mark mark(List<String> response) {
        return choices().mark(response);
    }

    @Override
    public View view(Answered answered, Asking asking) {
        var spots =
                IntStream.range(0, picture.spots().size())
                        .mapToObj(index -> spot(index, answered))
                        .toList();
        return new Hotspot(picture.picture(), picture.single(), spots);
    }

    private SpotView spot(int index, Answered answered) {
        var spot = picture.spots().get(index);
        return new SpotView(index + 1, spot.area(), option(index, spot.option(), answered));
    }

    private OptionView option(int index, Option option, Answered answered) {
        var mark = choices().mark(index, answered);
        return new OptionView(
                String.valueOf(index),
                option.text(),
                answered.holds(String.valueOf(index)),
                mark == null ? null : option.feedback().orElse(null),
                mark);
    }

    private Choices choices() {
        return new Choices(
                picture.spots().stream().map(Spot::option).map(Option::right).toList(),
                picture.single());
    }
}
