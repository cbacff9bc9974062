package de.mitlernen.learning;

import de.mitlernen.catalog.CourseCard.Progress;
import de.mitlernen.content.Term;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What {@code learning/course.ftlh} shows.
 *
 * @param words that the course explains
 * @param progress of the learner; null when not enrolled
 * @param certified whether a certificate was issued for it
 * @param next id of the unit to go on with; null when all are completed
 * @param lang language of the course's texts, which may differ from the page's
 */
public record CoursePage(
        Details course,
        List<ModuleView> modules,
        List<Term> words,
        @Nullable Progress progress,
        boolean certified,
        @Nullable String next,
        String lang,
        String dir) {

    /**
     * The course.
     *
     * @param cover address of its picture
     * @param units how many there are
     * @param languages names of the languages that it exists in
     */
    public record Details(
            String id,
            String title,
            String summary,
            String cover,
            int minutes,
            int units,
            String level,
            List<String> languages,
            List<String> outcomes,
            List<CompetenceView> competences) {}

    /** A DigComp competence with its name in the page's language. */
    public record CompetenceView(String number, String name) {}

    public record ModuleView(String title, List<UnitRow> units) {}

    /**
     * A unit in the list.
     *
     * @param state open, started or completed
     */
    public record UnitRow(String id, String title, int minutes, boolean quiz, String state) {}
}
