package de.mitlernen.operation;

import static de.mitlernen.db.schema.Tables.ACCOUNT;
import static de.mitlernen.db.schema.Tables.ACCOUNT_EMAIL;
import static de.mitlernen.db.schema.Tables.ATTEMPT;
import static de.mitlernen.db.schema.Tables.COURSE_SUMMARY;
import static de.mitlernen.db.schema.Tables.CREDENTIAL;
import static de.mitlernen.db.schema.Tables.CREDENTIAL_CODE;
import static de.mitlernen.db.schema.Tables.ENROLMENT;
import static de.mitlernen.db.schema.Tables.LEARNER;
import static de.mitlernen.db.schema.Tables.LEARNING_CODE;
import static de.mitlernen.db.schema.Tables.SELF_CHECK;
import static de.mitlernen.db.schema.Tables.SELF_CHECK_ANSWER;
import static de.mitlernen.db.schema.Tables.UNIT_COMPLETION;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.password4j.Argon2Function;
import com.password4j.Password;

import de.mitlernen.audit.AuditTrail;
import de.mitlernen.catalog.Catalog;
import de.mitlernen.certificate.Credentials;
import de.mitlernen.certificate.Issuing;
import de.mitlernen.content.CoursePackages;
import de.mitlernen.content.Reading;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.db.schema.tables.records.CourseSummaryRecord;
import de.mitlernen.identity.Accounts;
import de.mitlernen.identity.Learners;
import de.mitlernen.identity.LearningCodes;
import de.mitlernen.identity.SecondFactor;
import de.mitlernen.personaldata.PersonalData;
import de.mitlernen.web.Messages;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.UUID;

@Tag("database")
class DemoCityTest {
    private static final SortedMap<String, Reading> COURSES = CoursePackages.bundled();
    private static final String ORIGIN = "http://localhost:8080";

    private final Database database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyDemonstrationIsTheSame() {
        prepare(database, Optional.empty());
        try (var other = TestDatabase.fresh()) {
            prepare(other, Optional.empty());
            assertEquals(contents(database), contents(other));
        }
    }

    @Test
    void aSecondStartAddsNothing() {
        prepare(database, Optional.empty());
        var before = contents(database);
        prepare(database, Optional.empty());
        assertEquals(before, contents(database));
    }

    @Test
    void thePasswordIsSetAtEachStart() {
        var first = prepare(database, Optional.empty()).orElseThrow();
        var second = prepare(database, Optional.empty()).orElseThrow();
        assertNotEquals(first, second);
        for (var email : DemoCity.EMAILS) {
            assertFalse(opens(email, first));
            assertTrue(opens(email, second));
        }
    }

    @Test
    void aChosenPasswordIsTaken() {
        assertEquals(Optional.of("our choice"), prepare(database, Optional.of("our choice")));
        DemoCity.EMAILS.forEach(email -> assertTrue(opens(email, "our choice")));
    }

    @Test
    void theLearnerHasOneCourseDoneWithItsCertificateAndOneHalfDone() {
        prepare(database, Optional.empty());
        var passwords = summary("passwords");
        assertEquals(passwords.getUnitsTotal(), passwords.getUnitsCompleted());
        var smartphone = summary("first-smartphone");
        assertTrue(smartphone.getUnitsCompleted() > 0);
        assertTrue(smartphone.getUnitsCompleted() < smartphone.getUnitsTotal());
        var credential = database.sql().fetchSingle(CREDENTIAL);
        assertEquals(learner(), credential.getLearnerId());
        assertEquals("passwords", credential.getCourseId());
        assertTrue(credential.getVerification().startsWith(ORIGIN + "/de/verify/"));
    }

    @Test
    void aCertificateThatAnInterruptedStartDidNotIssueIsIssuedAtTheNext() {
        prepare(database, Optional.empty());
        database.sql().deleteFrom(CREDENTIAL).execute();
        database.sql().deleteFrom(CREDENTIAL_CODE).execute();
        prepare(database, Optional.empty());
        assertEquals(1, database.sql().fetchCount(CREDENTIAL));
    }

    @Test
    void theLearnerHasGrownBetweenTwoSelfChecks() {
        prepare(database, Optional.empty());
        assertEquals(2, database.sql().fetchCount(SELF_CHECK, SELF_CHECK.LEARNER_ID.eq(learner())));
        assertEquals(40, database.sql().fetchCount(SELF_CHECK_ANSWER));
    }

    @Test
    void twoDozenGuestsStandAtDifferentPoints() {
        prepare(database, Optional.empty());
        assertEquals(24, database.sql().fetchCount(LEARNING_CODE));
        assertEquals(27, database.sql().fetchCount(LEARNER));
        var points = new HashSet<>(database.sql().fetch(COURSE_SUMMARY).map(this::share));
        assertTrue(points.size() > 4, points::toString);
        assertTrue(points.containsAll(List.of(0.0, 1.0)), points::toString);
    }

