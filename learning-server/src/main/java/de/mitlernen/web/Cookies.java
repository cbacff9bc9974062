package de.mitlernen.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The cookies of the platform, all of them necessary: the session, a sign-in that waits for its
 * second step, the display settings, the protection of forms, and a message for the next page. With
 * TLS their names begin with {@code __Host-}, so that no other host can set them (RFC 6265bis
 * §4.1.3.2).
 */
final class Cookies {
    private static final Duration LONG = Duration.ofDays(365);

    private final boolean secure;
    private final String prefix;

    Cookies(WebSettings settings) {
        this.secure =
                settings.publicUrl().filter(url -> url.getScheme().equals("https")).isPresent();
        this.prefix = secure ? "__Host-" : "";
    }

    Optional<SessionKey> session(ServerRequest request) {
        return read(request, "session").flatMap(SessionKey::parse);
    }

    Display display(ServerRequest request) {
        return read(request, "display").map(Display::parse).orElse(Display.DEFAULT);
    }

    Optional<String> signIn(ServerRequest request) {
        return read(request, "sign-in");
    }

    Optional<String> formToken(ServerRequest request) {
        return read(request, "form").filter(FormToken::isWellFormed);
    }

    Optional<String> notice(ServerRequest request) {
        return read(request, "notice");
    }

    void session(ServerResponse response, SessionKey key) {
        set(response, "session", key.cookie(), LONG);
    }

    void endSession(ServerResponse response) {
        set(response, "session", "", Duration.ZERO);
    }

    void signIn(ServerResponse response, String secret) {
        set(response, "sign-in", secret, secret.isEmpty() ? Duration.ZERO : Duration.ofMinutes(10));
    }

    void display(ServerResponse response, Display display) {
        set(response, "display", display.toString(), LONG);
    }

    void formToken(ServerResponse response, String token) {
        set(response, "form", token, LONG);
    }

    void notice(ServerResponse response, String key) {
        set(response, "notice", key, key.isEmpty() ? Duration.ZERO : Duration.ofMinutes(1));
    }

    private Optional<String> read(ServerRequest request, String name) {
        return request.headers().cookies().first(prefix + name).asOptional();
    }

    private void set(ServerResponse response, String name, String value, Duration age) {
        var cookie =
                SetCookie.builder(prefix + name, value)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite(SetCookie.SameSite.LAX)
                        .path("/");
        // Helidon leaves out a Max-Age of zero.
        cookie = age.isZero() ? cookie.expires(Instant.EPOCH) : cookie.maxAge(age);
        response.headers().add(HeaderNames.SET_COOKIE, cookie.build().toString());
    }
}
