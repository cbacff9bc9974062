package de.mitlernen.privacy;

import java.util.List;

/**
 * A part of what a learner reads about themselves.
 *
 * @param category key of its title
 * @param columns keys of their labels
 * @param rows of texts in the language of the page
 */
public record SectionView(String category, List<String> columns, List<List<String>> rows) {}
