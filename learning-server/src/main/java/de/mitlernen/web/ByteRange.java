package de.mitlernen.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of a file that a browser asks for: players of films fetch them so, and Safari plays no
 * other.
 *
 * @param first its first byte, from 0; beyond the end when there is nothing to send
 * @param last its last byte
 * @param total bytes of the whole file
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110 §14</a>
 */
record ByteRange(int first, int last, int total) {
    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

    /** Empty where a server sends the whole file: for several ranges, or one that says nothing. */
    static Optional<ByteRange> of(String header, int total) {
        var range = ONE_RANGE.matcher(header);
        if (!range.matches()) {
            return Optional.empty();
        }
        var first = range.group(1);
        var last = range.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : Optional.of(end(number(last), total));
        }
        int end = last.isEmpty() ? total - 1 : Math.min(number(last), total - 1);
        boolean backwards = !last.isEmpty() && number(last) < number(first);
        return backwards ? Optional.empty() : Optional.of(new ByteRange(number(first), end, total));
    }

    private static ByteRange end(int length, int total) {
        int first = length == 0 ? total : Math.max(0, total - length);
        return new ByteRange(first, total - 1, total);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    boolean satisfiable() {
        return first < total;
    }

    /** For {@code Content-Range}. */
    String header() {
        return satisfiable() ? "bytes %d-%d/%d".formatted(first, last, total) : "bytes */" + total;
    }

    byte[] of(byte[] whole) {
        return satisfiable() ? Arrays.copyOfRange(whole, first, last + 1) : new byte[0];
    }
}
