package de.mitlernen.identity;

import de.mitlernen.limit.RateLimit;
import de.mitlernen.limit.RateLimits;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How many wrong codes somebody may type: a code is short. */
public final class CodeLimits {
    private static final RateLimit WRONG_CODES = new RateLimit(5, Duration.ofMinutes(15));

    private final RateLimits limits;

    public CodeLimits(RateLimits limits) {
        this.limits = limits;
    }

    /** Counts one more try; or says how long to wait, if there were too many. */
    Optional<Duration> take(UUID learner) {
        var uses = List.of(use(learner));
        return limits.take(uses) ? Optional.empty() : Optional.of(limits.untilFree(uses));
    }

    /** After a right code. */
    void forget(UUID learner) {
        limits.forget(use(learner));
    }

    private static RateLimit.Use use(UUID learner) {
        return WRONG_CODES.of("second step of " + learner);
    }
}
