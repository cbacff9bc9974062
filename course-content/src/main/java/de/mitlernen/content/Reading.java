package de.mitlernen.content;

import java.util.List;

/** What came of reading a course package. */
public sealed interface Reading {

    /**
     * A package without an error.
     *
     * @param contentHash SHA-256 over all its files, as {@link CoursePackages#contentHash} gives it
     */
    record Loaded(Course course, List<Finding> warnings, String contentHash) implements Reading {}

    /**
     * A package that holds at least one error and so is not imported.
     *
     * @param findings all errors and warnings, by file and line
     */
    record Refused(List<Finding> findings) implements Reading {}
}
