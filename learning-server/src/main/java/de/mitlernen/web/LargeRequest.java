package de.mitlernen.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The one of a connection that sends much. Few at a time may: each takes up to 40 MB of memory. */
final class LargeRequest {
    private static final long LARGE = 512 * 1024;
    private static final Semaphore AT_ONCE = new Semaphore(6);
    private static final int PATIENCE_SECONDS = 10;

    private boolean counted;

    /**
     * Waits for its turn when the request becomes a large one.
     *
     * @param bytes received of this request
     * @return whether it may go on
     */
    boolean mayHave(long bytes) {
        if (bytes <= LARGE || isCounted()) {
            return true;
        }
        try {
            return count(AT_ONCE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException late) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized boolean isCounted() {
        return counted;
    }

    private synchronized boolean count(boolean permitted) {
        counted = permitted;
        return permitted;
    }

    /** The request is answered, or its connection has ended. */
    synchronized void end() {
        if (counted) {
            counted = false;
            AT_ONCE.release();
        }
    }
}
