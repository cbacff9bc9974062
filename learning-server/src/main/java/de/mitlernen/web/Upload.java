package de.mitlernen.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A file that came with a form.
 *
 * @param name as the sender's device calls it, without folders; never empty
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode compare the bytes
public record Upload(String name, byte[] bytes) {
    /** Of one file. What else names a size, as messages and the largest request, follows. */
    public static final int LARGEST_MEGABYTES = 10;

    /** In bytes. */
    public static final int MEGABYTE = 1024 * 1024;

    private static final int LONGEST_NAME = 100;

    /** From what a browser tells, which some send with folders. */
    static Upload of(String told, byte[] bytes) {
        var name = told.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
        int surplus = Math.max(0, name.length() - LONGEST_NAME);
        return new Upload(name.isEmpty() ? "file" : name.substring(surplus), bytes);
    }

    /** In bytes. */
    public static long largest() {
        return (long) LARGEST_MEGABYTES * MEGABYTE;
    }

    /** SHA-256 in hexadecimal digits. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Upload(String n, byte[] b)
                && n.equals(name)
                && Arrays.equals(b, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
