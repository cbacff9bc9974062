package de.mitlernen.web;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.spi.ServerConnection;

import java.time.Duration;

/**
 * Reads on for a moment after a request was refused before its end, as one that is too large. To
 * close a socket that holds unread bytes resets it, and the client loses the answer that tells why
 * (RFC 9112 §9.6).
 */
record LingeringConnection(ServerConnection http, Runnable drain) implements ServerConnection {
    @Override
    public void handle(Limit limit) throws InterruptedException {
        http.handle(limit);
        // It returns only after a refusal; in all other cases the connection ends by an exception.
        drain.run();
    }

    @Override
    public Duration idleTime() {
        return http.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
        http.close(interrupt);
    }
}
