package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Slow and normal clients on real sockets, under limits short enough to wait for. */
class SlowClientsTest {
    private static final SlowClients.Limits LIMITS =
            new SlowClients.Limits(Duration.ofMillis(1000), Duration.ofMillis(600), 10_000);

    /** Beyond every limit above, on a busy machine too. */
    private static final Duration LONG = Duration.ofSeconds(3);

    private static final String GET = "GET /port HTTP/1.1\r\nHost: localhost\r\n";
    private static final String POST = "POST /count HTTP/1.1\r\nHost: localhost\r\n";

    private final CountDownLatch downloadEnded = new CountDownLatch(1);
    private final WebServerConfig.Builder config =
            WebServer.builder().host("localhost").routing(this::routes);
    private WebServer server = start(LIMITS);

    private WebServer start(SlowClients.Limits limits) {
        SlowClients.guard(config, limits);
        return config.build().start();
    }

    private void routes(HttpRouting.Builder routes) {
        routes.get("/port", (req, res) -> res.send("" + req.remotePeer().port()))
                .post("/count", SlowClientsTest::count)
                .get("/ponder", SlowClientsTest::ponder)
                .get("/drops", SlowClientsTest::drops)
                .get("/download", this::download);
    }

    private static void count(ServerRequest req, ServerResponse res) throws IOException {
        res.send("" + req.content().inputStream().readAllBytes().length);
    }

    private static void ponder(ServerRequest req, ServerResponse res) throws InterruptedException {
        Thread.sleep(LIMITS.silence().multipliedBy(2));
        res.send("42");
    }

    /** An answer in drops, as Server-Sent Events are. */
    private static void drops(ServerRequest req, ServerResponse res) throws Exception {
        try (var out = res.outputStream()) {
            for (int i = 0; i < 5; i++) {
                Thread.sleep(LIMITS.silence().dividedBy(3));
                out.write('.');
                out.flush();
            }
        }
    }

    private void download(ServerRequest req, ServerResponse res) throws IOException {
        try (var out = res.outputStream()) {
            while (true) {
                out.write(new byte[10_000]);
            }
        } finally {
            downloadEnded.countDown();
        }
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aClientThatSendsNothingIsCutOff() throws IOException {
        assertTrue(isCutOff("", ""));
    }

    @Test
    void halfARequestLineIsCutOff() throws IOException {
        assertTrue(isCutOff("GET /po", ""));
    }

    @Test
    void aDrippedRequestLineIsCutOff() throws IOException {
        assertTrue(isCutOff("GET /", "a"));
    }

    @Test
    void halfAHeadIsCutOff() throws IOException {
        assertTrue(isCutOff(GET, ""));
    }

    @Test
    void aDrippedHeadIsCutOff() throws IOException {
        assertTrue(isCutOff(GET + "X-Drip: ", "a"));
    }

    @Test
    void halfABodyIsCutOff() throws IOException {
        assertTrue(isCutOff(POST + "Content-Length: 10\r\n\r\nhalf", ""));
    }

    @Test
    void aDrippedBodyIsCutOff() throws IOException {
        assertTrue(isCutOff(POST + "Content-Length: 1000\r\n\r\n", "a"));
    }

    @Test
    void aDrippedBodyThatTheServerDoesNotWantIsCutOff() throws IOException {
        assertTrue(isCutOff(GET + "Content-Length: 1000\r\n\r\n", "a"));
    }

    @Test
    void aClientThatIsSilentAfterItsAnswerIsCutOff() throws IOException {
        assertTrue(isCutOff(GET + "\r\n", ""));
    }

    @Test
    void aClientThatTakesNothingIsCutOff() throws Exception {
        try (var client = new Socket("localhost", server.port())) {
            send(client, GET.replace("port", "download") + "\r\n");
            assertTrue(downloadEnded.await(LONG.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    @Test
    void withoutTheGuardSilentAndDrippingClientsStay() throws IOException {
        server.stop();
        config.clearConnectionSelectors().protocolsDiscoverServices(true);
        server = config.build().start();
        assertFalse(isCutOff("", ""));
        assertFalse(isCutOff(POST + "Content-Length: 1000\r\n\r\n", "a"));
    }

    @Test
    void aClientMayAskAgainAndAgainOnOneConnection() throws Exception {
        var ports = new HashSet<String>();
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 6; i++) {
                ports.add(get(client, "/port"));
                Thread.sleep(LIMITS.silence().dividedBy(2));
            }
        }
        assertEquals(1, ports.size());
    }

    @Test
    void aMegabyteArrives() throws Exception {
        assertEquals("1048576", post(BodyPublishers.ofByteArray(new byte[1 << 20])));
    }

    @Test
    void aBodyMayTakeLongAsLongAsItComes() throws Exception {
        try (var client = new Socket("localhost", server.port())) {
            send(client, POST + "Content-Length: 60000\r\n\r\n");
            for (int i = 0; i < 30; i++) {
                Thread.sleep(100);
                send(client, "a".repeat(2000)); // twice the rate of the limits
            }
            client.shutdownOutput();
            var answer = new String(client.getInputStream().readAllBytes(), US_ASCII);
            assertTrue(answer.endsWith("\r\n60000"), answer);
        }
    }

    @Test
    void theServerMayTakeItsTime() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            assertEquals("42", get(client, "/ponder"));
            assertEquals(".....", get(client, "/drops"));
        }
    }

    /** Sends the start, then the drip ten times a second, and tells whether the server hangs up. */
    private boolean isCutOff(String start, String drip) throws IOException {
        try (var client = new Socket("localhost", server.port())) {
            client.setSoTimeout(100);
            send(client, start);
            for (long end = System.nanoTime() + LONG.toNanos(); System.nanoTime() < end; ) {
                if (hangsUp(client)) {
                    return true;
                }
                send(client, drip);
            }
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    private static boolean hangsUp(Socket client) throws IOException {
        try {
            return client.getInputStream().readNBytes(1000).length < 1000;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private String get(HttpClient client, String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }

    private String post(BodyPublisher body) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/count"));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.POST(body).build(), BodyHandlers.ofString()).body();
        }
    }
}
