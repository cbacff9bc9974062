package de.mitlernen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.web.Access;
import de.mitlernen.web.Role;
import de.mitlernen.web.Routes.Route;

import io.helidon.http.Method;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Every route, asked by everybody: who may not use it learns not even that it exists. */
@Tag("database")
class AccessTest {
    private static final String PASSWORD = "a password for tests";
    private static final String NOBODYS_ID = "00000000-0000-7000-8000-000000000000";

    private static final TestSite SITE =
            TestSite.start(Map.of("MITLERNEN_DEMO_PASSWORD", PASSWORD), "--demo");

    private static final Map<Role, Browser> SIGNED_IN = new EnumMap<>(Role.class);

    @BeforeAll
    static void signIn() {
        addAuditor();
        for (var role : Role.values()) {
            var browser = SITE.browser();
            var answer =
                    browser.fillIn(
                            "/de/sign-in",
                            "/de/sign-in",
                            "email",
                            email(role),
                            "password",
                            PASSWORD);
            assertEquals(303, answer.status(), answer::toString);
            SIGNED_IN.put(role, browser);
        }
    }

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("privateRoutes")
    void aPrivateRouteDoesNotExistForOthers(Route route) {
        assertMissing(route, SITE.browser());
        if (route.access() != Access.LEARNER) {
            assertMissing(route, guest());
        }
        SIGNED_IN.forEach(
                (role, browser) -> {
                    if (!route.access().admits(role)) {
                        assertMissing(route, browser);
                    }
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("privateRoutes")
    void aRoleWrittenIntoACookieGivesNothing(Route route) {
        if (!route.access().admits(Role.LEARNER)) {
            assertMissing(route, forged("administrator"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("privateRoutes")
    void whoMayUseARouteGetsAnAnswer(Route route) {
        SIGNED_IN.forEach(
                (role, browser) -> {
                    if (route.access().admits(role) && !route.pattern().contains("{")) {
                        var answer = send(route, browser);
                        // Guests' pages do not exist for accounts, which have no learning code.
                        if (!route.pattern().startsWith("/my/card")) {
                            assertNotEquals(404, answer.status(), () -> role + ": " + answer);
                        }
                        assertTrue(answer.status() < 500, answer::toString);
                    }
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("privateRoutes")
    void anAuditorChangesNothing(Route route) {
        if (route.access() == Access.AUDITOR) {
            assertEquals(Method.GET, route.method());
        }
    }

    /** With the password of the administrator. */
    private static void addAuditor() {
        var sql = SITE.database().sql();
        var id = UUID.fromString("01890000-0000-7000-8000-00000000000a");
        sql.execute("insert into learner values (?)", id);
        sql.execute(
                """
                insert into account (learner_id, display_name, role, password_hash)
                select ?, 'Ali Aydin', 'auditor', password_hash from account
                where role = 'administrator'
                """,
                id);
        sql.execute("insert into account_email values ('auditor@example.org', ?)", id);
    }

    private static void assertMissing(Route route, Browser browser) {
        var answer = send(route, browser);
        assertEquals(404, answer.status(), () -> route + ": " + answer);
    }

    private static Browser.Page send(Route route, Browser browser) {
        var path =
                (route.page() ? "/de" : "") + route.pattern().replaceAll("\\{[^}]+}", NOBODYS_ID);
        return route.method().equals(Method.GET)
                ? browser.get(path)
                : browser.fillIn("/de/sign-in", path);
    }

    private static Stream<Route> privateRoutes() {
        return SITE.routes().all().stream().filter(route -> route.access() != Access.EVERYONE);
    }

    private static Browser guest() {
        var browser = SITE.browser();
        browser.fillIn("/de/courses/passwords", "/de/courses/passwords/enrolment");
        assertTrue(browser.cookie("session").isPresent());
        return browser;
    }

    /** Whoever has a cookie can write into it what they like. */
    private static Browser forged(String role) {
        var cookie =
                Objects.requireNonNull(SIGNED_IN.get(Role.LEARNER))
                        .cookie("session")
                        .orElseThrow()
                        .getValue();
        var value = cookie.substring(0, cookie.lastIndexOf('.') + 1) + role;
        return SITE.browser().with("Cookie", "session=" + value);
    }

    private static String email(Role role) {
        return role == Role.ADMINISTRATOR
                ? "admin@example.org"
                : role.name().toLowerCase(Locale.ROOT) + "@example.org";
    }
}
