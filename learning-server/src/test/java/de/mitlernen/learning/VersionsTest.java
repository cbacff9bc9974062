package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ATTEMPT;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.Parallel;
import de.mitlernen.catalog.Catalog;
import de.mitlernen.catalog.SampleCourse;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.exercise.ExerciseViews;
import de.mitlernen.identity.Ids;
import de.mitlernen.identity.Learners;
import de.mitlernen.identity.LearningCodes;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.web.Form;
import de.mitlernen.web.Forms;
import de.mitlernen.web.Messages;
import de.mitlernen.web.Routes;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visits;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A course is published anew while people learn in it. */
@Tag("database")
class VersionsTest {
    private final Database database = TestDatabase.fresh();
    private final Catalog catalog = SampleCourse.catalogIn(database);
    private final Learners learners = new Learners(database, new LearningCodes(new byte[] {1}));
    private final Learning learning =
            new Learning(database, learners, new RateLimits(database, new byte[] {1}));
    private final CourseStates states = new CourseStates(database);
    private final SessionKey early = enrol(Optional.empty());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoeverBeganKeepsTheVersion() {
        publish("Wälder");
        assertEquals("Bäume", titleFor(Optional.of(early)));
        assertEquals("Wälder", titleFor(Optional.empty()));
        assertEquals("Wälder", titleFor(Optional.of(enrol(Optional.empty()))));
    }

    @Test
    void anotherServerFindsTheEarlierVersionToo() {
        publish("Wälder");
        var other = SampleCourse.emptyCatalog(database);
        other.refresh();
        assertEquals("Bäume", titleFor(Optional.of(early), other));
    }

    @Test
    void anAnswerBelongsToTheVersionInWhichItWasGiven() {
        publish("Wälder");
        var newest = SampleCourse.in(catalog);
        var attempt = new Attempt(Ids.next(), SampleCourse.LESSON, "what-is-tall", List.of("1"), 1);
        learning.answer(Optional.of(early), newest, List.of(attempt), Optional.empty());
        assertEquals(1, database.sql().fetchSingle(ATTEMPT).getVersion());
        assertEquals("Bäume", titleFor(Optional.of(early)));
    }

    @Test
    void enrollingAgainDoesNotChangeTheVersion() {
        publish("Wälder");
        enrol(Optional.of(early));
        assertEquals("Bäume", titleFor(Optional.of(early)));
    }

    @Test
    void whoeverBeginsAnewGetsTheNewest() {
        publish("Wälder");
        learning.withdraw(early, SampleCourse.ID);
        enrol(Optional.of(early));
        assertEquals("Wälder", titleFor(Optional.of(early)));
    }

    @Test
    void whoeverEnrolsWhileItIsPublishedGetsOneOfTheTwo() throws Exception {
        var sessions =
                Parallel.run(
                        10,
                        () -> {
                            publish("Wälder");
                            return enrol(Optional.empty());
                        });
        for (var session : sessions) {
            assertEquals("Wälder", titleFor(Optional.of(session)));
        }
        assertEquals("Bäume", titleFor(Optional.of(early)));
    }

    @Test
    void whatOneHasReadIsWhatIsMarked(@TempDir Path folder) {
        publishWithAnswersMoved(folder);
        answer(Optional.empty(), Forms.of("what-is-tall.choice", "1", "version", "1"));
        assertMarked(1, 1);
        answer(Optional.empty(), Forms.of("what-is-tall.choice", "0", "version", "2"));
        assertMarked(2, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "0", "x", "99999999999"})
    void aFormOfAnUnknownVersionCountsAsOneOfTheNewest(String version, @TempDir Path folder) {
        publishWithAnswersMoved(folder);
        answer(Optional.empty(), Forms.of("what-is-tall.choice", "1", "version", version));
        assertMarked(2, 0);
    }

    @Test
    void whateverOneHasReadAnEnrolmentKeepsItsVersion(@TempDir Path folder) {
        publishWithAnswersMoved(folder);
        answer(Optional.of(early), Forms.of("what-is-tall.choice", "1", "version", "2"));
        assertMarked(1, 1);
    }

    private void publishWithAnswersMoved(Path folder) {
        catalog.importPackages(Map.of("trees", SampleCourse.withAnswersMoved(folder)));
        assertEquals(2, SampleCourse.in(catalog).version());
    }

    /** Sends the form of the lesson's exercise. */
    private void answer(Optional<SessionKey> session, Form form) {
        var routes = new Routes().add(new AttemptPages(visits(catalog), learning)).all();
        var attempts =
                routes.stream().filter(route -> route.pattern().endsWith("/attempts")).findFirst();
        var path =
                new String[] {
                    "course", SampleCourse.ID,
                    "unit", SampleCourse.LESSON,
                    "exercise", "what-is-tall"
                };
        attempts.orElseThrow().handler().handle(Visits.of(session, form, path));
    }

    private void assertMarked(int version, float score) {
        var latest =
                database.sql()
                        .selectFrom(ATTEMPT)
                        .orderBy(ATTEMPT.ATTEMPTED_AT.desc())
                        .limit(1)
                        .fetchSingle();
        assertEquals(version, latest.getVersion());
        assertEquals(score, latest.getScore().floatValue());
    }

    private void publish(String title) {
        catalog.importPackages(Map.of("trees", SampleCourse.titled(title)));
    }

    private SessionKey enrol(Optional<SessionKey> session) {
        return learning.enrol(session, SampleCourse.in(catalog));
    }

    private String titleFor(Optional<SessionKey> session) {
        return titleFor(session, catalog);
    }

    private String titleFor(Optional<SessionKey> session, Catalog server) {
        return visits(server)
                .find(Visits.of(session, "course", SampleCourse.ID, "unit", SampleCourse.LESSON))
                .page(Returned.NOTHING)
                .courseTitle();
    }

    private UnitVisits visits(Catalog server) {
        var views = new ExerciseViews(new Messages(List.of("exercise")), new byte[] {1});
        return new UnitVisits(server, states, views);
    }
}
