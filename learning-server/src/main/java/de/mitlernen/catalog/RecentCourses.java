package de.mitlernen.catalog;

import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * The course versions that were used last: what nobody asks for any more leaves the memory.
 * Thread-safe.
 */
final class RecentCourses {
    /** With its pictures a course takes about a megabyte. */
    static final int MOST = 50;

    /** The longest unused first. */
    private final LinkedHashMap<String, PublishedCourse> courses =
            new LinkedHashMap<>(MOST, 0.75f, true);

    synchronized Optional<PublishedCourse> find(String courseId, int version) {
        return Optional.ofNullable(courses.get(key(courseId, version)));
    }

    synchronized void add(PublishedCourse course) {
        courses.put(key(course.id(), course.version()), course);
        if (courses.size() > MOST) {
            courses.pollFirstEntry();
        }
    }

    private static String key(String courseId, int version) {
        return courseId + "/" + version;
    }
}
