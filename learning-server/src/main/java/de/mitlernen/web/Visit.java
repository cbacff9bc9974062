package de.mitlernen.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One request for a page: who asks, in which language, for what.
 *
 * @param path of the page without its language, such as {@code /courses/passwords}
 * @param parameters of the path, by the names in the route's pattern
 * @param form what was sent; empty unless this is a POST
 * @param signIn secret of a sign-in that goes on
 * @param origin scheme and authority by which the visitor reached us, such as {@code
 *     https://lernen.example.org}
 * @param networks that the visitor's machine is in, the narrowest first, for rate limits
 * @param device browser and system in words, such as "Firefox, Windows"; empty if unknown
 * @param browser hash of what only this browser knows, so that it is known again; empty if it keeps
 *     no cookies
 * @param genuine whether the form was made for this visitor; false when its cookie is gone
 */
public record Visit(
        Language language,
        String path,
        Map<String, String> parameters,
        Form query,
        Form form,
        Display display,
        Optional<SessionKey> session,
        Optional<String> signIn,
        String origin,
        List<String> networks,
        String device,
        Optional<String> browser,
        boolean genuine) {

    /** The same visit by another query. */
    public Visit at(String query) {
        return with(Form.parse(query), session);
    }

    /** The same visit after a session has begun. */
    public Visit in(SessionKey begun) {
        return with(query, Optional.of(begun));
    }

    private Visit with(Form otherQuery, Optional<SessionKey> otherSession) {
        return new Visit(
                language,
                path,
                parameters,
                otherQuery,
                form,
                display,
                otherSession,
                signIn,
                origin,
                networks,
                device,
                browser,
                genuine);
    }

    /** A parameter of the path. */
    public String parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).orElseThrow(NotFound::new);
    }

    /** A parameter of the path that is an id. */
    public UUID id(String name) {
        return Form.readId(parameter(name)).orElseThrow(NotFound::new);
    }

    /** The address of a page in this visit's language. */
    public String url(String page) {
        return "/" + language.tag() + page;
    }
}
