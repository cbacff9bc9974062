package de.mitlernen.personaldata;

import org.jooq.Result;

/**
 * A part of what a learner reads about themselves.
 *
 * @param category as in {@link StoredTable}
 * @param rows whose columns are named as their labels are: {@code course}, {@code unit}, …
 */
public record Section(String category, Result<?> rows) {}
