package de.mitlernen.identity;

import java.security.SecureRandom;
import java.util.UUID;

/** New ids: UUID version 7, which sort by the time they were made. Source: RFC 9562 §5.7. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long time = System.currentTimeMillis() << 16;
        long version = 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long variant = 0x8000_0000_0000_0000L | (RANDOM.nextLong() >>> 2);
        return new UUID(time | version, variant);
    }
}
