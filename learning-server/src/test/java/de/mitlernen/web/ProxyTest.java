package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.mitlernen.Browser;
import de.mitlernen.Site;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
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

    private static void assertSeen(
            String origin, String address, Optional<URI> publicUrl, Set<String> trusted) {
        var routes = new Routes().getFile("/seen", Access.EVERYONE, ProxyTest::seen);
        var ranges =
                trusted.stream()
                        .map(text -> AddressRange.parse(text).orElseThrow())
                        .collect(Collectors.toSet());
        var settings = new WebSettings(HERE, 0, publicUrl, ranges);
        try (var web = new Web(settings, new Messages(Site.FEATURES), new Assets(), routes)) {
            int port = web.start();
            var browser =
                    new Browser(port)
                            .with("X-Forwarded-Proto", "ftp, https")
                            .with("X-Forwarded-For", "198.51.100.1, 192.0.2.7");
            var expected = publicUrl.isPresent() ? origin : origin + ":" + port;
            assertEquals(expected + " " + address, browser.get("/seen").body());
        }
    }

    private static Answer seen(Visit visit) {
        var seen = visit.origin() + " " + visit.address();
        return Answer.file("text/plain", seen.getBytes(UTF_8));
    }
}
