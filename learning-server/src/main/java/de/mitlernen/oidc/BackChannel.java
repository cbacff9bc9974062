package de.mitlernen.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The platform's own requests to the provider: within a few seconds from beginning to end, without
 * following redirects, and with answers that are not large.
 */
final class BackChannel implements HTTPRequestSender, ResourceRetriever {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LARGEST_BYTES = 256 * 1024;
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        var body = request.getBody();
        var builder =
                HttpRequest.newBuilder(request.getURI())
                        .method(
                                request.getMethod().name(),
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        request.getHeaderMap()
                .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        var received = exchange(builder.build());
        var answer = new HTTPResponse(received.statusCode());
        answer.setBody(received.body());
        var type = received.headers().firstValue("Content-Type");
        if (type.isPresent()) {
            setType(answer, type.get());
        }
        return answer;
    }

    private static void setType(HTTPResponse answer, String type) throws IOException {
        try {
            answer.setContentType(type);
        } catch (ParseException malformed) {
            throw new IOException(malformed);
        }
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        var received = exchange(HttpRequest.newBuilder(URI.create(url.toString())).build());
        if (received.statusCode() != OK) {
            throw new IOException(url + " answered " + received.statusCode());
        }
        return new Resource(
                received.body(), received.headers().firstValue("Content-Type").orElse(null));
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        var answer =
                client.sendAsync(
                        request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_BYTES));
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new IOException(
                    request.uri() + ": " + Objects.requireNonNullElse(failure.getCause(), failure));
        } catch (TimeoutException tooSlow) {
            answer.cancel(true);
            throw new IOException(request.uri() + " did not answer in time");
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
