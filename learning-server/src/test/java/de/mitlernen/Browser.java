package de.mitlernen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor's browser: keeps cookies, follows nothing by itself, runs no script. */
public final class Browser {
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final String origin;

    public Browser(int port) {
        this.origin = "http://" + TestSite.HOST + ":" + port;
    }

    /**
     * What the server answered.
     *
     * @param head status and headers
     */
    public record Page(int status, HttpResponse<byte[]> head, String body) {
        public String title() {
            return find(TITLE).orElse("");
        }

        /** The protection of the page's forms. */
        public String token() {
            return find(TOKEN).orElseThrow(() -> new AssertionError("no form in " + body));
        }

        public Optional<String> find(Pattern pattern) {
            var found = pattern.matcher(body);
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }

        public Optional<String> header(String name) {
            return head.headers().firstValue(name);
        }

        public String location() {
            return header("Location").orElseThrow(() -> new AssertionError(status + " " + body));
        }

        @Override
        public String toString() {
            return status + " " + head.headers().map() + "\n" + body;
        }
    }

    /** Sends a header from now on. */
    public Browser with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Browser without(String name) {
        headers.remove(name);
        return this;
    }

    public Page get(String path) {
        return send(request(path).GET());
    }

    public Page head(String path) {
        return send(request(path).HEAD());
    }

    /** Sends a form, with nothing but these fields: name, value, name, value … */
    public Page post(String path, String... fields) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encode(fields))));
    }

    /** Sends a body of any type. */
    public Page post(String path, String type, byte[] body) {
        return send(
                request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Opens the page and sends a form as if it stood on it. */
    public Page fillIn(String page, String path, String... fields) {
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "token";
        all[1] = get(page).token();
        return post(path, all);
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    public void forget(String cookie) {
        cookie(cookie).ifPresent(found -> cookies.getCookieStore().remove(null, found));
    }

    private static String encode(String[] fields) {
        return java.util.stream.IntStream.range(0, fields.length / 2)
                .mapToObj(
                        i ->
                                URLEncoder.encode(fields[2 * i], UTF_8)
                                        + "="
                                        + URLEncoder.encode(fields[2 * i + 1], UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(origin + path));
        headers.forEach(request::setHeader);
        return request;
    }

    private Page send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Page(response.statusCode(), response, new String(response.body(), UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
