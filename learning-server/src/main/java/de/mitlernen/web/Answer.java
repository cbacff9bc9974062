package de.mitlernen.web;

import de.mitlernen.content.CourseDefinition.FormOfAddress;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a handler answers: a page, a redirect to one, or a file. Handlers return it, so that an
 * answer is given exactly once and a test can look at it.
 */
public final class Answer {
    public static final int OK = 200;
    public static final int SEE_OTHER = 303;
    public static final int FORBIDDEN = 403;
    public static final int MISSING = 404;
    public static final int INVALID = 422;
    static final int TOO_MANY = 429;

    int status;
    final @Nullable String template;
    final @Nullable Object model;
    final byte[] body;
    final Map<String, String> headers = new LinkedHashMap<>();
    final List<SessionChange> sessionChanges = new ArrayList<>();
    byte @Nullable [] brotli;
    byte @Nullable [] gzip;
    @Nullable String path;
    @Nullable String notice;
    @Nullable String signIn;
    @Nullable Display display;
    FormOfAddress address = FormOfAddress.FORMAL;

    /** A session that begins, or the end of the visitor's session. */
    record SessionChange(@Nullable SessionKey key) {}

    private Answer(int status, @Nullable String template, @Nullable Object model, byte[] body) {
        this.status = status;
        this.template = template;
        this.model = model;
        this.body = body;
    }

    /** A page made by the template {@code feature/name} from the page's record. */
    public static Answer page(String template, Object model) {
        return page(OK, template, model);
    }

    public static Answer page(int status, String template, Object model) {
        return new Answer(status, template, model, new byte[0]);
    }

    /** The same page again, with what was typed and what to mend. */
    public static Answer invalid(String template, Object model) {
        return page(INVALID, template, model);
    }

    /** On to another page after an action; {@code url} begins with a slash. */
    public static Answer seeOther(String url) {
        return new Answer(SEE_OTHER, null, null, new byte[0]).header("Location", url);
    }

    public static Answer file(String type, byte[] body) {
        return new Answer(OK, null, null, body).header("Content-Type", type);
    }

    /** A file of somebody's, which browsers save instead of showing it. */
    public static Answer attachment(String name, byte[] body) {
        // RFC 6266 §4.1 and RFC 8187 §3.2.1
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return file("application/octet-stream", body)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "no-store");
    }

    public Answer header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The path of the page that is shown, where it is not the one that the form was sent to. */
    public Answer at(String pagePath) {
        path = pagePath;
        return this;
    }

    /** How the page speaks to its reader; formally unless something else is said. */
    public Answer address(FormOfAddress form) {
        address = form;
        return this;
    }

    public Answer status(int code) {
        status = code;
        return this;
    }

    /** The page says that something happened too often; it may again after this time. */
    public Answer tooMany(Duration wait) {
        status = TOO_MANY;
        // RFC 9110 §10.2.3: whole seconds
        return header("Retry-After", Long.toString(wait.toSeconds() + 1));
    }

    /** Begins a session: the visitor is this learner from now on. */
    public Answer begin(SessionKey session) {
        sessionChanges.add(new SessionChange(session));
        return this;
    }

    /** Remembers, for a few minutes, the secret of a sign-in that goes on; forgets an empty one. */
    public Answer signIn(String secret) {
        signIn = secret;
        return this;
    }

    /** Ends the visitor's session. */
    public Answer endSession() {
        sessionChanges.add(new SessionChange(null));
        return this;
    }

    /** Shows a message, given by its key, once on the next page. */
    public Answer notice(String key) {
        notice = key;
        return this;
    }

    /** The same body in compressed forms, where they exist. */
    Answer compressed(byte @Nullable [] inBrotli, byte @Nullable [] inGzip) {
        brotli = inBrotli;
        gzip = inGzip;
        return this;
    }

    Answer display(Display chosen) {
        display = chosen;
        return this;
    }
}
