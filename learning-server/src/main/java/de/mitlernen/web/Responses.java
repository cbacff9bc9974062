package de.mitlernen.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Sends answers: renders pages, sets cookies and the headers that protect. */
final class Responses {
    /** Nothing from other hosts, no inline script or style, no framing. */
    static final List<Header> PROTECTION =
            List.of(
                    HeaderValues.createCached(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'self'; script-src 'self'; img-src"
                                + " 'self'; media-src 'self'; font-src 'self'; connect-src 'self';"
                                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
                    HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
                    HeaderValues.createCached("Referrer-Policy", "same-origin"),
                    HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin"),
                    HeaderValues.createCached("Cross-Origin-Resource-Policy", "same-origin"),
                    HeaderValues.createCached(
                            "Permissions-Policy", "camera=(), geolocation=(), microphone=()"));

    private static final Header STRICT_TRANSPORT =
            HeaderValues.createCached("Strict-Transport-Security", "max-age=31536000");

    /**
     * For whoever is learning: a page may show what they did, and on a device that others use too
     * nobody must find it by going back. What was typed and not sent may thereby be lost on the way
     * back; that is the smaller harm.
     */
    private static final Header KEEP_NOTHING =
            HeaderValues.createCached("Cache-Control", "no-store");

    /** For everybody else: going back shows the page as it was left, with what was typed. */
    private static final Header ASK_AGAIN =
            HeaderValues.createCached("Cache-Control", "private, no-cache");

    private static final Set<Integer> ANSWERS_TO_FORMS =
            Set.of(Answer.OK, Answer.INVALID, Answer.TOO_MANY);

    private final Templates templates;
    private final Cookies cookies;
    private final boolean secure;

    Responses(Templates templates, Cookies cookies, WebSettings settings) {
        this.templates = templates;
        this.cookies = cookies;
        this.secure =
                settings.publicUrl().filter(url -> url.getScheme().equals("https")).isPresent();
    }

    void send(ServerRequest request, ServerResponse response, Visit visit, Answer answer) {
        response.status(answer.status);
        PROTECTION.forEach(response::header);
        if (secure) {
            response.header(STRICT_TRANSPORT);
        }
        answer.headers.forEach((name, value) -> response.header(name, value));
        changeSession(response, answer);
        if (answer.notice != null && answer.template == null) {
            cookies.notice(response, answer.notice);
        }
        if (answer.signIn != null) {
            cookies.signIn(response, answer.signIn);
        }
        if (answer.display != null) {
            cookies.display(response, answer.display);
        }
        if (answer.template == null) {
            Bodies.sendFile(request, response, answer);
        } else {
            sendPage(request, response, after(visit, answer), answer);
        }
    }

    private void changeSession(ServerResponse response, Answer answer) {
        for (var change : answer.sessionChanges) {
            if (change.key() == null) {
                cookies.endSession(response);
            } else {
                cookies.session(response, change.key());
            }
        }
    }

    /** A page that is shown at once after an action knows the session that began by it. */
    private static Visit after(Visit visit, Answer answer) {
        return answer.sessionChanges.stream()
                .map(Answer.SessionChange::key)
                .filter(Objects::nonNull)
                .findFirst()
                .map(visit::in)
                .orElse(visit);
    }

    private void sendPage(
            ServerRequest request, ServerResponse response, Visit visit, Answer answer) {
        var token = cookies.formToken(request).orElseGet(() -> newFormToken(response));
        var notice = answer.notice == null ? takeNotice(request, response, visit) : answer.notice;
        if (!visit.display().language().equals(visit.language().tag())) {
            cookies.display(response, visit.display().in(visit.language()));
        }
        var frame =
                Frame.of(
                        visit,
                        answer.path == null ? visit.path() : answer.path,
                        answer.path == null ? query(request) : "",
                        FormToken.mask(token),
                        isSent(request, answer),
                        notice);
        var html =
                templates.render(
                        Objects.requireNonNull(answer.template),
                        visit.language(),
                        answer.address,
                        frame,
                        Objects.requireNonNull(answer.model));
        response.header("Content-Type", "text/html; charset=utf-8");
        response.header("Content-Language", visit.language().tag());
        response.header(visit.session().isPresent() ? KEEP_NOTHING : ASK_AGAIN);
        Bodies.sendPage(request, response, html);
    }

    /** Whether a form was sent and its page comes back; an error page has no address of its own. */
    private static boolean isSent(ServerRequest request, Answer answer) {
        return request.prologue().method().equals(Method.POST)
                && ANSWERS_TO_FORMS.contains(answer.status);
    }

    /** The message that an action left for this page; a key that nobody wrote is passed over. */
    private @Nullable String takeNotice(
            ServerRequest request, ServerResponse response, Visit visit) {
        var key = cookies.notice(request);
        key.ifPresent(any -> cookies.notice(response, ""));
        return key.filter(known -> templates.hasMessage(visit.language(), known)).orElse(null);
    }

    private String newFormToken(ServerResponse response) {
        var token = FormToken.create();
        cookies.formToken(response, token);
        return token;
    }

    /** The query of an address with its question mark, or nothing. */
    static String query(ServerRequest request) {
        var query = request.query().rawValue();
        return query.isEmpty() ? "" : "?" + query;
    }
}
