package de.mitlernen.accessibility;

import de.mitlernen.Settings;
import de.mitlernen.Site;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.web.Routes.Route;

import io.helidon.http.Method;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The addresses that the server itself knows. */
final class ServerRoutes {
    private ServerRoutes() {}

    /** Patterns of all pages that can be opened, without regular expressions. */
    static Set<String> pages() {
        var settings = (Settings.Valid) Settings.read(List.of("--demo"), Map.of());
        try (var database = TestDatabase.fresh();
                var site = new Site(settings.settings(), database, "a secret for tests")) {
            return site.routes().all().stream()
                    .filter(route -> route.page() && route.method().equals(Method.GET))
                    .map(Route::pattern)
                    .map(pattern -> pattern.replaceAll(":[^/]*}", "}"))
                    .collect(Collectors.toSet());
        }
    }
}
