package de.mitlernen.limit;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often something may happen.
 *
 * @param most times
 * @param window in which they count
 */
public record RateLimit(int most, Duration window) {
    /** How many times more may happen in a network than in one of those that it consists of. */
    private static final int WIDER = 4;

    /**
     * One time that counts.
     *
     * @param key what is limited and for whom, such as {@code "sign-in 192.0.2.1"}; belongs to one
     *     limit
     */
    public record Use(String key, RateLimit limit) {}

    public Use of(String key) {
        return new Use(key, this);
    }

    /**
     * One time that counts in each of the networks that somebody is in.
     *
     * @param networks the narrowest first
     */
    public List<Use> in(List<String> networks, String what) {
        return IntStream.range(0, networks.size())
                .mapToObj(i -> widened(i).of(what + " " + networks.get(i)))
                .toList();
    }

    private RateLimit widened(int times) {
        return new RateLimit(most * (int) Math.pow(WIDER, times), window);
    }
}
