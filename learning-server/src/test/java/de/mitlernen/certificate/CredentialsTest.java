package de.mitlernen.certificate;

import static de.mitlernen.db.schema.Tables.CREDENTIAL;
import static de.mitlernen.db.schema.Tables.CREDENTIAL_CODE;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.mitlernen.NaughtyStrings;
import de.mitlernen.Parallel;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.catalog.Catalog;
import de.mitlernen.catalog.SampleCourse;
import de.mitlernen.certificate.Credentials.CompletedCourse;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.identity.Learners;
import de.mitlernen.identity.LearningCodes;
import de.mitlernen.learning.Learning;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;
import de.mitlernen.web.SessionKey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

@Tag("database")
class CredentialsTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Catalog CATALOG = SampleCourse.catalogIn(DATABASE);
    private static final String ORIGIN = "https://lernen.example.org";

    private final Credentials credentials =
            new Credentials(DATABASE, new AuditTrail(DATABASE, new byte[] {2}));
    private final Messages messages = new Messages(List.of("catalog", "certificate"));
    private final Issuing issuing = new Issuing(CATALOG, credentials, messages, "Musterstadt");
    private final Learning learning =
            new Learning(
                    DATABASE,
                    new Learners(DATABASE, new LearningCodes(new byte[] {1})),
                    new RateLimits(DATABASE, new byte[] {1}));

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aCourseHalfDoneEarnsNothing() {
        var course = SampleCourse.in(CATALOG);
        var session = learning.complete(Optional.empty(), course, SampleCourse.LESSON);
        assertEquals(Optional.empty(), findCompleted(session));
    }

    @Test
    void aCredentialSaysWhatWasLearnedInTheReadersLanguage() {
        var credential = issue(completed(learner()), "en");
        assertEquals("en", credential.language());
        assertEquals("Trees", credential.courseTitle());
        assertEquals(
                List.of("recognise a tree", "plant a tree", "water a tree"), credential.outcomes());
        assertEquals(List.of("1.1", "4.2"), credential.competences());
        assertEquals("Musterstadt", credential.issuer());
        assertEquals(ORIGIN + "/en/verify/" + credential.code(), credential.verification());
    }

    @Test
    void inALanguageWithoutTheCourseItIsIssuedInOneThatHasIt() {
        var credential = issue(completed(learner()), "ar");
        assertEquals("en", credential.language());
        assertEquals(ORIGIN + "/en/verify/" + credential.code(), credential.verification());
    }

    @Test
    void itIsFoundAsItWasIssued() {
        var session = learner();
        var issued = issue(completed(session), "de");
        assertEquals(Optional.of(issued), credentials.find(issued.code()));
        assertEquals(Optional.of(issued), credentials.find(session.learnerId(), issued.id()));
        assertEquals(Optional.of(issued), credentials.findFor(completed(session)));
        assertEquals(List.of(issued), credentials.of(session.learnerId()));
    }

    @Test
    void nobodyElseFindsItByItsId() {
        var issued = issue(completed(learner()), "de");
        assertEquals(Optional.empty(), credentials.find(learner().learnerId(), issued.id()));
        assertEquals(List.of(), credentials.of(UUID.randomUUID()));
    }

    @Test
    void aCodeThatWasNeverIssuedIsNotFound() {
        var code = VerificationCode.create(new Random(5));
        assertEquals(Optional.empty(), credentials.find(code));
    }

    @Test
    void issuedTwentyTimesAtOnceThereIsOne() throws Exception {
        var completed = completed(learner());
        var issued = Parallel.run(20, () -> issue(completed, "de"));
        assertEquals(1, new HashSet<>(issued).size());
        var ofLearner = CREDENTIAL.LEARNER_ID.eq(completed.learnerId());
        assertEquals(1, DATABASE.sql().fetchCount(CREDENTIAL, ofLearner));
        var codes = CREDENTIAL_CODE.LEARNER_ID.eq(completed.learnerId());
        assertEquals(1, DATABASE.sql().fetchCount(CREDENTIAL_CODE, codes));
    }

    @Test
    void theNameFirstPrintedStays() {
        var completed = completed(learner());
        issuing.issue(completed, "Maria", Language.DEFAULT, ORIGIN);
        var again = issuing.issue(completed, "Mallory", Language.DEFAULT, ORIGIN);
        assertEquals("Maria", again.recipient());
    }

    @Test
    void itStaysWhenTheCourseIsLeftAndBegunAnew() {
        var session = learner();
        var first = issue(completed(session), "de");
        learning.withdraw(session, SampleCourse.ID);
        assertEquals(Optional.empty(), findCompleted(session));
        assertEquals(List.of(first), credentials.of(session.learnerId()));
        learnAll(Optional.of(session));
        var second = issue(completed(session), "de");
        assertNotEquals(first.code(), second.code());
        assertEquals(List.of(second, first), credentials.of(session.learnerId()));
    }

    @Test
    void itTellsOfTheVersionThatWasLearned() {
        var session = learner();
        CATALOG.importPackages(Map.of("trees", SampleCourse.titled("Wälder")));
        assertEquals("Bäume", issue(completed(session), "de").courseTitle());
        CATALOG.importPackages(Map.of("trees", SampleCourse.read()));
    }

    @Test
    void itsFileIsAPdf() {
        var file = issuing.pdf(issue(completed(learner()), "de"));
        assertTrue(new String(file, ISO_8859_1).startsWith("%PDF-"));
    }

    @Test
    void everyNameThatIsAcceptedCanBePrinted() {
        var credential = issue(completed(learner()), "de");
        for (var typed : NaughtyStrings.all()) {
            var name = RecipientName.tidy(typed);
            if (RecipientName.problem(name, messages, Language.DEFAULT).isEmpty()) {
                assertTrue(issuing.pdf(named(credential, name)).length > 0, name);
            }
        }
    }

    private static Credential named(Credential it, String name) {
        return new Credential(
                it.id(),
                it.code(),
                it.language(),
                name,
                it.courseTitle(),
                it.outcomes(),
                it.competences(),
                it.issuer(),
                it.verification(),
                it.issuedAt());
    }

    private Credential issue(CompletedCourse completed, String language) {
        var tag = Language.find(language).orElseThrow();
        return issuing.issue(completed, "Maria Schneider", tag, ORIGIN);
    }

    private SessionKey learner() {
        return learnAll(Optional.empty());
    }

    private SessionKey learnAll(Optional<SessionKey> session) {
        var course = SampleCourse.in(CATALOG);
        var learner = learning.complete(session, course, SampleCourse.LESSON);
        return learning.complete(Optional.of(learner), course, SampleCourse.QUIZ);
    }

    private CompletedCourse completed(SessionKey session) {
        return findCompleted(session).orElseThrow();
    }

    private Optional<CompletedCourse> findCompleted(SessionKey session) {
        return credentials.findCompleted(session.learnerId(), SampleCourse.ID);
    }
}
