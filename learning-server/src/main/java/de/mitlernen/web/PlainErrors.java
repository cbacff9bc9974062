package de.mitlernen.web;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportRequest;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

import java.nio.charset.StandardCharsets;

/**
 * Answers requests that are refused before any route is found: malformed ones, which rarely come
 * from a person, and those that announce more than any form of ours sends, as a film. The page is
 * plain, in the language of the address, and tells nothing of the inside.
 */
final class PlainErrors {
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%1$s" dir="%2$s"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%3$s – Mitlernen</title></head>
            <body><h1>%3$s</h1>
            <p>%4$s (%5$d)</p>
            <p><a href="/">%6$s</a></p></body></html>
            """;

    private static final Header CONTENT_TYPE =
            HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");

    private final Messages messages;

    private PlainErrors(Messages messages) {
        this.messages = messages;
    }

    static DirectHandlers handlers(Messages messages) {
        var errors = new PlainErrors(messages);
        var handlers = DirectHandlers.builder();
        for (var type : EventType.values()) {
            handlers.addHandler(
                    type,
                    (request, event, status, headers, message) ->
                            errors.answer(request, event, status));
        }
        return handlers.build();
    }

    private TransportResponse answer(TransportRequest request, EventType event, Status status) {
        var language = Language.find(firstSegment(request.path())).orElse(Language.DEFAULT);
        var answer =
                TransportResponse.builder()
                        .status(status)
                        .keepAlive(event.keepAlive())
                        .header(CONTENT_TYPE)
                        .entity(page(language, status.code()).getBytes(StandardCharsets.UTF_8));
        Responses.PROTECTION.forEach(answer::header);
        return answer.build();
    }

    private String page(Language language, int status) {
        boolean tooLarge = status == Status.REQUEST_ENTITY_TOO_LARGE_413.code();
        var key = "web.error." + (tooLarge ? "413" : "other");
        return PAGE.formatted(
                language.tag(),
                language.dir(),
                messages.get(language, key + ".title"),
                messages.get(language, key + ".text", Upload.LARGEST_MEGABYTES),
                status,
                messages.get(language, "web.error.start"));
    }

    /** Whatever the request says in the place of an address. */
    private static String firstSegment(String path) {
        var segments = path.split("/", 3);
        return segments.length > 1 ? segments[1] : "";
    }
}
