package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ATTEMPT;
import static de.mitlernen.db.schema.Tables.LEARNER;
import static de.mitlernen.db.schema.Tables.RATE_LIMIT_USE;
import static de.mitlernen.db.schema.Tables.SUBMITTED_FILE;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.TestSite;
import de.mitlernen.limit.RateLimit;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;

/** Nobody fills the storage with submissions. */
@Tag("database")
class SubmissionLimitsTest {
    private static final TestSite SITE =
            TestSite.start(
                    Map.of(
                            "MITLERNEN_COURSES",
                            "../accessibility-tests/src/test/courses",
                            "MITLERNEN_TRUSTED_PROXIES",
                            TestSite.HOST));
    private static final DSLContext SQL = SITE.database().sql();

    private final Submitting learner = from("192.0.2.1");

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @BeforeEach
    void forget() {
        SQL.deleteFrom(RATE_LIMIT_USE).execute();
        SQL.deleteFrom(SUBMITTED_FILE).execute();
        SQL.deleteFrom(ATTEMPT).execute();
    }

    @Test
    void whatIsSubmittedToOneExerciseHasAnEnd() {
        for (int i = 1; i <= SubmissionLimits.MOST_TIMES; i++) {
            learner.submit("Brief " + i, "", "");
        }
        assertRefused(422, "schon 50 Mal", learner.send("Noch ein Brief", "", ""));
        assertEquals(SubmissionLimits.MOST_TIMES, SQL.fetchCount(ATTEMPT));
        from("192.0.2.1").submit("Von jemand anderem", "", "");
    }

    @Test
    void theFilesOfALearnerInACourseAreBoundedTogether() {
        learner.submit("", "eins.txt", "1");
        int most = SubmissionLimits.MOST_MEGABYTES * 1024 * 1024;
        SQL.update(SUBMITTED_FILE)
                .set(SUBMITTED_FILE.EXERCISE_ID, "other")
                .set(SUBMITTED_FILE.CONTENT, new byte[most - 3])
                .execute();
        assertRefused(422, "höchstens 50 MB", learner.send("Brief", "vier.txt", "1234"));
        assertEquals(1, SQL.fetchCount(ATTEMPT));
        learner.submit("", "drei.txt", "123");
        learner.submit("", "nochmals-drei.txt", "321");
    }

    @Test
    void fromOneAddressComeOnlySoManyFilesInAnHour() {
        learner.submit("", "eins.txt", "1");
        repeat(SubmissionLimits.IN_AN_HOUR);
        int before = SQL.fetchCount(LEARNER);
        var other = from("192.0.2.1");
        assertRefused(429, "in einer Stunde", other.send("Brief", "zwei.txt", "2"));
        assertEquals(before, SQL.fetchCount(LEARNER));
        other.submit("Brief", "", "");
        from("192.0.2.2").submit("", "drei.txt", "3");
    }

    @Test
    void fromOneAddressComeOnlySoManyFilesInADay() {
        learner.submit("", "eins.txt", "1");
        repeat(SubmissionLimits.IN_A_DAY);
        assertRefused(429, "morgen", learner.send("Brief", "zwei.txt", "2"));
        assertEquals(1, SQL.fetchCount(ATTEMPT));
    }

    @Test
    void oneCustomerCannotHideBehindManyAddresses() {
        from("2001:db8:1:2::1").submit("", "eins.txt", "1");
        repeat(SubmissionLimits.IN_AN_HOUR);
        var page = from("2001:db8:1:2:ffff::1").send("Brief", "zwei.txt", "2");
        assertRefused(429, "in einer Stunde", page);
    }

    @Test
    void aCustomerWithManyNetworksHasAnEndToo() {
        from("2001:db8:1:2::1").submit("", "eins.txt", "1");
        repeat(SubmissionLimits.IN_AN_HOUR, 4 * SubmissionLimits.IN_AN_HOUR.most());
        var page = from("2001:db8:1:3::1").send("Brief", "zwei.txt", "2");
        assertRefused(429, "in einer Stunde", page);
        from("2001:db8:2:2::1").submit("", "drei.txt", "3");
    }

    @Test
    void whoeverIsRefusedLearnsHowLong() {
        learner.submit("", "eins.txt", "1");
        repeat(SubmissionLimits.IN_AN_HOUR);
        var wait = learner.send("Brief", "zwei.txt", "2").header("Retry-After").orElseThrow();
        assertTrue(Integer.parseInt(wait) > 3_000 && Integer.parseInt(wait) <= 3_600, wait);
    }

    @Test
    void nothingIsWrittenToTheStorageThatIsTooMuch() {
        learner.submit("", "eins.txt", "1");
        repeat(SubmissionLimits.IN_AN_HOUR);
        SQL.execute(
                """
                create function refuse() returns trigger language plpgsql
                as 'begin raise exception ''stored before it was asked''; end';
                create trigger refuse before insert on submitted_file
                for each row execute function refuse()
                """);
        try {
            assertRefused(429, "in einer Stunde", learner.send("Brief", "zwei.txt", "2"));
        } finally {
            SQL.execute("drop function refuse cascade");
        }
    }

    private static Submitting from(String address) {
        return new Submitting(SITE.browser().with("X-Forwarded-For", address));
    }

    private static void repeat(RateLimit limit) {
        repeat(limit, limit.most());
    }

    /** As if what was counted once had happened so often. */
    private static void repeat(RateLimit limit, int times) {
        var end = Instant.now().plus(limit.window());
        var window = RATE_LIMIT_USE.EXPIRES_AT.between(end.minusSeconds(60), end.plusSeconds(60));
        for (var use : SQL.selectFrom(RATE_LIMIT_USE).where(window).fetch()) {
            for (int i = 1; i < times; i++) {
                SQL.insertInto(RATE_LIMIT_USE)
                        .set(RATE_LIMIT_USE.KEY_HASH, use.getKeyHash())
                        .set(RATE_LIMIT_USE.EXPIRES_AT, use.getExpiresAt())
                        .execute();
            }
        }
    }

    private static void assertRefused(int status, String why, Browser.Page page) {
        assertEquals(status, page.status(), page::toString);
        assertTrue(page.title().startsWith("Fehler:"), page::title);
        assertTrue(page.body().contains(why), page::toString);
        assertTrue(
                page.body().matches("(?s).*(Brief|Noch ein Brief)</textarea>.*"), page::toString);
    }
}