    @Test
    void theSummariesFitWhatWasDone() {
        prepare(database, Optional.empty());
        for (var summary : database.sql().fetch(COURSE_SUMMARY)) {
            var enrolment = summary.getEnrolmentId();
            int completed =
                    database.sql()
                            .fetchCount(
                                    UNIT_COMPLETION, UNIT_COMPLETION.ENROLMENT_ID.eq(enrolment));
            int units =
                    database.sql()
                            .select(ATTEMPT.UNIT_ID)
                            .distinctOn(ATTEMPT.UNIT_ID)
                            .from(ATTEMPT)
                            .where(ATTEMPT.ENROLMENT_ID.eq(enrolment))
                            .fetch()
                            .size();
            assertEquals(summary.getUnitsCompleted(), completed);
            assertEquals(completed, units);
            assertEquals(share(summary) == 1, summary.getCompletedAt() != null);
        }
    }

    @Test
    void aPlatformWithLearnersOfItsOwnGetsNoStrangers() {
        database.sql().insertInto(LEARNER).set(LEARNER.LEARNER_ID, UUID.randomUUID()).execute();
        assertEquals(Optional.empty(), prepare(database, Optional.empty()));
        assertEquals(1, database.sql().fetchCount(LEARNER));
        assertEquals(0, database.sql().fetchCount(ACCOUNT));
    }

    private static Optional<String> prepare(Database database, Optional<String> password) {
        var messages = new Messages(List.of("catalog"));
        var audit = new AuditTrail(database, new byte[] {2});
        var catalog = new Catalog(database, audit, messages);
        catalog.importPackages(COURSES);
        var learners = new Learners(database, new LearningCodes(new byte[] {1}));
        var accounts =
                new Accounts(
                        database,
                        audit,
                        SecondFactor.OF_NOBODY,
                        new PersonalData(database, List.of()));
        var credentials = new Credentials(database, audit);
        var random = new Random(DemoCity.SEED);
        var issuing = new Issuing(catalog, credentials, messages, "Musterstadt", random);
        return new DemoCity(database, catalog, learners, accounts, credentials, issuing)
                .prepare(password, ORIGIN);
    }

    /** Everything but hashes, times of the day, and ids that nobody sees. */
    private static List<Result<? extends Record>> contents(Database database) {
        return List.of(
                rows(database, ACCOUNT.LEARNER_ID, ACCOUNT.DISPLAY_NAME, ACCOUNT.ROLE),
                rows(database, ACCOUNT_EMAIL.EMAIL, ACCOUNT_EMAIL.LEARNER_ID),
                rows(database, LEARNING_CODE.LEARNER_ID, LEARNING_CODE.CODE_HASH),
                rows(
                        database,
                        ENROLMENT.LEARNER_ID,
                        ENROLMENT.ENROLMENT_ID,
                        ENROLMENT.COURSE_ID,
                        ENROLMENT.VERSION),
                rows(
                        database,
                        UNIT_COMPLETION.LEARNER_ID,
                        UNIT_COMPLETION.ENROLMENT_ID,
                        UNIT_COMPLETION.UNIT_ID),
                rows(
                        database,
                        ATTEMPT.LEARNER_ID,
                        ATTEMPT.ATTEMPT_ID,
                        ATTEMPT.EXERCISE_ID,
                        ATTEMPT.RESPONSE,
                        ATTEMPT.SCORE),
                rows(
                        database,
                        COURSE_SUMMARY.LEARNER_ID,
                        COURSE_SUMMARY.COURSE_ID,
                        COURSE_SUMMARY.UNITS_COMPLETED,
                        COURSE_SUMMARY.LAST_UNIT_ID),
                rows(
                        database,
                        CREDENTIAL.LEARNER_ID,
                        CREDENTIAL.RECIPIENT,
                        CREDENTIAL.COURSE_TITLE,
                        CREDENTIAL.VERIFICATION),
                rows(
                        database,
                        SELF_CHECK_ANSWER.LEARNER_ID,
                        SELF_CHECK_ANSWER.SELF_CHECK_ID,
                        SELF_CHECK_ANSWER.QUESTION_ID,
                        SELF_CHECK_ANSWER.ANSWER));
    }

    private static Result<? extends Record> rows(Database database, Field<?>... fields) {
        var table = fields[0].getQualifiedName().qualifier();
        return database.sql()
                .select(fields)
                .from(org.jooq.impl.DSL.table(table))
                .orderBy(Arrays.asList(fields))
                .fetch();
    }

    private boolean opens(String email, String password) {
        var hash =
                database.sql()
                        .select(ACCOUNT.PASSWORD_HASH)
                        .from(ACCOUNT)
                        .join(ACCOUNT_EMAIL)
                        .using(ACCOUNT.LEARNER_ID)
                        .where(ACCOUNT_EMAIL.EMAIL.eq(email))
                        .fetchSingle()
                        .value1();
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    private UUID learner() {
        return database.sql()
                .fetchSingle(ACCOUNT_EMAIL, ACCOUNT_EMAIL.EMAIL.eq("learner@example.org"))
                .getLearnerId();
    }

    private CourseSummaryRecord summary(String course) {
        return database.sql()
                .fetchSingle(
                        COURSE_SUMMARY,
                        COURSE_SUMMARY
                                .LEARNER_ID
                                .eq(learner())
                                .and(COURSE_SUMMARY.COURSE_ID.eq(course)));
    }

    private double share(CourseSummaryRecord summary) {
        return summary.getUnitsCompleted() / (double) summary.getUnitsTotal();
    }
}
