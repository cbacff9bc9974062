package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.mitlernen.Browser;
import de.mitlernen.Site;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** By which address visitors reached the platform, and from where: not everybody is believed. */
class ProxyTest {
    private static final String HERE = "127.0.0.1";

    @Test
    void withoutProxyTheBrowserKnowsTheAddress() {
        assertSeen("http://127.0.0.1", HERE, Optional.empty(), Set.of());
    }

    @Test
    void aProxyThatIsNotTrustedSaysNothing() {
        assertSeen("http://127.0.0.1", HERE, Optional.empty(), Set.of("10.0.0.1"));
    }

    @Test
    void ofATrustedProxyWhatItAddedItselfIsBelieved() {
        assertSeen("https://127.0.0.1", "192.0.2.7", Optional.empty(), Set.of(HERE));
    }

    @Test
    void aProxyMayBeAnyOfANetwork() {
        assertSeen("https://127.0.0.1", "192.0.2.7", Optional.empty(), Set.of("127.0.0.0/8"));
    }

    @Test
    void thePublicAddressIsTheOneThatCounts() {
        var publicUrl = Optional.of(URI.create("http://lernen.example.org"));
        assertSeen("http://lernen.example.org", "192.0.2.7", publicUrl, Set.of(HERE));
    }

    @Test
    void whoSpeaksForOthersWithoutBeingTrustedIsNamedInTheLogOnce() {
        assertEquals(1, warnings(Set.of()).size());
        assertEquals(List.of(), warnings(Set.of(HERE)));
    }

    private static List<LogRecord> warnings(Set<String> trusted) {
        var log = Logger.getLogger(Proxies.class.getName());
        var kept = new KeptLog();
        log.addHandler(kept);
        try (var web = web(Optional.empty(), trusted)) {
            var browser = behindProxy(web.start());
            browser.get("/seen");
            browser.get("/seen");
        } finally {
            log.removeHandler(kept);
        }
        return List.copyOf(kept.records);
    }

    private static final class KeptLog extends Handler {
        private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static void assertSeen(
            String origin, String address, Optional<URI> publicUrl, Set<String> trusted) {
        try (var web = web(publicUrl, trusted)) {
            int port = web.start();
            var expected = publicUrl.isPresent() ? origin : origin + ":" + port;
            assertEquals(expected + " " + address, behindProxy(port).get("/seen").body());
        }
    }

    private static Web web(Optional<URI> publicUrl, Set<String> trusted) {
        var routes = new Routes().getFile("/seen", Access.EVERYONE, ProxyTest::seen);
        var ranges =
                trusted.stream()
                        .map(text -> AddressRange.parse(text).orElseThrow())
                        .collect(Collectors.toSet());
        var messages = new Messages(Site.FEATURES);
        var settings = new WebSettings(HERE, 0, publicUrl, ranges);
        return new Web(
                settings,
                messages,
                new Templates(messages, new Assets()),
                routes,
                session -> Optional.empty());
    }

    private static Browser behindProxy(int port) {
        return new Browser(port)
                .with("X-Forwarded-Proto", "ftp, https")
                .with("X-Forwarded-For", "198.51.100.1, 192.0.2.7");
    }

    private static Answer seen(Visit visit) {
        var seen = visit.origin() + " " + String.join(" ", visit.networks());
        return Answer.file("text/plain", seen.getBytes(UTF_8));
    }
}
