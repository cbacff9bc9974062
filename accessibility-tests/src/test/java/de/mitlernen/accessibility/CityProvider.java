package de.mitlernen.accessibility;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;

/** A city's OpenID provider as a process of its own, on another host than the platform. */
final class CityProvider implements AutoCloseable {
    /** A provider that never answers: the platform must not need it. */
    static final Map<String, String> AWAY = settings(9);

    private static final Path LOG = Path.of("target", "servers", "openid-provider.log");

    private final int port = TestServer.freePort();
    private @Nullable Process process;

    private static Map<String, String> settings(int port) {
        return Map.of(
                "MITLERNEN_OIDC_ISSUER", "http://localhost:" + port,
                "MITLERNEN_OIDC_CLIENT_ID", "lernen",
                "MITLERNEN_OIDC_CLIENT_SECRET", "a secret for tests",
                "MITLERNEN_OIDC_NAME", "Stadt-Login",
                "MITLERNEN_OIDC_ROLES", "lernen-admin=administrator");
    }

    /** By which a platform uses it. */
    Map<String, String> settings() {
        return settings(port);
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Starts it for the platform at this address. */
    void start(String platform) {
        if (!Npm.bring()) {
            throw new IllegalStateException("npm brings no provider: " + Npm.LOG.toAbsolutePath());
        }
        try {
            var started =
                    new ProcessBuilder("node", "openid-provider.mjs", "" + port, platform)
                            .redirectError(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                            .start();
            process = started;
            if (started.inputReader(UTF_8).readLine() == null) {
                throw new IllegalStateException("It does not start: " + LOG.toAbsolutePath());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What it tells of somebody, as JSON; whom it does not know cannot sign in. */
    void know(String name, String claims) {
        var request =
                HttpRequest.newBuilder(URI.create(url("/people/" + name)))
                        .PUT(BodyPublishers.ofString(claims))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            client.send(request, BodyHandlers.discarding());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        var running = process;
        if (running != null) {
            running.destroy();
            running.onExit().join();
        }
    }
}
