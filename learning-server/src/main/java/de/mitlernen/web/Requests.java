package de.mitlernen.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a visit from a request. */
final class Requests {
    /** More than a form of ours with the largest file sends. */
    static final int LARGEST_MEGABYTES_WITH_FILE = Upload.LARGEST_MEGABYTES + 1;

    static final long LARGEST_WITH_FILE = (long) LARGEST_MEGABYTES_WITH_FILE * Upload.MEGABYTE;

    /** For what needs no form. */
    static final long NO_BODY = 0;

    /** More than any other form of ours sends. */
    private static final long LARGEST_FORM = 256 * 1024;

    private final WebSettings settings;
    private final Cookies cookies;
    private final Proxies proxies;

    Requests(WebSettings settings, Cookies cookies) {
        this.settings = settings;
        this.cookies = cookies;
        this.proxies = new Proxies(settings.trustedProxies());
    }

    /** How many bytes the form may have that is sent to this route. */
    static long largestBody(Routes.Route route) {
        if (!route.method().equals(Method.POST)) {
            return NO_BODY;
        }
        return route.takesFiles() ? LARGEST_WITH_FILE : LARGEST_FORM;
    }

    /**
     * Reads the visit, and the form if it may have any bytes.
     *
     * @throws HttpException 413 when it has more
     */
    Visit read(ServerRequest request, Language language, String path, long largestBody) {
        var form = largestBody == NO_BODY ? Form.parse("") : form(request, largestBody);
        var token = cookies.formToken(request);
        return new Visit(
                language,
                path,
                parameters(request),
                Form.parse(request.query().rawValue()),
                form,
                cookies.display(request),
                cookies.session(request),
                cookies.signIn(request),
                origin(request),
                networks(request),
                Device.of(header(request, HeaderNames.USER_AGENT).orElse("")),
                token.map(FormToken::hash),
                token.filter(cookie -> FormToken.matches(cookie, form.get("token"))).isPresent());
    }

    /** The language of an address without one: the one last read, or the browser's. */
    Language preferredLanguage(ServerRequest request) {
        return Language.find(cookies.display(request).language())
                .orElseGet(
                        () ->
                                Language.negotiate(
                                        header(request, HeaderNames.ACCEPT_LANGUAGE).orElse("")));
    }

    static Optional<String> header(ServerRequest request, HeaderName name) {
        return request.headers().first(name);
    }

    private static Form form(ServerRequest request, long largest) {
        if (request.headers().contentLength().orElse(0) > largest) {
            throw tooLarge();
        }
        var type = header(request, HeaderNames.CONTENT_TYPE).orElse("");
        boolean mayHaveFile = largest == LARGEST_WITH_FILE && type.startsWith(MultipartForm.TYPE);
        try (var body = request.content().inputStream()) {
            return mayHaveFile ? MultipartForm.read(type, body) : plainForm(body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Form plainForm(InputStream body) throws IOException {
        var bytes = body.readNBytes((int) LARGEST_FORM + 1);
        if (bytes.length > LARGEST_FORM) {
            throw tooLarge();
        }
        return Form.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    private static HttpException tooLarge() {
        return new HttpException("Too large", Status.REQUEST_ENTITY_TOO_LARGE_413);
    }

    private static Map<String, String> parameters(ServerRequest request) {
        var parameters = request.path().pathParameters();
        var byName = new HashMap<String, String>();
        parameters.names().forEach(name -> byName.put(name, parameters.get(name)));
        return byName;
    }

    private String origin(ServerRequest request) {
        return settings.publicUrl()
                .map(URI::toString)
                .orElseGet(() -> scheme(request) + "://" + request.authority());
    }

    private String scheme(ServerRequest request) {
        var forwarded = proxies.header(request, Proxies.FORWARDED_PROTO);
        return forwarded.orElse(request.isSecure() ? "https" : "http");
    }

    private List<String> networks(ServerRequest request) {
        return AddressRange.networks(
                proxies.header(request, Proxies.FORWARDED_FOR)
                        .orElseGet(() -> request.remotePeer().host()));
    }
}
