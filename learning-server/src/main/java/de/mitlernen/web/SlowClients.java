package de.mitlernen.web;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;

import java.time.Duration;
import java.util.Set;

/**
 * Closes connections whose clients send or take nothing, or too little.
 *
 * <p>Helidon 4.5.0 alone does not: it never applies {@code readTimeout} to accepted connections,
 * and its idle timeout ends only those of a known protocol that wait for a request line.
 */
final class SlowClients implements ServerConnectionSelector {
    /**
     * How long the server waits for a client. Time the server itself works does not count.
     *
     * @param silence how long a client may send nothing, or take nothing of an answer
     * @param request how long a request may let the server wait in all, from its first byte on
     * @param bytesPerSecond each so many bytes of a request or an answer add a second to its limit
     */
    record Limits(Duration silence, Duration request, int bytesPerSecond) {
        static final Limits USUAL =
                new Limits(Duration.ofSeconds(60), Duration.ofSeconds(15), 1024);
    }

    private final ServerConnectionSelector http =
            Http1ConnectionSelector.builder().config(Http1Config.create()).build();
    private final Limits limits;

    private SlowClients(Limits limits) {
        this.limits = limits;
    }

    /** Guards the connections of the server, which then speaks HTTP/1.1 only. */
    static void guard(WebServerConfig.Builder server, Limits limits) {
        // To choose between protocols, Helidon would wait for the first bytes itself, unguarded.
        server.protocolsDiscoverServices(false).addConnectionSelector(new SlowClients(limits));
    }

    @Override
    public ServerConnection connection(ConnectionContext connection) {
        var guarded = GuardedConnection.of(connection, limits);
        return new LingeringConnection(http.connection(guarded), guarded.drain());
    }

    @Override
    public int bytesToIdentifyConnection() {
        return http.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return http.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http.supportedApplicationProtocols();
    }
}
