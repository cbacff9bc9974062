package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;
import de.mitlernen.content.Pictures.Size;

import java.util.Optional;

/** Reads the media of a course package: SVG, PNG, JPEG and WebP. */
final class MediumReader {

    private MediumReader() {}

    /** The medium; empty when it is refused. */
    static Optional<Medium> read(String path, byte[] bytes, Place file) {
        var size = size(path, bytes, file);
        if (size.isEmpty()) {
            file.report(
                    Rule.MEDIA_MALFORMED,
                    "Width and height cannot be read: is this really the kind of picture that its"
                            + " name says?");
        } else if (Math.max(size.get().width(), size.get().height()) > Limits.PIXELS) {
            file.report(
                    Rule.MEDIA_TOO_LARGE,
                    "A picture is at most %,d pixels wide and high".formatted(Limits.PIXELS));
        }
        return size.map(found -> new Medium(type(path), found.width(), found.height(), bytes));
    }

    private static Optional<Size> size(String path, byte[] bytes, Place file) {
        return switch (type(path)) {
            case "image/svg+xml" -> SvgPicture.read(bytes, file);
            case "image/png" -> Pictures.png(bytes);
            case "image/webp" -> Pictures.webp(bytes);
            default -> Pictures.jpeg(bytes);
        };
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "webp" -> "image/webp";
            default -> "image/jpeg";
        };
    }
}
