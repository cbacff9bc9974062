package de.mitlernen.identity;

import de.mitlernen.limit.RateLimit;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.web.Visit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/** How many letters somebody can have sent, so that nobody's mailbox is filled from here. */
public final class LetterLimits {
    private static final RateLimit TO_ADDRESS = new RateLimit(5, Duration.ofHours(1));

    /** A whole class may sign up in one lesson. */
    private static final RateLimit FROM_NETWORK = new RateLimit(60, Duration.ofHours(1));

    private final RateLimits limits;

    public LetterLimits(RateLimits limits) {
        this.limits = limits;
    }

    /** Counts one more letter; or says how long to wait, if there were too many. */
    Optional<Duration> take(Visit visit, String email) {
        var uses = new ArrayList<>(FROM_NETWORK.in(visit.networks(), "letters from"));
        uses.add(TO_ADDRESS.of("letters to " + email));
        return limits.take(uses) ? Optional.empty() : Optional.of(limits.untilFree(uses));
    }
}
