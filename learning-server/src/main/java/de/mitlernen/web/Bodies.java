package de.mitlernen.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Sends the body of an answer as the browser wants it: compressed, a range of it, or none. */
final class Bodies {
    private static final int WORTH_COMPRESSING = 1024;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final Pattern GZIP = accepted("gzip");
    private static final Pattern BROTLI = accepted("br");

    private Bodies() {}

    static void sendPage(ServerRequest request, ServerResponse response, byte[] html) {
        response.header("Vary", "Accept-Encoding");
        if (html.length > WORTH_COMPRESSING && accepts(request, GZIP)) {
            response.header("Content-Encoding", "gzip");
            send(request, response, gzip(html));
        } else {
            send(request, response, html);
        }
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 3);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    static void sendFile(ServerRequest request, ServerResponse response, Answer answer) {
        if (answer.gzip == null) {
            send(request, response, asked(request, response, answer));
            return;
        }
        response.header("Vary", "Accept-Encoding");
        if (answer.brotli != null && accepts(request, BROTLI)) {
            response.header("Content-Encoding", "br");
            send(request, response, answer.brotli);
        } else if (accepts(request, GZIP)) {
            response.header("Content-Encoding", "gzip");
            send(request, response, answer.gzip);
        } else {
            send(request, response, answer.body);
        }
    }

    /** The whole file, or the range of it that is asked for. */
    private static byte[] asked(ServerRequest request, ServerResponse response, Answer answer) {
        var body = answer.body;
        if (answer.status != Answer.OK || !request.prologue().method().equals(Method.GET)) {
            return body;
        }
        response.header("Accept-Ranges", "bytes");
        // No file has a validator that If-Range could name.
        var range =
                Requests.header(request, HeaderNames.RANGE)
                        .filter(any -> !request.headers().contains(HeaderNames.IF_RANGE))
                        .flatMap(header -> ByteRange.of(header, body.length));
        range.ifPresent(
                part -> {
                    response.status(part.satisfiable() ? PARTIAL_CONTENT : RANGE_NOT_SATISFIABLE);
                    response.header("Content-Range", part.header());
                    if (!part.satisfiable()) {
                        response.header("Cache-Control", "no-store");
                    }
                });
        return range.map(part -> part.of(body)).orElse(body);
    }

    private static void send(ServerRequest request, ServerResponse response, byte[] body) {
        if (request.prologue().method().equals(Method.HEAD)) {
            // Helidon 4.5.0 would send the body, which the client takes for the next answer.
            response.headers().contentLength(body.length);
            response.send();
        } else {
            response.send(body);
        }
    }

    /** In Accept-Encoding, and not with the weight 0 (RFC 9110 §12.5.3). */
    private static Pattern accepted(String encoding) {
        return Pattern.compile(
                "(?:^|[\\s,])%s(?=$|[\\s,;])(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))"
                        .formatted(encoding));
    }

    private static boolean accepts(ServerRequest request, Pattern encoding) {
        return Requests.header(request, HeaderNames.ACCEPT_ENCODING)
                .filter(accepted -> encoding.matcher(accepted).find())
                .isPresent();
    }
}
