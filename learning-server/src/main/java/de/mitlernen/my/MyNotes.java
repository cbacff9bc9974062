package de.mitlernen.my;

import de.mitlernen.catalog.Catalog;
import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.learning.CourseStates.MyCourse;
import de.mitlernen.learning.Notes.Note;
import de.mitlernen.web.Language;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A learner's notes by course, in the order of its units; those without a unit come last. */
final class MyNotes {
    /** A course in which a learner has written something down. */
    public record NotedCourse(
            String id, String title, String lang, String dir, List<NotedUnit> units) {}

    /**
     * A unit with its note.
     *
     * @param title null when the course no longer has this unit
     * @param read fingerprint of the text
     */
    public record NotedUnit(String id, @Nullable String title, String text, String read) {}

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
        var order = course.units().stream().map(UnitDefinition::id).toList();
        return new NotedCourse(
                course.id(),
                translation.text().title(),
                translation.language(),
                Language.direction(translation.language()),
                Stream.concat(
                                order.stream().flatMap(unit -> at(unit, notes)),
                                notes.stream().filter(note -> !order.contains(note.unitId())))
                        .map(note -> noted(course, note))
                        .toList());
    }

    private static Stream<Note> at(String unitId, List<Note> notes) {
        return notes.stream().filter(note -> note.unitId().equals(unitId));
    }

    private NotedUnit noted(PublishedCourse course, Note note) {
        var title = course.unit(note.unitId()).map(unit -> course.unitTitle(unit.id(), language));
        return new NotedUnit(note.unitId(), title.orElse(null), note.text(), note.fingerprint());
    }
}
