package de.mitlernen.operation;

import de.mitlernen.web.Dates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What the platform does by itself once a day, and soon after it was started. */
public final class DailyWork implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DailyWork.class.getName());

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("daily-work").factory());
    private final ScheduledFuture<?> days;

    /** Begins: the work is told which day it is. */
    public DailyWork(Consumer<LocalDate> work) {
        days = clock.scheduleWithFixedDelay(() -> run(work), 1, 24 * 60, TimeUnit.MINUTES);
    }

    private static void run(Consumer<LocalDate> work) {
        try {
            work.accept(Dates.date(Instant.now()));
        } catch (RuntimeException failure) {
            // Tomorrow it is tried again.
            LOG.log(System.Logger.Level.ERROR, "daily work failed", failure);
        }
    }

    @Override
    public void close() {
        days.cancel(true);
        clock.shutdown();
    }
}
