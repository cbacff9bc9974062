package de.mitlernen.content;

import java.util.regex.Pattern;

/**
 * Files that operating systems leave behind in folders and archives. They are no part of a course.
 */
final class Leftovers {

    private static final Pattern PATH =
            Pattern.compile(
                    "(?i)(.*/)?(__MACOSX(/.*)?|\\.DS_Store|\\._[^/]*|Thumbs\\.db|desktop\\.ini)");

    private Leftovers() {}

    /**
     * @param path inside the package or archive
     */
    static boolean include(String path) {
        return PATH.matcher(path).matches();
    }
}
