package de.mitlernen.content;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which files a package holds, and where. */
final class PackageLayout {

    static final String DEFINITION = "course.yaml";

    private static final String MEDIA = "media/";
    private static final String MARKDOWN = ".md";
    private static final Pattern UNIT =
            Pattern.compile("[a-z0-9-]+/" + Translations.LANGUAGE.pattern() + "\\.md");
    private static final Pattern MEDIUM =
            Pattern.compile(MEDIA + "[a-z0-9-]+\\.(svg|png|jpg|jpeg|webp|webm|mp4|mp3|ogg|vtt)");
    private static final Pattern NAME = Pattern.compile(MEDIA + "[a-z0-9-]+\\.[a-z0-9]+");

    private PackageLayout() {}

    static boolean isUnit(String path) {
        return UNIT.matcher(path).matches();
    }

    static boolean isMedium(String path) {
        return MEDIUM.matcher(path).matches();
    }

    /** What is wrong with the path of a file that has no place in a package, and what to do. */
    static String fault(String path) {
        var plain = path.toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
        if (!plain.equals(path) && (isUnit(plain) || isMedium(plain) || plain.equals(DEFINITION))) {
            return "Names have small letters, and - instead of blanks and _. Rename it to " + plain;
        } else if (path.startsWith(MEDIA) && !NAME.matcher(plain).matches()) {
            return "Names have the letters a to z, 0 to 9 and -. Rename the file";
        } else if (path.startsWith(MEDIA)) {
            return "media/ takes files that end in .svg, .png, .jpg, .webp, .webm, .mp4, .mp3, .ogg"
                    + " or .vtt. Save it as one of them, or remove it";
        } else if (path.contains("/") && path.endsWith(MARKDOWN)) {
            return "A text is called as its unit and language, such as welcome/de.md. Rename it";
        }
        return "This file does not belong into a course: it holds course.yaml, texts such as"
                + " welcome/de.md, and media/. Remove it";
    }
}
