package de.mitlernen.selfcheck;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * A profile as a picture: one petal for each area, the larger the more somebody can do. Its centre
 * is the origin; it is 260 units wide.
 */
public record Flower(List<Petal> petals) {
    private static final int HUB = 14;
    private static final int BUD = 27;
    private static final int STEP = 19;
    private static final int BESIDE = 12;
    private static final int FULL_CIRCLE = 360;

    /**
     * A petal.
     *
     * @param angle by which it is turned, in degrees, from the top clockwise
     * @param outline path of the petal when it points up; null if nothing was said about the area
     * @param before path of the petal of the result before
     * @param x where its number stands
     * @param y where its number stands, downwards
     */
    public record Petal(
            int number,
            int angle,
            @Nullable String outline,
            @Nullable String before,
            int x,
            int y) {}

    /** Draws a profile, and the one before it if there was one. */
    static Flower of(Profile profile, Optional<Profile> before) {
        return new Flower(
                Part.ALL.stream()
                        .map(Part::area)
                        .map(
                                area ->
                                        petal(
                                                area,
                                                profile.level(area),
                                                before.flatMap(earlier -> earlier.level(area))))
                        .toList());
    }

    private static Petal petal(int area, Optional<Level> level, Optional<Level> before) {
        int angle = (area - 1) * FULL_CIRCLE / Part.ALL.size();
        int tip = Math.max(length(level), length(before));
        int distance = tip + BESIDE;
        return new Petal(
                area,
                angle,
                level.map(Flower::outline).orElse(null),
                before.map(Flower::outline).orElse(null),
                (int) Math.round(distance * Math.sin(Math.toRadians(angle))),
                (int) Math.round(-distance * Math.cos(Math.toRadians(angle))));
    }

    /** From the centre to the tip of a petal. */
    private static int length(Optional<Level> level) {
        return BUD + STEP * level.map(Level::steps).orElse(0);
    }

    private static String outline(Level level) {
        int tip = length(Optional.of(level));
        int side = tip * 11 / 20;
        int waist = tip * 2 / 5;
        return "M0 -%d C%d -%d %d -%d 0 -%d C-%d -%d -%d -%d 0 -%d Z"
                .formatted(HUB, side, waist, side, tip, tip, side, tip, side, waist, HUB);
    }
}
