package de.mitlernen.my;

import de.mitlernen.catalog.Catalog;
import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.learning.CourseStates.MyCourse;
import de.mitlernen.learning.Notes.Note;
import de.mitlernen.web.Language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A learner's notes by course, in the order of its units. */
final class MyNotes {
    /** A course in which a learner has written something down. */
    public record NotedCourse(
            String id, String title, String lang, String dir, List<NotedUnit> units) {}

    public record NotedUnit(String id, String title, String text) {}

    private final Catalog catalog;
    private final List<MyCourse> courses;
    private final Language language;

    /**
     * @param courses in which the learner is enrolled; notes may be in others too
     */
    MyNotes(Catalog catalog, List<MyCourse> courses, Language language) {
        this.catalog = catalog;
        this.courses = courses;
        this.language = language;
    }

    List<NotedCourse> of(List<Note> notes) {
        var byCourse = notes.stream().collect(Collectors.groupingBy(Note::courseId));
        // In the order in which the learner last wrote.
        return notes.stream()
                .map(Note::courseId)
                .distinct()
                .flatMap(id -> course(id).stream())
                .map(course -> noted(course, byCourse.getOrDefault(course.id(), List.of())))
                .filter(course -> !course.units().isEmpty())
                .toList();
    }

    /** The version in which the learner is, or else the newest. */
    private Optional<PublishedCourse> course(String id) {
        return courses.stream()
                .filter(mine -> mine.courseId().equals(id))
                .findFirst()
                .map(mine -> catalog.getVersion(id, mine.version()))
                .or(() -> catalog.find(id));
    }

    private NotedCourse noted(PublishedCourse course, List<Note> notes) {
        var translation = course.translation(language);
        var units =
                course.units().stream()
                        .flatMap(
                                unit ->
                                        notes.stream()
                                                .filter(note -> note.unitId().equals(unit.id())))
                        .map(note -> noted(course, note))
                        .toList();
        return new NotedCourse(
                course.id(),
                translation.text().title(),
                translation.language(),
                Language.direction(translation.language()),
                units);
    }

    private NotedUnit noted(PublishedCourse course, Note note) {
        return new NotedUnit(note.unitId(), course.unitTitle(note.unitId(), language), note.text());
    }
}
