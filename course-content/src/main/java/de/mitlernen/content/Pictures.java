package de.mitlernen.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Width and height of pictures, read from the beginning of the file.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#11IHDR">PNG, 11.2.1</a>
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">JPEG (ITU T.81), B.2.2</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-2">WebP (RFC 9649), 2</a>
 */
final class Pictures {

    /** In pixels. */
    record Size(int width, int height) {}

    private static final long PNG = 0x89504E470D0A1A0AL;

    private Pictures() {}

    static Optional<Size> png(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        return bytes.length > 24 && in.getLong(0) == PNG
                ? size(in.getInt(16), in.getInt(20))
                : Optional.empty();
    }

    static Optional<Size> jpeg(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        int at = bytes.length > 2 && in.getShort(0) == (short) 0xFFD8 ? 2 : bytes.length;
        while (at + 9 < bytes.length) {
            int marker = Short.toUnsignedInt(in.getShort(at));
            if (isFrame(marker)) {
                return size(unsigned(in, at + 7), unsigned(in, at + 5));
            }
            at += 2 + unsigned(in, at + 2);
        }
        return Optional.empty();
    }

    static Optional<Size> webp(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (bytes.length < 30
                ? ""
                : letters(bytes, 0) + letters(bytes, 8) + letters(bytes, 12)) {
            case "RIFFWEBPVP8 " -> size(unsigned(in, 26) & 0x3FFF, unsigned(in, 28) & 0x3FFF);
            case "RIFFWEBPVP8L" ->
                    size((in.getInt(21) & 0x3FFF) + 1, (in.getInt(21) >> 14 & 0x3FFF) + 1);
            case "RIFFWEBPVP8X" -> size((in.getInt(24) & 0xFFFFFF) + 1, (in.getInt(26) >>> 8) + 1);
            default -> Optional.empty();
        };
    }

    private static boolean isFrame(int marker) {
        // SOF0 to SOF15 without the tables DHT, JPG and DAC in between.
        return marker >= 0xFFC0
                && marker <= 0xFFCF
                && marker != 0xFFC4
                && marker != 0xFFC8
                && marker != 0xFFCC;
    }

    private static int unsigned(ByteBuffer in, int at) {
        return Short.toUnsignedInt(in.getShort(at));
    }

    private static String letters(byte[] bytes, int from) {
        return new String(bytes, from, 4, StandardCharsets.US_ASCII);
    }

    private static Optional<Size> size(int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new Size(width, height)) : Optional.empty();
    }
}
