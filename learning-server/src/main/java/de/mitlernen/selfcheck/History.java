package de.mitlernen.selfcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The self-checks of a learner.
 *
 * @param checks the open one first, then the newest
 */
public record History(List<SelfCheck> checks) {
    static final History NONE = new History(List.of());

    /** So long an answer can be corrected; later it is a memory of how it was. */
    private static final Duration CORRECTABLE = Duration.ofDays(1);

    public History {
        checks = List.copyOf(checks);
    }

    Optional<SelfCheck> open() {
        return checks.stream().filter(SelfCheck::isOpen).findFirst();
    }

    /** The results, the newest first. */
    public List<SelfCheck> completed() {
        return checks.stream().filter(check -> !check.isOpen()).toList();
    }

    Optional<SelfCheck> find(UUID id) {
        return checks.stream().filter(check -> check.id().equals(id)).findFirst();
    }

    /** The result before this one. */
    Optional<SelfCheck> before(SelfCheck check) {
        return completed().stream().skip(completed().indexOf(check) + 1L).findFirst();
    }

    /** The one that a form is about if its answers may still change, or else the open one. */
    Optional<SelfCheck> correctable(UUID id, Instant now) {
        return find(id).filter(check -> isCorrectable(check, now)).or(this::open);
    }

    static boolean isCorrectable(SelfCheck check, Instant now) {
        return check.isOpen()
                || Objects.requireNonNull(check.completedAt()).plus(CORRECTABLE).isAfter(now);
    }
}
