package de.mitlernen.content;

/** How large a course package and its texts may be. */
final class Limits {

    /** Bytes of {@code course.yaml} or of a unit in one language: about sixty printed pages. */
    static final int TEXT = 200_000;

    /** Bytes of a picture. */
    static final int PICTURE = 1_000_000;

    /** Bytes of a film: about three minutes. */
    static final int VIDEO = 20_000_000;

    /** Bytes of a recording: about ten minutes. */
    static final int AUDIO = 10_000_000;

    /** Bytes of a whole package. */
    static final int PACKAGE = 100_000_000;

    /** Files and folders of a package. */
    static final int FILES = 2_000;

    /** Width and height of a picture in pixels. */
    static final int PIXELS = 8_000;

    /** Competences of a course. */
    static final int COMPETENCES = 6;

    /** Outcomes of a course in one language. */
    static final int FEWEST_OUTCOMES = 3;

    static final int MOST_OUTCOMES = 5;

    /** Characters of an outcome. */
    static final int OUTCOME = 120;

    /** Characters of a course's title. */
    static final int TITLE = 150;

    /** Characters of the sentence that stands on a course's certificate. */
    static final int CERTIFICATE = 200;

    private Limits() {}

    /** Bytes of the file with this path. */
    static int of(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "svg", "png", "jpg", "jpeg", "webp" -> PICTURE;
            case "mp4", "webm" -> VIDEO;
            case "mp3", "ogg" -> AUDIO;
            default -> TEXT;
        };
    }
}
