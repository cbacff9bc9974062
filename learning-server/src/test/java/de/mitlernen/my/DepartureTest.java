package de.mitlernen.my;

import static de.mitlernen.db.schema.Tables.ENROLMENT;
import static de.mitlernen.db.schema.Tables.SESSION;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.TestSite;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.certificate.Credential;
import de.mitlernen.certificate.Credentials;
import de.mitlernen.certificate.Credentials.CompletedCourse;
import de.mitlernen.certificate.VerificationCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** A device that several people use, such as the computer of a library. */
@Tag("database")
class DepartureTest {
    private static final String COURSE = "/de/courses/passwords";
    private static final String EMAIL = "learner@example.org";
    private static final String PASSWORD = "a password for tests";
    private static final Pattern WORD = Pattern.compile("<li>(\\p{L}+)</li>");
    private static final Pattern PDF = Pattern.compile("href=\"([^\"]+\\.pdf)\"");

    private static final Credential CERTIFICATE =
            new Credential(
                    UUID.fromString("01890000-0000-7000-8000-000000000001"),
                    new VerificationCode("ABCDEFGHJKMN"),
                    "de",
                    "Maria Schneider",
                    "Sichere Passwörter",
                    List.of(),
                    List.of(),
                    "Musterstadt",
                    "https://lernen.example.org/de/verify/ABCD-EFGH-JKMN",
                    Instant.EPOCH);

    private static final TestSite SITE =
            TestSite.start(Map.of("MITLERNEN_DEMO_PASSWORD", PASSWORD), "--demo");

    private final Browser guest = SITE.browser();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/de/",
                "/de/my",
                "/de/my/card",
                "/de/my/departure",
                "/de/continue",
                COURSE,
                COURSE + "/why-passwords-matter",
                COURSE + "/certificate"
            })
    void noCopyIsKeptOfAPageForALearner(String path) {
        begin();
        var page = guest.get(path);
        assertEquals(200, page.status(), page::toString);
        assertEquals("no-store", page.header("Cache-Control").orElse(""));
    }

    @Test
    void noCopyIsKeptOfACertificate() {
        var learner = SITE.browser();
        learner.fillIn("/de/sign-in", "/de/sign-in", "email", EMAIL, "password", PASSWORD);
        var pdf = learner.get(learner.get("/de/my").find(PDF).orElseThrow());
        assertEquals(200, pdf.status());
        assertEquals("no-store", pdf.header("Cache-Control").orElse(""));
    }

    @Test
    void beforeLeavingTheCodeIsShownOnceMore() {
        begin();
        var my = guest.get("/de/my");
        assertTrue(my.body().contains("href=\"/de/my/departure\""), my::toString);
        assertEquals(6, words(my).size());
        assertEquals(words(my), words(guest.get("/de/my/departure")));
    }

    @Test
    void whoHasACertificateIsRemindedOfItsFile() {
        var reminder = "Löschen Sie die Datei";
        begin();
        assertFalse(guest.get("/de/my/departure").body().contains(reminder));
        earnCertificate();
        assertTrue(guest.get("/de/my/departure").body().contains(reminder));
    }

    @Test
    void theFootOfEveryPageLeadsAGuestToTheEnd() {
        var wayOut = "href=\"/de/my/departure\"";
        assertFalse(guest.get("/de/help").body().contains(wayOut));
        begin();
        assertTrue(guest.get("/de/help").body().contains(wayOut));
    }

    @Test
    void anAccountIsRemindedToSignOut() {
        var learner = SITE.browser();
        learner.fillIn("/de/sign-in", "/de/sign-in", "email", EMAIL, "password", PASSWORD);
        var my = learner.get("/de/my");
        assertTrue(my.body().contains("Fertig für heute?"), my::toString);
        assertFalse(my.body().contains("/my/departure"), my::toString);
    }

    @Test
    void whoeverLeavesIsGone() {
        begin();
        var session = guest.cookie("session").orElseThrow();
        var learner = learner();
        leave();
        assertTrue(guest.cookie("session").isEmpty());
        assertTrue(guest.get("/de/").body().contains("Sie haben hier aufgehört"));
        guest.with("Cookie", session.toString());
        assertEquals(List.of(), words(guest.get("/de/my")));
        assertEquals(0, SITE.database().sql().fetchCount(SESSION, SESSION.LEARNER_ID.eq(learner)));
    }

    @Test
    void withTheCodeItGoesOnElsewhere() {
        begin();
        var code = words(guest.get("/de/my/departure"));
        leave();
        var elsewhere = SITE.browser();
        elsewhere.fillIn("/de/continue", "/de/continue", "words", String.join(" ", code));
        assertEquals(code, words(elsewhere.get("/de/my")));
        assertTrue(elsewhere.get(COURSE).body().contains("/withdrawal"));
    }

    @Test
    void leavingTwiceOrWithoutHavingBegunDoesNoHarm() {
        leave();
        begin();
        leave();
        leave();
        for (var path : List.of("/de/my", "/de/my/departure")) {
            var page = guest.get(path);
            assertEquals(200, page.status());
            assertTrue(page.body().contains("href=\"/de/continue\""), page::toString);
            assertFalse(page.body().contains("action=\"/de/my/departure\""), page::toString);
        }
    }

    private void begin() {
        assertEquals(303, guest.fillIn(COURSE, COURSE + "/enrolment").status());
    }

    private UUID learner() {
        var session = guest.cookie("session").orElseThrow();
        return UUID.fromString(session.getValue().split("\\.")[0]);
    }

    private void earnCertificate() {
        var enrolment =
                SITE.database().sql().fetchSingle(ENROLMENT, ENROLMENT.LEARNER_ID.eq(learner()));
        var course =
                new CompletedCourse(
                        enrolment.getLearnerId(),
                        enrolment.getEnrolmentId(),
                        enrolment.getCourseId(),
                        enrolment.getVersion());
        new Credentials(SITE.database(), new AuditTrail(SITE.database(), new byte[] {2}))
                .issue(course, CERTIFICATE);
    }

    private void leave() {
        var gone = guest.fillIn("/de/sign-in", "/de/my/departure");
        assertEquals(303, gone.status(), gone::toString);
        assertEquals("/de/", gone.location());
    }

    /** The words of the learning code on a page. */
    private static List<String> words(Browser.Page page) {
        return WORD.matcher(page.body()).results().map(found -> found.group(1)).toList();
    }
}
