package de.mitlernen.limit;

import java.time.Duration;

/**
 * How often something may happen.
 *
 * @param most times
 * @param window in which they count
 */
public record RateLimit(int most, Duration window) {}
