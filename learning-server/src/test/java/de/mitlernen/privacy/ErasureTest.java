package de.mitlernen.privacy;

import static de.mitlernen.db.schema.Tables.CREDENTIAL;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.Site;
import de.mitlernen.TestSite;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.db.Database;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Somebody has everything about them deleted. */
@Tag("database")
class ErasureTest {
    private static final String PASSWORD = "a password for tests";
    private static final String DELETION = "/en/my/data/deletion";
    private static final String LEARNER = "learner@example.org";
    private static final Pattern CERTIFICATE = Pattern.compile("href=\"(/en/verify/[^\"]+)\"");

    private static final TestSite SITE =
            TestSite.start(Map.of("MITLERNEN_DEMO_PASSWORD", PASSWORD), "--demo");
    private static final Database DATABASE = SITE.database();

    private final Erasure erasure =
            new Erasure(DATABASE, SITE.audit(), Site.personalData(DATABASE));

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void nothingInTheWholeDatabaseLeadsToThePersonAnyMore() {
        var email = "maria.musterfrau@example.org";
        var learner = FullLearner.add(DATABASE, email, "CODE1");
        var tables = Site.personalData(DATABASE).tables().size();
        assertEquals(tables, tablesWith(learner.toString()), "a learner with data everywhere");
        erasure.erase(learner, Optional.of(learner));
        assertEquals(0, tablesWith(learner.toString()));
        assertEquals(0, tablesWith(email));
        assertEquals(0, tablesWith(FullLearner.NAME));
    }

    @Test
    void aCertificateStaysWithoutItsName() {
        var learner = FullLearner.add(DATABASE, "other@example.org", "CODE2");
        erasure.erase(learner, Optional.of(learner));
        var left =
                DATABASE.sql()
                        .select(CREDENTIAL.RECIPIENT, CREDENTIAL.COURSE_TITLE)
                        .from("credential join credential_code using (learner_id, credential_id)")
                        .where("code = 'CODE2'")
                        .fetchSingle();
        assertNull(left.value1());
        assertEquals("Passwörter", left.value2());
    }

    @Test
    void othersKeepTheirs() {
        var learner = FullLearner.add(DATABASE, "first@example.org", "CODE3");
        var other = FullLearner.add(DATABASE, "second@example.org", "CODE4");
        erasure.erase(learner, Optional.empty());
        assertEquals(Site.personalData(DATABASE).tables().size(), tablesWith(other.toString()));
    }

    @Test
    void theAuditTrailStaysWhole() {
        erasure.erase(FullLearner.add(DATABASE, "third@example.org", "CODE5"), Optional.empty());
        assertInstanceOf(AuditTrail.Intact.class, SITE.audit().verify());
    }

    @Test
    void somebodyDoesItThemselvesWithTheirPassword() {
        var browser = SITE.browser();
        signIn(browser, LEARNER);
        var certificate = browser.get("/en/my").find(CERTIFICATE).orElseThrow();
        var refused = browser.fillIn(DELETION, DELETION, "password", "wrong");
        assertEquals(422, refused.status());
        assertEquals(200, browser.get("/en/my/sessions").status(), "nothing is deleted yet");
        var done = browser.fillIn(DELETION, DELETION, "password", PASSWORD);
        assertEquals("/en/", done.location());
        assertEquals(404, browser.get("/en/my/data").status());
        assertEquals(422, signIn(browser, LEARNER).status());
        var verified = browser.get(certificate);
        assertEquals(200, verified.status());
        assertTrue(verified.body().contains("had their data deleted"), verified::toString);
    }

    @Test
    void theLastAdministratorStays() {
        var browser = SITE.browser();
        signIn(browser, "admin@example.org");
        var refused = browser.fillIn(DELETION, DELETION, "password", PASSWORD);
        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("First give somebody else"), refused::toString);
    }

    @Test
    void aGuestDoesItToo() {
        var browser = SITE.browser();
        browser.fillIn("/en/courses/passwords", "/en/courses/passwords/enrolment");
        assertEquals(200, browser.get("/en/my/data").status());
        assertEquals("/en/", browser.fillIn(DELETION, DELETION).location());
        assertEquals(404, browser.get("/en/my/data").status());
    }

    private static Browser.Page signIn(Browser browser, String email) {
        return browser.fillIn("/en/sign-in", "/en/sign-in", "email", email, "password", PASSWORD);
    }

    private static int tablesWith(String text) {
        return (int)
                DATABASE
                        .sql()
                        .fetch(
                                """
                                select table_name from information_schema.tables
                                where table_schema = 'public' and table_type = 'BASE TABLE'
                                """)
                        .map(row -> row.get(0, String.class))
                        .stream()
                        .filter(table -> isIn(table, text))
                        .count();
    }

    private static boolean isIn(String table, String text) {
        var rows = "select from \"%s\" row where row::text like ?".formatted(table);
        return !DATABASE.sql().fetch(rows, "%" + text + "%").isEmpty();
    }
}
