package de.mitlernen.selfcheck;

import de.mitlernen.catalog.CourseCard;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What {@code selfcheck/result.ftlh} shows. Levels are keys, or null where nothing was said.
 *
 * @param day on which the self-check was completed
 * @param alone in how many areas somebody needs no help
 * @param tasks those that were answered
 * @param done courses that are completed
 * @param growth since the result before; null if this is the first
 * @param correctable whether the answers may still be changed
 * @param guest whether the learner has no account
 */
public record ResultPage(
        String id,
        String day,
        List<AreaRow> areas,
        int alone,
        Flower flower,
        List<TaskRow> tasks,
        List<RecommendedCourse> courses,
        List<DoneCourse> done,
        @Nullable GrowthView growth,
        boolean correctable,
        boolean guest) {

    /**
     * An area.
     *
     * @param steps how many of four are reached
     */
    public record AreaRow(int number, @Nullable String level, int steps) {}

    public record TaskRow(String id, boolean solved) {}

    /**
     * A course that fits, and why.
     *
     * @param competences in words
     */
    public record RecommendedCourse(CourseCard card, String level, List<String> competences) {}

    public record DoneCourse(String id, String title, String lang, String dir) {}

    /**
     * What has changed.
     *
     * @param ago how long ago the result before is
     * @param day of the result before
     * @param more in how many areas somebody can do more
     * @param less in how many areas somebody is more careful
     */
    public record GrowthView(String ago, String day, int more, int less, List<ChangeRow> changes) {}

    /**
     * What has become of an area.
     *
     * @param difference positive if somebody can do more than before
     */
    public record ChangeRow(
            int number, @Nullable String before, @Nullable String now, int difference) {}
}
