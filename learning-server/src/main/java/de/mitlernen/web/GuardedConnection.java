package de.mitlernen.web;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;

import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * A connection read and written through a guard, which closes it when its client is slow.
 *
 * @param drain reads what a refused request still sends
 */
record GuardedConnection(
        DataReader dataReader,
        DataWriter dataWriter,
        PeerInfo remotePeer,
        PeerInfo localPeer,
        boolean isSecure,
        String socketId,
        String childSocketId,
        ListenerContext listenerContext,
        ExecutorService executor,
        Router router,
        Optional<ProxyProtocolData> proxyProtocolData,
        HelidonSocket serverSocket,
        Runnable drain)
        implements ConnectionContext {

    /** To be called in the thread of the connection. */
    static GuardedConnection of(ConnectionContext connection, SlowClients.Limits limits) {
        var guard = new ConnectionGuard(connection, limits);
        guard.watch(Thread.currentThread(), limits.request().dividedBy(4));
        return new GuardedConnection(
                DataReader.create(guard::read),
                guard,
                connection.remotePeer(),
                connection.localPeer(),
                connection.isSecure(),
                connection.socketId(),
                connection.childSocketId(),
                connection.listenerContext(),
                connection.executor(),
                connection.router(),
                connection.proxyProtocolData(),
                connection.serverSocket(),
                guard::drain);
    }
}
