package de.mitlernen.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change with the time. Source: RFC 6238, with the values that all apps know. */
final class Totp {
    static final int DIGITS = 6;

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int MODULUS = 1_000_000;

    /** Clocks differ, and typing takes a while: one step earlier or later is right too. */
    private static final int TOLERANCE = 1;

    private Totp() {}

    /**
     * The step to which a code belongs; empty if it is wrong.
     *
     * @param after the step of the last code that was used: none is right twice
     */
    static Optional<Long> stepOf(byte[] secret, String code, Instant now, long after) {
        long step = step(now);
        return LongStream.rangeClosed(step - TOLERANCE, step + TOLERANCE)
                .filter(near -> near > after)
                .filter(near -> isEqual(code(secret, near), code))
                .boxed()
                .findFirst();
    }

    static long step(Instant time) {
        return time.getEpochSecond() / STEP.toSeconds();
    }

    /** HOTP, RFC 4226 §5.3. */
    static String code(byte[] secret, long step) {
        var hash = hmac(secret, step);
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return "%06d".formatted(number % MODULUS);
    }

    private static byte[] hmac(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isEqual(String right, String typed) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }
}
