package de.mitlernen.accessibility;

import static java.util.Objects.requireNonNull;

import de.mitlernen.content.Course;
import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.CoursePackages;
import de.mitlernen.content.Exercise;
import de.mitlernen.content.Html;
import de.mitlernen.content.Reading;
import de.mitlernen.content.RenderedBlock.ExerciseBlock;
import de.mitlernen.content.UnitRenderer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A course as its package tells it, with the right answers. */
record CourseTexts(Course course) {
    /** Courses of the tests, which the tested servers offer besides the bundled ones. */
    static final Path FOLDER = Path.of("src", "test", "courses").toAbsolutePath();

    /** What stands above call-outs; here nobody reads it. */
    private static final Map<String, String> LABELS =
            Map.of("tip", "", "warning", "", "example", "", "remember", "", "table", "");

    static CourseTexts of(String folder) {
        return of(folder, CoursePackages.bundled());
    }

    /** The course of the tests with a unit for each family of exercise types. */
    static CourseTexts everyType() {
        return of("every-type", CoursePackages.in(FOLDER, Set.of()));
    }

    private static CourseTexts of(String folder, Map<String, Reading> packages) {
        return switch (packages.get(folder)) {
            case Reading.Loaded loaded -> new CourseTexts(loaded.course());
            case Reading.Refused refused -> throw new IllegalStateException(refused.toString());
            case null -> throw new IllegalArgumentException("There is no course " + folder);
        };
    }

    List<UnitDefinition> units() {
        return course.definition().units().toList();
    }

    String title(String language) {
        return requireNonNull(course.definition().texts().get(language)).title();
    }

    List<Exercise> exercises(String unit, String language) {
        var text = requireNonNull(requireNonNull(course.units().get(unit)).get(language));
        return new UnitRenderer(course, language, path -> path, LABELS)
                .render(text).stream()
                        .filter(ExerciseBlock.class::isInstance)
                        .map(block -> ((ExerciseBlock) block).exercise())
                        .toList();
    }

    /** The words that a reader sees, without spaces: they are set differently on a page. */
    static String words(Html html) {
        return words(
                html.value()
                        .replaceAll("<[^>]*>", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&"));
    }

    static String words(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }
}
