package de.mitlernen.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A network between the platform and its database that can fall silent without a farewell. */
public final class SilentNetwork implements AutoCloseable {
    private final ServerSocket here;
    private final URI there;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private volatile boolean silent;

    private SilentNetwork(URI there) throws IOException {
        this.there = there;
        this.here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** A way to the server of this database. */
    public static SilentNetwork to(Database database) {
        try (var connection = database.connect()) {
            var url = connection.getMetaData().getURL();
            return new SilentNetwork(URI.create(url.substring("jdbc:".length())));
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The same database, over this network; the caller closes it. */
    public Database open() {
        return Database.at(
                "jdbc:postgresql://127.0.0.1:" + here.getLocalPort() + there.getPath(),
                "postgres",
                "");
    }

    /** From now on what is sent gets lost. */
    public void fallSilent() {
        silent = true;
    }

    /** New connections work again; those on which something got lost do not. */
    public void recover() {
        silent = false;
    }

    @Override
    public void close() throws IOException {
        here.close();
        for (var socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                var client = here.accept();
                var server = new Socket(there.getHost(), there.getPort());
                sockets.add(client);
                sockets.add(server);
                Thread.ofVirtual().start(() -> carry(client, server));
                Thread.ofVirtual().start(() -> carry(server, client));
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void carry(Socket from, Socket to) {
        var bytes = new byte[8192];
        try {
            var input = from.getInputStream();
            for (int n = input.read(bytes); n >= 0; n = input.read(bytes)) {
                if (silent) {
                    return;
                }
                to.getOutputStream().write(bytes, 0, n);
            }
            to.shutdownOutput();
        } catch (IOException closed) {
            // One side is gone, and the other one will find out.
        }
    }
}
