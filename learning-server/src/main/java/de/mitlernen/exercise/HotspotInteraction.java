package de.mitlernen.exercise;

import de.mitlernen.content.ExerciseBody.Option;
import de.mitlernen.content.Html;
import de.mitlernen.content.PictureSpots;
import de.mitlernen.content.PictureSpots.Area;
import de.mitlernen.content.PictureSpots.Spot;
import de.mitlernen.exercise.ChoiceInteraction.OptionView;

import java.util.List;
import java.util.stream.IntStream;

/** Choosing spots of a picture, in it or in a list of their names. */
record HotspotInteraction(PictureSpots picture) implements Choosing {

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
    public record SpotView(int number, Area area, OptionView option) {}

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
        var option = OptionView.of(String.valueOf(index), spot.option(), answered);
        return new SpotView(index + 1, spot.area(), option);
    }

    @Override
    public Choices choices() {
        return new Choices(
                picture.spots().stream().map(Spot::option).map(Option::right).toList(),
                picture.single());
    }
}
