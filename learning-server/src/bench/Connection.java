import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** A connection that is kept open; it does as little as an HTTP client can. */
final class Connection implements AutoCloseable {
    private static final String LENGTH = "\r\nContent-Length: ";

    private final Socket socket;
    private final byte[] buffer = new byte[256 * 1024];
    private int filled;

    Connection(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
    }

    /** What was answered, as it stood on the wire. */
    String exchange(Request request) throws IOException {
        int length = send(request);
        return new String(buffer, 0, length, UTF_8);
    }

    /** Sends a request and reads the whole answer; returns its length. */
    int send(Request request) throws IOException {
        socket.getOutputStream().write(request.bytes());
        filled = 0;
        String head;
        int headEnd;
        do {
            read();
            head = new String(buffer, 0, Math.min(filled, 4096), ISO_8859_1);
            headEnd = head.indexOf("\r\n\r\n");
        } while (headEnd < 0);
        if (!head.startsWith("HTTP/1.1 " + request.status())) {
            throw new IOException(head + new String(request.bytes(), UTF_8));
        }
        int end = headEnd + 4 + contentLength(head);
        while (filled < end) {
            read();
        }
        return end;
    }

    private static int contentLength(String head) {
        int start = head.indexOf(LENGTH) + LENGTH.length();
        return Integer.parseInt(head.substring(start, head.indexOf('\r', start)));
    }

    private void read() throws IOException {
        int count = socket.getInputStream().read(buffer, filled, buffer.length - filled);
        if (count < 0) {
            throw new IOException("the server has closed the connection");
        }
        filled += count;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
