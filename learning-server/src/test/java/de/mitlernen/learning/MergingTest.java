package de.mitlernen.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Site;
import de.mitlernen.TestSite;
import de.mitlernen.db.Database;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.UUID;

/** What somebody learned as a guest moves into their account. */
@Tag("database")
class MergingTest {
    private static final TestSite SITE = TestSite.start();
    private static final Database DATABASE = SITE.database();

    private final UUID guest = UUID.randomUUID();
    private final UUID account = UUID.randomUUID();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @BeforeEach
    void begin() {
        execute("insert into learner (learner_id) values (?), (?)", guest, account);
    }

    @Test
    void aCourseOfTheGuestAloneBecomesTheAccounts() {
        enrol(guest, "first-smartphone", "first-steps");
        enrol(account, "passwords", "strong-passwords");
        move();
        assertEquals(List.of("first-smartphone", "passwords"), coursesOfAccount());
        assertEquals(2, countOf("attempt"));
        assertTrue(
                DATABASE.sql().fetch("select from learner where learner_id = ?", guest).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void inTheSameCourseTheBetterStateWinsAndAttemptsAreKept(boolean guestIsBetter) {
        var better = guestIsBetter ? guest : account;
        var worse = guestIsBetter ? account : guest;
        enrol(better, "passwords", "why-passwords-matter", "strong-passwords");
        enrol(worse, "passwords", "password-manager");
        move();
        assertEquals(List.of("passwords"), coursesOfAccount());
        assertEquals(3, countOf("attempt"));
        assertEquals(
                List.of("password-manager", "strong-passwords", "why-passwords-matter"),
                texts(
                        """
                        select unit_id from unit_completion
                        join enrolment using (learner_id, enrolment_id)
                        where learner_id = ? and withdrawn_at is null order by unit_id
                        """));
        assertEquals(
                List.of("3"),
                texts("select units_completed::text from course_summary where learner_id = ?"));
    }

    @Test
    void theEnrolmentWithACertificateWinsAndKeepsIt() {
        enrol(account, "passwords", "why-passwords-matter", "strong-passwords");
        var certified = enrol(guest, "passwords", "password-manager");
        execute(
                """
                insert into credential values
                  (?, ?, ?, 'passwords', 1, 'de', 'Maria', 'Passwörter', '{}', '{}', 'Stadt', 'x')
                """,
                guest,
                UUID.randomUUID(),
                certified);
        move();
        assertEquals(
                List.of(certified.toString()),
                texts(
                        """
                        select c.enrolment_id::text from credential c
                        join course_summary s using (learner_id, enrolment_id)
                        where c.learner_id = ?
                        """));
    }

    @Test
    void twoNotesAtOneUnitAreBothThere() {
        note(guest, "von unterwegs");
        note(account, "von zu Hause");
        move();
        assertEquals(
                List.of("von zu Hause\n\nvon unterwegs"),
                texts("select text from note where learner_id = ?"));
    }

    @Test
    void theSameNoteIsThereOnce() {
        note(guest, "gleich");
        note(account, "gleich");
        move();
        assertEquals(List.of("gleich"), texts("select text from note where learner_id = ?"));
    }

    @Test
    void ofTwoOpenRunsAtAQuizOneStaysOpenAndBothAreKept() {
        run(account, enrol(account, "passwords", "strong-passwords", "password-manager"));
        run(guest, enrol(guest, "passwords", "strong-passwords"));
        move();
        assertEquals(2, countOf("quiz_run"));
        assertEquals(
                List.of("1"),
                texts(
                        "select count(*)::text from quiz_run"
                                + " where learner_id = ? and ended_at is null"));
    }

    @Test
    void theLaterFileOfTwoStays() {
        file(account, enrol(account, "passwords", "strong-passwords"), "alt.txt", "2026-01-01");
        file(guest, enrol(guest, "passwords", "strong-passwords"), "neu.txt", "2026-02-01");
        move();
        assertEquals(
                List.of("neu.txt"), texts("select name from submitted_file where learner_id = ?"));
    }

    @Test
    void theSelfCheckWithMoreAnswersStaysOpenAndCompletedOnesAreKept() {
        selfCheck(guest, null, "1.1-a", "1.2-b");
        selfCheck(account, null, "1.1-a");
        selfCheck(guest, "2026-01-01", "1.1-a");
        selfCheck(account, "2026-02-01", "1.1-a");
        move();
        assertEquals(3, countOf("self_check"));
        assertEquals(4, countOf("self_check_answer"));
    }

    private UUID enrol(UUID learner, String course, String... completed) {
        var id = UUID.randomUUID();
        execute(
                """
                insert into enrolment (learner_id, enrolment_id, course_id, version)
                values (?, ?, ?, 1)
                """,
                learner,
                id,
                course);
        execute(
                """
                insert into course_summary
                  (learner_id, course_id, enrolment_id, units_total, units_completed)
                values (?, ?, ?, 5, ?)
                """,
                learner,
                course,
                id,
                completed.length);
        for (var unit : completed) {
            execute("insert into unit_completion values (?, ?, ?)", learner, id, unit);
            execute(
                    "insert into attempt values (?, ?, ?, 1, ?, 'exercise', '{}', 1)",
                    learner,
                    UUID.randomUUID(),
                    id,
                    unit);
        }
        return id;
    }

    private void note(UUID learner, String text) {
        execute("insert into note values (?, 'passwords', 'strong-passwords', ?)", learner, text);
    }

    private void run(UUID learner, UUID enrolment) {
        execute(
                """
                insert into quiz_run (learner_id, run_id, enrolment_id, unit_id)
                values (?, ?, ?, 'closing-quiz')
                """,
                learner,
                UUID.randomUUID(),
                enrolment);
    }

    private void file(UUID learner, UUID enrolment, String name, String day) {
        execute(
                """
                insert into submitted_file
                values (?, ?, 'strong-passwords', 'letter', ?, 'x', ?::timestamptz)
                """,
                learner,
                enrolment,
                name,
                day);
    }

    private void selfCheck(UUID learner, @Nullable String completed, String... questions) {
        var id = UUID.randomUUID();
        execute(
                "insert into self_check values (?, ?, now(), ?::timestamptz)",
                learner,
                id,
                completed);
        for (var question : questions) {
            execute(
                    "insert into self_check_answer values (?, ?, ?, 'alone')",
                    learner,
                    id,
                    question);
        }
    }

    private void move() {
        DATABASE.sql()
                .transaction(tx -> Site.personalData(DATABASE).move(tx.dsl(), guest, account));
    }

    private List<String> coursesOfAccount() {
        return texts(
                """
                select course_id from course_summary
                join enrolment using (learner_id, enrolment_id, course_id)
                where learner_id = ? and withdrawn_at is null order by course_id
                """);
    }

    private int countOf(String table) {
        return DATABASE.sql()
                .fetchSingle("select count(*) from " + table + " where learner_id = ?", account)
                .get(0, int.class);
    }

    private List<String> texts(String sql) {
        return DATABASE.sql().fetch(sql, account).map(row -> row.get(0, String.class));
    }

    private static void execute(String sql, @Nullable Object... values) {
        DATABASE.sql().execute(sql, values);
    }
}
