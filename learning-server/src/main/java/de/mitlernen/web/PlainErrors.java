package de.mitlernen.web;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

import java.nio.charset.StandardCharsets;

/**
 * Answers requests that are refused before any route is found: malformed, too large, too many. They
 * rarely come from a person; the page is plain, in two languages, and tells nothing of the inside.
 */
final class PlainErrors {
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="de"><head><meta charset="utf-8"><title>%1$d – Mitlernen</title></head>
            <body><h1>Das hat nicht geklappt</h1>
            <p>Bitte gehen Sie zurück und versuchen Sie es noch einmal. (%1$d)</p>
            <p lang="en">That did not work. Please go back and try again.</p>
            <p><a href="/">Zur Startseite</a></p></body></html>
            """;

    private static final Header CONTENT_TYPE =
            HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");

    private PlainErrors() {}

    static DirectHandlers handlers() {
        var handlers = DirectHandlers.builder();
        for (var type : EventType.values()) {
            handlers.addHandler(
                    type, (request, event, status, headers, message) -> page(event, status));
        }
        return handlers.build();
    }

    private static TransportResponse page(EventType event, Status status) {
        var page =
                TransportResponse.builder()
                        .status(status)
                        .keepAlive(event.keepAlive())
                        .header(CONTENT_TYPE)
                        .entity(PAGE.formatted(status.code()).getBytes(StandardCharsets.UTF_8));
        Responses.PROTECTION.forEach(page::header);
        return page.build();
    }
}
