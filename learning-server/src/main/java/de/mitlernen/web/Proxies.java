package de.mitlernen.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** What proxies tell of a visitor: only those that are trusted are believed. */
final class Proxies {
    static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");
    static final HeaderName FORWARDED_PROTO = HeaderNames.create("X-Forwarded-Proto");

    private static final System.Logger LOG = System.getLogger(Proxies.class.getName());
    private static final Duration BETWEEN_WARNINGS = Duration.ofHours(1);

    private final Set<AddressRange> trusted;

    /** In nanoseconds, as {@link System#nanoTime} counts. */
    private final AtomicLong nextWarning = new AtomicLong(System.nanoTime());

    Proxies(Set<AddressRange> trusted) {
        this.trusted = trusted;
    }

    /** The last value of a header, which is the one that the trusted proxy itself has set. */
    Optional<String> header(ServerRequest request, HeaderName name) {
        var header = Requests.header(request, name);
        if (!isTrusted(request.remotePeer().address())) {
            header.filter(any -> name.equals(FORWARDED_FOR)).ifPresent(any -> warn(request));
            return Optional.empty();
        }
        return header.map(values -> values.substring(values.lastIndexOf(',') + 1).strip());
    }

    private boolean isTrusted(SocketAddress peer) {
        return peer instanceof InetSocketAddress internet
                && trusted.stream().anyMatch(range -> range.contains(internet.getAddress()));
    }

    /** Anybody can send the header: seldom, so that nobody fills the log with it. */
    private void warn(ServerRequest request) {
        long due = nextWarning.get();
        long now = System.nanoTime();
        if (now - due >= 0 && nextWarning.compareAndSet(due, now + BETWEEN_WARNINGS.toNanos())) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "X-Forwarded-For from {0}, which is not in MITLERNEN_TRUSTED_PROXIES: if that"
                            + " is your proxy, all visitors share one address and its limits",
                    request.remotePeer().host());
        }
    }
}
