package de.mitlernen.content;

/** How large a course package may be. */
final class Limits {

    /** Bytes of {@code course.yaml} or of a unit in one language: about sixty printed pages. */
    static final int TEXT = 200_000;

    /** Bytes of a picture. */
    static final int MEDIUM = 1_000_000;

    /** Bytes of a whole package. */
    static final int PACKAGE = 50_000_000;

    /** Files and folders of a package. */
    static final int FILES = 2_000;

    /** Width and height of a picture in pixels. */
    static final int PIXELS = 8_000;

    private Limits() {}

    /** Bytes of the file with this path. */
    static int of(String path) {
        return path.startsWith("media/") ? MEDIUM : TEXT;
    }
}
