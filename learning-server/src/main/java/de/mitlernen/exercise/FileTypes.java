package de.mitlernen.exercise;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Files that can be submitted: documents and pictures that a trainer can open. */
final class FileTypes {
    private static final List<String> ENDINGS =
            List.of(
                    "pdf", "docx", "odt", "txt", "xlsx", "ods", "pptx", "odp", "jpg", "jpeg", "png",
                    "webp", "heic");

    /** For the file field of a page. */
    static final String ACCEPT =
            ENDINGS.stream().map(ending -> "." + ending).collect(Collectors.joining(","));

    /** For people. */
    static final List<String> NAMES =
            ENDINGS.stream()
                    .filter(ending -> !ending.equals("jpeg"))
                    .map(ending -> ending.toUpperCase(Locale.ROOT))
                    .toList();

    private FileTypes() {}

    /** Whether a file of this name can be submitted. */
    static boolean include(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
