package de.mitlernen.web;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ServerConnectionException;

import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * Reads and writes for a connection, and closes it when its client sends or takes nothing, or too
 * little. Only the watching thread and the one of the connection use it.
 */
final class ConnectionGuard implements DataWriter {
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Most that the bytes of one request buy, at the speed of a poor mobile network. */
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(5);

    private final DataReader reader;
    private final DataWriter writer;
    private final SlowClients.Limits limits;
    private final LargeRequest large = new LargeRequest();

    // Of one request, that is since the server last wrote: bytes, and nanoseconds between them.
    private long received;
    private long waited;

    // Of the current read or write.
    private @Nullable Thread waiting;
    private long deadline;
    private boolean late;

    ConnectionGuard(ConnectionContext connection, SlowClients.Limits limits) {
        this.reader = connection.dataReader();
        this.writer = connection.dataWriter();
        this.limits = limits;
    }

    void watch(Thread connection, Duration period) {
        Thread.startVirtualThread(
                () -> {
                    try {
                        while (!connection.join(period)) {
                            check();
                        }
                    } catch (InterruptedException e) {
                        throw new IllegalStateException("nobody interrupts this thread", e);
                    } finally {
                        large.end();
                    }
                });
    }

    byte[] read() {
        long start = begin(patience());
        try {
            reader.ensureAvailable();
        } catch (DataReader.InsufficientDataAvailableException e) {
            throw new CloseConnectionException("the client has left", e);
        } finally {
            end();
        }
        waited += received > 0 ? System.nanoTime() - start : 0;
        received += reader.available();
        if (!large.mayHave(received)) {
            throw new CloseConnectionException("too many large requests at once");
        }
        return reader.readBytes(reader.available());
    }

    /** Reads what is still coming, until it ends or has taken too long. */
    void drain() {
        watch(Thread.currentThread(), PAUSE);
        long end = System.nanoTime() + LONGEST_DRAIN.toNanos();
        try {
            while (System.nanoTime() < end) {
                begin(PAUSE);
                reader.ensureAvailable();
                reader.skip(reader.available());
            }
        } catch (DataReader.InsufficientDataAvailableException | UncheckedIOException over) {
            // The client has closed the connection, or sends nothing any more.
        } finally {
            end();
        }
    }

    private Duration patience() {
        if (received == 0) {
            return limits.silence();
        }
        var bought = timeFor(received);
        var most = bought.compareTo(LONGEST_REQUEST) < 0 ? bought : LONGEST_REQUEST;
        var left = limits.request().plus(most).minusNanos(waited);
        return left.compareTo(limits.silence()) < 0 ? left : limits.silence();
    }

    private Duration timeFor(long bytes) {
        return Duration.ofSeconds(bytes / limits.bytesPerSecond());
    }

    @Override
    public void writeNow(BufferData data) {
        received = 0;
        waited = 0;
        large.end();
        begin(limits.silence().plus(timeFor(data.available())));
        try {
            writer.writeNow(data);
        } catch (UncheckedIOException e) {
            throw new ServerConnectionException("the client takes nothing, or has left", e);
        } finally {
            end();
        }
    }

    @Override
    public void writeNow(BufferData... data) {
        writeNow(BufferData.create(data));
    }

    @Override
    public void write(BufferData data) {
        writeNow(data);
    }

    @Override
    public void write(BufferData... data) {
        writeNow(data);
    }

    private synchronized long begin(Duration atMost) {
        long now = System.nanoTime();
        deadline = now + atMost.toNanos();
        waiting = Thread.currentThread();
        return now;
    }

    private synchronized void check() {
        if (waiting != null && System.nanoTime() - deadline > 0) {
            late = true;
            waiting.interrupt(); // closes the socket
        }
    }

    private synchronized void end() {
        waiting = null;
        if (late) {
            Thread.interrupted(); // was meant for the socket only
        }
    }
}
