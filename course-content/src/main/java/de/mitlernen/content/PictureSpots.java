package de.mitlernen.content;

import de.mitlernen.content.ExerciseBody.Option;

import java.util.List;

/**
 * A picture with spots to choose.
 *
 * @param picture a {@code <figure>} with an {@code <img>} and, if it says something, a link to it
 */
public record PictureSpots(Html picture, List<Spot> spots) implements ExerciseBody {

    /** A spot, which is an option with a place. */
    public record Spot(Area area, Option option) {}

    /** A place in the picture, in percent of its width and height. */
    public record Area(double left, double top, double width, double height) {
        boolean isInside() {
            return width > 0 && height > 0 && left + width <= 100 && top + height <= 100;
        }
    }

    /** Whether exactly one spot is right and can be chosen. */
    public boolean single() {
        return spots.stream().filter(spot -> spot.option().right()).count() == 1;
    }

    @Override
    public String shape() {
        var right = spots.stream().map(spot -> spot.option().right()).toList();
        return "%d spots, right: %s".formatted(spots.size(), RightOnes.of(right));
    }
}
