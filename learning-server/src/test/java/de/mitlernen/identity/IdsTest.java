package de.mitlernen.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;

class IdsTest {
    @Test
    void anIdIsAUuidOfVersion7() {
        var id = Ids.next();
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        var made = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
        assertTrue(Duration.between(made, Instant.now()).toMinutes() < 1);
    }

    @Test
    void laterIdsSortBehindEarlierOnes() throws InterruptedException {
        var earlier = Ids.next().toString();
        Thread.sleep(2);
        assertTrue(Ids.next().toString().compareTo(earlier) > 0);
    }

    @Test
    void noIdComesTwice() {
        var seen = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            assertTrue(seen.add(Ids.next()));
        }
    }
}
