package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.AUDIT_EVENT;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.regex.Pattern;

/** What administrators do with people, and what they do not get to see. */
@Tag("database")
class PeoplePagesTest {
    private static final String PASSWORD = "a password for tests";
    private static final String PEOPLE = "/de/admin/people";
    private static final Pattern PERSON = Pattern.compile("href=\"(/de/admin/people/[^\"]+)\"");

    private static final TestSite SITE =
            TestSite.start(Map.of("MITLERNEN_DEMO_PASSWORD", PASSWORD), "--demo");

    private final Browser administrator = signIn("admin@example.org");

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @BeforeEach
    void mariaIsALearner() {
        giveRole("maria", "learner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maria", "schneider", "LEARNER@", " aria "})
    void somebodyIsFoundByAPartOfNameOrAddress(String text) {
        var found = administrator.get(PEOPLE + "?q=" + text.replace(" ", "%20"));
        assertTrue(found.body().contains("Maria Schneider"), found::toString);
        assertFalse(found.body().contains("Yusuf Demir"), found::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "%25", "_", "'"})
    void whoIsNotThereIsNotFound(String text) {
        var found = administrator.get(PEOPLE + "?q=" + text);
        assertTrue(found.body().contains("Niemand gefunden"), found::toString);
    }

    @Test
    void guestsAreNobodysBusiness() {
        var all = administrator.get(PEOPLE).body();
        assertEquals(3, PERSON.matcher(all).results().count(), all);
    }

    @Test
    void aNewRoleSignsThePersonOutAndStandsInTheTrail() {
        var maria = signIn("learner@example.org");
        assertEquals(404, maria.get(PEOPLE).status());
        giveRole("maria", "administrator");
        assertTrue(maria.get("/de/my").body().contains("/de/continue"), "still signed in");
        assertEquals(200, signIn("learner@example.org").get(PEOPLE).status());
        var trail = administrator.get("/de/admin/audit?action=role-given&name=maria").body();
        assertTrue(trail.contains("Rolle gegeben</strong>: <bdi>administrator</bdi>"), trail);
        assertTrue(trail.contains("von <bdi>Petra Hoffmann</bdi>"), trail);
    }

    @Test
    void theSameRoleAgainIsNoEvent() {
        var before = events();
        giveRole("maria", "learner");
        assertEquals(before, events());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "king", "LEARNER"})
    void aRoleThatDoesNotExistIsNotGiven(String role) {
        var answer = send(person("maria"), "/role", "role", role);
        assertEquals(422, answer.status());
        assertTrue(answer.title().startsWith("Fehler:"), answer::toString);
        assertTrue(answer.body().contains("Jetzige Rolle: Lernende Person"), answer::toString);
    }

    @Test
    void nobodyChangesTheirOwnRole() {
        var own = person("petra");
        assertFalse(administrator.get(own).body().contains("name=\"role\""));
        assertEquals(422, send(own, "/role", "role", "learner").status());
        assertEquals(200, administrator.get(PEOPLE).status());
    }

    @Test
    void somebodyIsSignedOutOnAllDevices() {
        var phone = signIn("learner@example.org");
        var laptop = signIn("learner@example.org");
        assertEquals(303, send(person("maria"), "/sessions/ending").status());
        for (var device : new Browser[] {phone, laptop}) {
            assertTrue(device.get("/de/my").body().contains("/de/continue"));
        }
    }

    @Test
    void noPageTellsWhatSomebodyLearns() {
        var page = administrator.get(person("maria")).body();
        for (var course : new String[] {"passwords", "Passwörter", "Zertifikat ausgestellt"}) {
            assertFalse(page.contains(course), page);
        }
    }

    private static long events() {
        return SITE.database().sql().fetchCount(AUDIT_EVENT);
    }

    private void giveRole(String name, String role) {
        var answer = send(person(name), "/role", "role", role);
        assertEquals(303, answer.status(), answer::toString);
    }

    private String person(String name) {
        return administrator.get(PEOPLE + "?q=" + name).find(PERSON).orElseThrow();
    }

    private Browser.Page send(String person, String action, String... fields) {
        return administrator.fillIn("/de/sign-in", person + action, fields);
    }

    private static Browser signIn(String email) {
        var browser = SITE.browser();
        browser.fillIn("/de/sign-in", "/de/sign-in", "email", email, "password", PASSWORD);
        return browser;
    }
}
