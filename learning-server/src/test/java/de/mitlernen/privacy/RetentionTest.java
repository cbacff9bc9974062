package de.mitlernen.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Site;
import de.mitlernen.TestSite;
import de.mitlernen.db.Database;
import de.mitlernen.web.Messages;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is forgotten by itself, and who is warned before. */
@Tag("database")
class RetentionTest {
    private static final LocalDate TODAY = LocalDate.of(2030, 6, 15);
    private static final TestSite SITE = TestSite.start();
    private static final Database DATABASE = SITE.database();

    private final Erasure erasure =
            new Erasure(DATABASE, SITE.audit(), Site.personalData(DATABASE));
    private final Retention retention =
            new Retention(
                    DATABASE,
                    erasure,
                    Optional.of(
                            new RetentionLetters(
                                    new Messages(Site.FEATURES), "https://lernen.example.org")));

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @BeforeEach
    void clean() {
        DATABASE.sql().execute("truncate learner, account_email, mail cascade");
    }

    @Test
    void aGuestIsForgottenAfterTwoYears() {
        guest(TODAY.minusMonths(Retention.GUEST_MONTHS).minusDays(1));
        var other = guest(TODAY.minusMonths(Retention.GUEST_MONTHS));
        retention.run(TODAY);
        assertEquals(List.of(other), learners());
    }

    @Test
    void anAccountIsWarnedFirstAndDeletedAMonthLater() {
        var learner = account("learner", TODAY.minusMonths(Retention.ACCOUNT_MONTHS));
        retention.run(TODAY);
        retention.run(TODAY.plusDays(1));
        assertEquals(1, letters(), "one letter, not one a day");
        assertEquals(List.of(learner), learners());
        retention.run(TODAY.plusDays(Retention.WARNING_DAYS - 1));
        assertEquals(List.of(learner), learners());
        retention.run(TODAY.plusDays(Retention.WARNING_DAYS));
        assertEquals(List.of(), learners());
    }

    @Test
    void theLetterTellsTheDay() {
        account("learner", TODAY.minusMonths(Retention.ACCOUNT_MONTHS));
        retention.run(TODAY);
        var text = DATABASE.sql().fetch("select paragraphs[1] from mail").getFirst();
        assertTrue(text.get(0, String.class).contains("15. Juli 2030"), text::toString);
    }

    @Test
    void whoeverSignsInAgainKeepsTheAccount() {
        var learner = account("learner", TODAY.minusMonths(Retention.ACCOUNT_MONTHS));
        retention.run(TODAY);
        DATABASE.sql().execute("update learner set active_on = ?", TODAY.plusDays(3));
        retention.run(TODAY.plusDays(Retention.WARNING_DAYS + 5));
        assertEquals(List.of(learner), learners());
    }

    @Test
    void staffAccountsAreLeftToPeople() {
        var trainer = account("trainer", TODAY.minusYears(9));
        retention.run(TODAY);
        retention.run(TODAY.plusDays(Retention.WARNING_DAYS));
        assertEquals(List.of(trainer), learners());
    }

    @Test
    void whoCannotBeWarnedIsNotDeleted() {
        var learner = account("learner", TODAY.minusYears(9));
        var silent = new Retention(DATABASE, erasure, Optional.empty());
        silent.run(TODAY);
        silent.run(TODAY.plusYears(1));
        assertEquals(List.of(learner), learners());
    }

    @Test
    void sessionsThatEndedAreDeleted() {
        var learner = guest(TODAY);
        DATABASE.sql()
                .execute(
                        """
                        insert into session (learner_id, token_hash, expires_at, idle_seconds, ends_at, assurance)
                        values (?, 'old', now() - interval '1 day', 1, now(), 'single'),
                               (?, 'new', now() + interval '1 day', 1, now(), 'single')
                        """,
                        learner,
                        learner);
        retention.run(TODAY);
        assertEquals(1, DATABASE.sql().fetchCount(DATABASE.sql().selectFrom("session")));
    }

    private static UUID guest(LocalDate active) {
        var learner = UUID.randomUUID();
        DATABASE.sql()
                .execute(
                        "insert into learner (learner_id, active_on) values (?, ?)",
                        learner,
                        active);
        return learner;
    }

    private static UUID account(String role, LocalDate active) {
        var learner = guest(active);
        DATABASE.sql()
                .execute(
                        """
                        insert into account (learner_id, display_name, role, password_hash)
                        values (?, 'Maria', ?, 'none')
                        """,
                        learner,
                        role);
        DATABASE.sql().execute("insert into account_email values (?, ?)", "m@example.org", learner);
        return learner;
    }

    private static List<UUID> learners() {
        return DATABASE.sql()
                .fetch("select learner_id from learner")
                .map(it -> it.get(0, UUID.class));
    }

    private static int letters() {
        return DATABASE.sql().fetchCount(DATABASE.sql().selectFrom("mail"));
    }
}
