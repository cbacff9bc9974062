package de.mitlernen.content;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far the work on a text is: what the beginning of its file tells besides the title.
 *
 * @param review who reviewed the text, present exactly in the state {@code REVIEWED}
 * @param machineTranslated whether no person has read this translation
 * @param translatedFrom of a translation: block id or {@link UnitText#TITLE} → hash of the original
 *     that it was translated from
 * @param minorEdits of an original: block id or {@link UnitText#TITLE} → hash of an earlier text
 *     and that of the present one, such as {@code 1f3a09bc-5d77a2e0}: translations of the earlier
 *     one still hold for this one, and for no later one
 * @param keep rule → why its findings in this text stay as they are
 */
public record Editing(
        State state,
        Optional<Review> review,
        boolean machineTranslated,
        Map<String, String> translatedFrom,
        Map<String, List<String>> minorEdits,
        SortedMap<String, String> keep) {

    /** How far a text is. */
    public enum State {
        DRAFT,
        CHECKED,
        REVIEWED
    }

    /**
     * A review. In {@code de-simple} it is one by readers of the target group.
     *
     * @param by a name or a group
     */
    public record Review(String by, LocalDate on) {}

    public Editing {
        translatedFrom = Map.copyOf(translatedFrom);
        minorEdits = Map.copyOf(minorEdits);
        keep = Collections.unmodifiableSortedMap(new TreeMap<>(keep));
    }

    /** The beginning of all work. */
    public static Editing draft() {
        return new Editing(
                State.DRAFT, Optional.empty(), false, Map.of(), Map.of(), new TreeMap<>());
    }

    Editing withTranslatedFrom(Map<String, String> hashes) {
        return new Editing(state, review, machineTranslated, hashes, minorEdits, keep);
    }

    Editing withMinorEdits(Map<String, List<String>> hashes) {
        return new Editing(state, review, machineTranslated, translatedFrom, hashes, keep);
    }
}
