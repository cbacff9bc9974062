package de.mitlernen.exercise;

import org.jspecify.annotations.Nullable;

/**
 * A field for an answer of one line, as {@code entry.ftlh} shows it.
 *
 * @param value what was typed
 * @param digits whether a number is asked for
 * @param unit to stand beside the field; may be empty
 * @param spelling how what was typed is written; null when it is written so, or not right
 */
public record Entry(
        String value, boolean digits, String unit, @Nullable String spelling, @Nullable String mark)
        implements Interaction.View {

    /** What the form calls it. */
    static final String FIELD = "answer";

    @Override
    public String name() {
        return "entry";
    }
}
