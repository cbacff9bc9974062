package de.mitlernen.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Visits of pages without a browser. */
public final class Visits {
    private Visits() {}

    /** A visit in German with these parameters of the path: name, value, name, value and so on. */
    public static Visit of(Optional<SessionKey> session, String... namesAndValues) {
        return of(session, Forms.of(), namesAndValues);
    }

    /** A visit that sends a form. */
    public static Visit of(Optional<SessionKey> session, Form form, String... namesAndValues) {
        return visit(Language.DEFAULT, session, form, namesAndValues);
    }

    /** A visit without a session in another language. */
    public static Visit in(Language language, String... namesAndValues) {
        return visit(language, Optional.empty(), Forms.of(), namesAndValues);
    }

    private static Visit visit(
            Language language, Optional<SessionKey> session, Form form, String... namesAndValues) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Visit(
                language,
                "/",
                parameters,
                Forms.of(),
                form,
                Display.DEFAULT,
                session,
                Optional.empty(),
                "https://lernen.example.org",
                List.of("192.0.2.1"),
                "Firefox, Windows",
                Optional.of("a browser"),
                true);
    }
}
