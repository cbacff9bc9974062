package de.mitlernen.exercise;

import de.mitlernen.secret.Secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Keeps the right order of items out of pages, with a secret that only the server knows. */
final class Shuffle {
    private final byte[] key;

    Shuffle(byte[] key) {
        this.key = key.clone();
    }

    /** For each item what forms call it: always the same, and telling nothing of its place. */
    List<String> names(String exerciseId, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> (int) random(exerciseId + " " + i))
                .map(HexFormat.of()::toHexDigits)
                .toList();
    }

    /** For each item its place in a new form, from 1: never the right order. */
    List<Integer> places(int count, UUID attempt) {
        var places = new ArrayList<>(IntStream.rangeClosed(1, count).boxed().toList());
        Collections.shuffle(places, new Random(random(attempt.toString())));
        if (count > 1 && IntStream.range(0, count).allMatch(i -> places.get(i) == i + 1)) {
            Collections.rotate(places, 1);
        }
        return places;
    }

    /** Numbers from 0 in an order that is always the same for the same words. */
    List<Integer> order(int count, String of) {
        var order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(order, new Random(random(of)));
        return order;
    }

    /**
     * What stands for the attempt in a run at a quiz, so that nothing moves when it is answered.
     */
    static UUID seed(UUID run, String exerciseId) {
        return UUID.nameUUIDFromBytes((run + " " + exerciseId).getBytes(StandardCharsets.UTF_8));
    }

    private long random(String of) {
        return ByteBuffer.wrap(Secrets.hmac(key, of)).getLong();
    }
}
