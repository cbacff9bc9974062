package de.mitlernen.content;

import java.util.List;

/**
 * A unit in one language.
 *
 * @param machineTranslated whether no person has read this translation
 */
public record UnitText(String title, State state, boolean machineTranslated, List<Block> blocks) {

    public UnitText {
        blocks = List.copyOf(blocks);
    }

    /** How far this text is in its editing. */
    public enum State {
        DRAFT,
        CHECKED,
        REVIEWED
    }
}
