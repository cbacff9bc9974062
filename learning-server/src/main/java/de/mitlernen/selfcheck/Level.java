package de.mitlernen.selfcheck;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How well somebody can do something, in their own judgement. */
public enum Level {
    NOT_YET(1, 1, 2),
    WITH_HELP(2, 1, 4),
    ALONE(3, 3, 6),
    SHOW_OTHERS(4, 5, 8);

    private final int steps;
    private final int easiest;
    private final int hardest;

    /**
     * A level.
     *
     * @param easiest proficiency level of DigComp 3.0 (1 to 8) that leads on from here
     * @param hardest of them
     */
    Level(int steps, int easiest, int hardest) {
        this.steps = steps;
        this.easiest = easiest;
        this.hardest = hardest;
    }

    /** The answer by this name, if it is one. */
    static Optional<Level> find(String name) {
        return Stream.of(values()).filter(level -> level.key().equals(name)).findFirst();
    }

    /** The level between these; in doubt the higher one. */
    static Optional<Level> mean(List<Level> levels) {
        var steps = levels.stream().mapToInt(Level::steps).average();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(values()[(int) Math.round(steps.getAsDouble()) - 1]);
    }

    /** How forms, messages and the database call it, such as {@code with-help}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many of the four steps are reached. */
    public int steps() {
        return steps;
    }

    /** Whether a course of this proficiency level leads on from here. */
    boolean leadsOn(int courseLevel) {
        return easiest <= courseLevel && courseLevel <= hardest;
    }
}
