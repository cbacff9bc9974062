package de.mitlernen.content;

import java.util.Arrays;

/**
 * A file of a course package.
 *
 * @param type its media type, such as {@code image/svg+xml}
 * @param width of a picture in CSS pixels, else 0
 * @param height of a picture in CSS pixels, else 0
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode compare the bytes
public record Medium(String type, int width, int height, byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Medium(String t, int w, int h, byte[] b)
                && t.equals(type)
                && w == width
                && h == height
                && Arrays.equals(b, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
