package de.mitlernen.selfcheck;

import de.mitlernen.web.Dates;
import de.mitlernen.web.Language;

import java.util.Objects;

/** A result as it stands in a list. */
public record ResultRow(String id, String day) {
    public static ResultRow of(SelfCheck check, Language language) {
        return new ResultRow(
                check.id().toString(),
                Dates.day(Objects.requireNonNull(check.completedAt()), language));
    }
}
