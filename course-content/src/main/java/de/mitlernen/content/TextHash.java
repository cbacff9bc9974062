package de.mitlernen.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells a text from another one: the first 8 hexadecimal digits of a SHA-256. That is short enough
 * for a file that people read, and among the few texts that a block ever had no two will agree.
 */
final class TextHash {

    private static final int BYTES = 4;

    private TextHash() {}

    static String of(String kind, String canonicalText) {
        var digest = sha256().digest((kind + "\n" + canonicalText).getBytes(UTF_8));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }
}
