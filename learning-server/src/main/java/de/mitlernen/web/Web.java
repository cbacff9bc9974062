package de.mitlernen.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Leads every request to its route: language first, then who may use it, then the form's token. */
public final class Web implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Web.class.getName());
    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final int MOVED_PERMANENTLY = 301;

    private static final int MOST_CONNECTIONS = 2_000;
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Requests requests;
    private final Responses responses;
    private final Function<SessionKey, Optional<Role>> roleOf;
    private final WebServer server;

    /**
     * @param roleOf tells the role of a session that is valid and has an account
     */
    public Web(
            WebSettings settings,
            Messages messages,
            Templates templates,
            Routes routes,
            Function<SessionKey, Optional<Role>> roleOf) {
        this.roleOf = roleOf;
        var cookies = new Cookies(settings);
        this.requests = new Requests(settings, cookies);
        this.responses = new Responses(templates, cookies, settings);
        var builder =
                WebServer.builder()
                        .host(settings.host())
                        .port(settings.port())
                        .maxPayloadSize(Requests.LARGEST_WITH_FILE)
                        .maxTcpConnections(MOST_CONNECTIONS)
                        // The end of a page must not wait until the client confirms its beginning.
                        .connectionOptions(options -> options.tcpNoDelay(true))
                        .shutdownGracePeriod(GRACE)
                        .shutdownHook(false)
                        .featuresDiscoverServices(false)
                        .directHandlers(PlainErrors.handlers(messages))
                        .routing(routing(routes));
        SlowClients.guard(builder, SlowClients.Limits.USUAL);
        this.server = builder.build();
    }

    /**
     * Answers requests from now on; returns the port.
     *
     * @throws UncheckedIOException when the port is taken
     */
    public int start() {
        server.start();
        // Helidon 4.5.0 only logs it.
        if (!server.isRunning()) {
            throw new UncheckedIOException("Address already in use", new BindException());
        }
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private HttpRouting.Builder routing(Routes routes) {
        var routing = HttpRouting.builder();
        for (var route : routes.all()) {
            var methods =
                    route.method().equals(Method.GET)
                            ? Method.predicate(Method.GET, Method.HEAD)
                            : Method.predicate(route.method());
            var pattern = route.page() ? "/{language}" + route.pattern() : route.pattern();
            routing.route(
                    methods,
                    PathMatchers.create(pattern),
                    (request, response) -> serve(route, request, response));
        }
        return routing.any(this::serveUnknown);
    }

    private void serve(Routes.Route route, ServerRequest request, ServerResponse response) {
        var path = request.path().rawPath();
        if (!route.page()) {
            respond(route, request, response, requests.preferredLanguage(request), path);
            return;
        }
        var tag = firstSegment(path);
        var language = Language.find(tag);
        if (language.isPresent()) {
            respond(route, request, response, language.get(), path.substring(1 + tag.length()));
        } else {
            serveUnknown(request, response);
        }
    }

    private void respond(
            Routes.Route route,
            ServerRequest request,
            ServerResponse response,
            Language language,
            String path) {
        long largestBody = Requests.largestBody(route);
        Visit visit = null;
        Answer answer;
        try {
            visit = requests.read(request, language, path, largestBody);
            answer = mayNot(route, request, visit).orElse(null);
            answer = answer == null ? route.handler().handle(visit) : answer;
        } catch (CloseConnectionException clientIsGone) {
            throw clientIsGone;
        } catch (RuntimeException | Error problem) {
            report(problem, request);
            answer = ErrorPage.of(problem);
        }
        visit = visit == null ? requests.read(request, language, path, Requests.NO_BODY) : visit;
        send(request, response, visit, answer);
    }

    private void send(ServerRequest request, ServerResponse response, Visit visit, Answer answer) {
        try {
            responses.send(request, response, visit, answer);
        } catch (RuntimeException | Error problem) {
            if (response.isSent()) {
                throw problem;
            }
            report(problem, request);
            responses.send(request, response, visit, ErrorPage.of(problem));
        }
        if (request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            // Helidon 4.5.0 only says so, and waits for another request.
            throw new CloseConnectionException("as the client has asked");
        }
    }

    /** Why this visit may not use this route. */
    private Optional<Answer> mayNot(Routes.Route route, ServerRequest request, Visit visit) {
        if (!route.access().admits(visit.session(), roleOf)) {
            return Optional.of(ErrorPage.of(Answer.MISSING));
        }
        if (!route.method().equals(Method.POST) || route.fromServer()) {
            return Optional.empty();
        }
        var foreign = Requests.header(request, FETCH_SITE).filter("cross-site"::equals).isPresent();
        var madeHere = visit.genuine() || (route.keepsInput() && visit.form().has("token"));
        return foreign || !madeHere
                ? Optional.of(ErrorPage.of(Answer.FORBIDDEN))
                : Optional.empty();
    }

    private void serveUnknown(ServerRequest request, ServerResponse response) {
        var path = request.path().rawPath();
        var tag = firstSegment(path);
        var language = Language.find(tag);
        var page = language.isPresent() ? path.substring(1 + tag.length()) : "/";
        var visit =
                requests.read(
                        request,
                        language.orElseGet(() -> requests.preferredLanguage(request)),
                        page.isEmpty() ? "/" : page,
                        Requests.NO_BODY);
        var query = Responses.query(request);
        send(request, response, visit, unknown(path, language.isPresent(), page, query));
    }

    private static Answer unknown(String path, boolean inLanguage, String page, String query) {
        if (inLanguage && page.isEmpty()) {
            return moved(path + "/" + query);
        }
        if (inLanguage && page.length() > 1 && page.endsWith("/") && !page.contains("//")) {
            return moved(path.substring(0, path.length() - 1) + query);
        }
        return ErrorPage.of(Answer.MISSING);
    }

    private static Answer moved(String url) {
        return Answer.page(MOVED_PERMANENTLY, "web/error", new ErrorPage(MOVED_PERMANENTLY))
                .header("Location", url);
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return path.startsWith("/") ? path.substring(1, end < 0 ? path.length() : end) : "";
    }

    private static void report(Throwable problem, ServerRequest request) {
        if (ErrorPage.isBug(problem)) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    () -> request.prologue().method() + " " + request.path().rawPath(),
                    problem);
        }
    }
}
