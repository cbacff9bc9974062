package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;
import de.mitlernen.content.Pictures.Size;

import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the media of a course package: pictures, films, recordings and captions. What a file is
 * called has to agree with how it begins.
 *
 * @see <a href="https://mimesniff.spec.whatwg.org/#matching-an-audio-or-video-type-pattern">MIME
 *     Sniffing, 6.2</a>
 */
final class MediumReader {

    private static final String SVG = "image/svg+xml";

    private static final byte[] WEBM = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};
    private static final byte[] MP4 = {'f', 't', 'y', 'p'};
    private static final byte[] OGG = {'O', 'g', 'g', 'S'};
    private static final byte[] ID3 = {'I', 'D', '3'};

    private MediumReader() {}

    /** The medium; empty when it is refused. */
    static Optional<Medium> read(String path, byte[] bytes, Place file) {
        return switch (type(path)) {
            case "video/webm" -> played(path, bytes, startsWith(bytes, 0, WEBM), file);
            case "video/mp4" -> played(path, bytes, startsWith(bytes, 4, MP4), file);
            case "audio/ogg" -> played(path, bytes, startsWith(bytes, 0, OGG), file);
            case "audio/mpeg" -> played(path, bytes, isMp3(bytes), file);
            case "text/vtt" ->
                    PlainText.read(bytes, file)
                            .filter(text -> Captions.check(text, file))
                            .map(_ -> new Medium(type(path), 0, 0, bytes));
            default -> picture(path, bytes, file);
        };
    }

    private static Optional<Medium> played(
            String path, byte[] bytes, boolean isWhatItSays, Place file) {
        if (isWhatItSays) {
            return Optional.of(new Medium(type(path), 0, 0, bytes));
        }
        file.report(
                Rule.MEDIA_MALFORMED,
                "The file is called .%s, and it %s. Save it as its name says, or rename it"
                        .formatted(ending(path), content(bytes)));
        return Optional.empty();
    }

    private static Optional<Medium> picture(String path, byte[] bytes, Place file) {
        var size = size(path, bytes, file);
        if (size.isEmpty() && !type(path).equals(SVG)) {
            file.report(
                    Rule.MEDIA_MALFORMED,
                    "The picture is called .%s, and it %s or breaks off. Save it as its name says"
                            .formatted(ending(path), content(bytes)));
        } else if (size.isPresent()
                && Math.max(size.get().width(), size.get().height()) > Limits.PIXELS) {
            file.report(
                    Rule.MEDIA_TOO_LARGE,
                    "A picture is at most %,d pixels wide and high".formatted(Limits.PIXELS));
        }
        return size.map(found -> new Medium(type(path), found.width(), found.height(), bytes));
    }

    private static Optional<Size> size(String path, byte[] bytes, Place file) {
        return switch (type(path)) {
            case SVG -> SvgPicture.read(bytes, file);
            case "image/png" -> Pictures.png(bytes);
            case "image/webp" -> Pictures.webp(bytes);
            default -> Pictures.jpeg(bytes);
        };
    }

    /** The media type that the name of a file tells. */
    static String type(String path) {
        return switch (ending(path)) {
            case "svg" -> SVG;
            case "png" -> "image/png";
            case "webp" -> "image/webp";
            case "webm" -> "video/webm";
            case "mp4" -> "video/mp4";
            case "ogg" -> "audio/ogg";
            case "mp3" -> "audio/mpeg";
            case "vtt" -> "text/vtt";
            default -> "image/jpeg";
        };
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** What the first bytes tell. */
    private static String content(byte[] bytes) {
        if (startsWith(bytes, 0, WEBM)) {
            return "holds .webm";
        } else if (startsWith(bytes, 4, MP4)) {
            return "holds .mp4";
        } else if (startsWith(bytes, 0, OGG)) {
            return "holds .ogg";
        }
        return isMp3(bytes) ? "holds .mp3" : "holds something else";
    }

    private static boolean isMp3(byte[] bytes) {
        // An ID3 tag, or the eleven set bits with which a frame begins.
        return startsWith(bytes, 0, ID3)
                || (bytes.length > 1 && bytes[0] == (byte) 0xFF && (bytes[1] & 0xE0) == 0xE0);
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] start) {
        return bytes.length >= from + start.length
                && Arrays.equals(bytes, from, from + start.length, start, 0, start.length);
    }
}
