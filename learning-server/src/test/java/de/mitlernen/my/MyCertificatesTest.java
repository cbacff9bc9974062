package de.mitlernen.my;

import static de.mitlernen.db.schema.Tables.CREDENTIAL;
import static de.mitlernen.db.schema.Tables.CREDENTIAL_CODE;

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

/** What a learner who has completed a course is offered. */
@Tag("database")
class MyCertificatesTest {
    private static final String COURSE = "/en/courses/passwords";
    private static final String TO_ISSUE = "href=\"" + COURSE + "/certificate\"";
    private static final String PASSWORD = "a password for tests";

    private static final TestSite SITE =
            TestSite.start(Map.of("MITLERNEN_DEMO_PASSWORD", PASSWORD), "--demo");

    private final Browser learner = SITE.browser();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @BeforeEach
    void completeCourseWithoutCertificate() {
        SITE.database().sql().deleteFrom(CREDENTIAL_CODE).execute();
        SITE.database().sql().deleteFrom(CREDENTIAL).execute();
        var email = "learner@example.org";
        var page =
                learner.fillIn("/en/sign-in", "/en/sign-in", "email", email, "password", PASSWORD);
        assertEquals(303, page.status());
    }

    @Test
    void aCertificateThatIsReadyIsOfferedAboveTheCourses() {
        var page = learner.get("/en/my").body();
        assertTrue(page.contains("Your certificate is ready."), page);
        assertTrue(page.contains(TO_ISSUE), page);
        assertTrue(page.indexOf("my-certificates") < page.indexOf("my-courses"), page);
    }

    @Test
    void onceIssuedItStandsThereInstead() {
        issue();
        var page = learner.get("/en/my").body();
        assertFalse(page.contains(TO_ISSUE), page);
        assertTrue(page.indexOf(".pdf\"") < page.indexOf("my-courses"), page);
    }

    @Test
    void withoutAnyTheCoursesComeFirst() {
        var guest = SITE.browser();
        guest.fillIn(COURSE, COURSE + "/enrolment");
        var page = guest.get("/en/my").body();
        assertTrue(page.indexOf("my-courses") < page.indexOf("my-certificates"), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/why-passwords-matter", "/closing-quiz"})
    void thePagesOfTheCourseLeadToIt(String unit) {
        assertTrue(learner.get(COURSE + unit).body().contains("Get your certificate"));
        issue();
        var page = learner.get(COURSE + unit).body();
        assertFalse(page.contains("Get your certificate"), page);
        assertTrue(page.contains("See your certificate"), page);
    }

    private void issue() {
        var path = COURSE + "/certificate";
        assertEquals("/en/my", learner.fillIn(path, path, "name", "Maria Schneider").location());
    }
}
