package de.mitlernen.content.check;

import de.mitlernen.content.CoursePackages;
import de.mitlernen.content.Finding;

import java.nio.file.Path;
import java.util.List;

/**
 * Checks a course package as its author wants to know it: everything that reading it tells, and how
 * its texts are worded.
 *
 * <pre>{@code
 * CourseChecker.check(Path.of("courses/passwords")).forEach(System.out::println);
 * }</pre>
 */
public final class CourseChecker {

    private CourseChecker() {}

    /**
     * Takes seconds when a text is in German easy to read: a grammar is loaded for it.
     *
     * @return all findings by file and line
     */
    public static List<Finding> check(Path folder) {
        return CoursePackages.check(folder, WordingRules::check);
    }
}
