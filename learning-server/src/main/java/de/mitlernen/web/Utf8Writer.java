package de.mitlernen.web;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gathers a page as UTF-8. A {@link java.io.StringWriter} would hold all of it in UTF-16 as soon as
 * one character needs that, and locks at every piece. A piece may not end within a surrogate pair.
 */
final class Utf8Writer extends Writer {
    private byte[] bytes;
    private int length;

    Utf8Writer(int typicalSize) {
        bytes = new byte[typicalSize];
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void write(char[] characters, int offset, int count) {
        write(new String(characters, offset, count));
    }

    @Override
    public void write(String text, int offset, int count) {
        write(text.substring(offset, offset + count));
    }

    @Override
    public void write(String text) {
        var piece = text.getBytes(StandardCharsets.UTF_8);
        if (piece.length > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + piece.length));
        }
        System.arraycopy(piece, 0, bytes, length, piece.length);
        length += piece.length;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
