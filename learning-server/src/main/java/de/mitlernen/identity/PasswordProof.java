package de.mitlernen.identity;

import de.mitlernen.limit.RateLimit;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.web.Visit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks once more for the password before what somebody else at an open window must not do. Whoever
 * has none is taken at the word of their session.
 */
public final class PasswordProof {
    /**
     * What is answered to a wrong password.
     *
     * @param error key of a message
     * @param pause until the next attempt, if there were too many
     */
    public record Refused(String error, Optional<Duration> pause) {}

    private static final RateLimit FAILURES = new RateLimit(10, Duration.ofMinutes(15));

    private final Accounts accounts;
    private final RateLimits limits;

    public PasswordProof(Accounts accounts, RateLimits limits) {
        this.accounts = accounts;
        this.limits = limits;
    }

    /** Why the form's {@code password} is not taken; empty when it is right, or not needed. */
    public Optional<Refused> refusal(Visit visit, UUID learner) {
        if (!accounts.hasPassword(learner)) {
            return Optional.empty();
        }
        var use = FAILURES.of("password of " + learner);
        if (!limits.take(List.of(use))) {
            return Optional.of(
                    new Refused(
                            "identity.proof.tooOften",
                            Optional.of(limits.untilFree(List.of(use)))));
        }
        if (!accounts.isPasswordOf(learner, visit.form().get("password"))) {
            return Optional.of(new Refused("identity.proof.wrong", Optional.empty()));
        }
        limits.forget(use);
        return Optional.empty();
    }
}
