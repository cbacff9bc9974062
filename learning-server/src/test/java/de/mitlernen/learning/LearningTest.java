package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ATTEMPT;
import static de.mitlernen.db.schema.Tables.COURSE_SUMMARY;
import static de.mitlernen.db.schema.Tables.ENROLMENT;
import static de.mitlernen.db.schema.Tables.UNIT_COMPLETION;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.NaughtyStrings;
import de.mitlernen.Parallel;
import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.catalog.SampleCourse;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.identity.Ids;
import de.mitlernen.identity.Learners;
import de.mitlernen.identity.LearningCodes;
import de.mitlernen.identity.SecondFactor;
import de.mitlernen.identity.Sessions;
import de.mitlernen.learning.CourseState.Enrolled;
import de.mitlernen.learning.CourseState.LatestAttempt;
import de.mitlernen.learning.CourseState.Stranger;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.web.SessionKey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

@Tag("database")
class LearningTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final PublishedCourse COURSE = SampleCourse.in(SampleCourse.catalogIn(DATABASE));

    private final Learners learners = new Learners(DATABASE, new LearningCodes(new byte[] {1}));
    private final Learning learning =
            new Learning(DATABASE, learners, new RateLimits(DATABASE, new byte[] {1}));
    private final CourseStates states = new CourseStates(DATABASE);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aVisitorWhoEnrolsBecomesAGuest() {
        var session = learning.enrol(Optional.empty(), COURSE);
        assertTrue(new Sessions(DATABASE, SecondFactor.OF_STAFF).isValid(session));
        var state = enrolled(session);
        assertEquals(1, state.version());
        assertEquals(Set.of(), state.completed());
        assertNull(state.lastUnit());
    }

    @Test
    void whoeverPressesTwentyTimesIsEnrolledOnce() throws Exception {
        var session = guest();
        Parallel.run(20, () -> learning.enrol(Optional.of(session), COURSE));
        assertConsistent(session);
        assertEquals(
                1,
                DATABASE.sql().fetchCount(ENROLMENT, ENROLMENT.LEARNER_ID.eq(session.learnerId())));
    }

    @Test
    void whoeverAnswersIsEnrolled() {
        var session =
                learning.answer(Optional.empty(), COURSE, List.of(answer(1)), Optional.empty());
        assertEquals(SampleCourse.LESSON, enrolled(session).lastUnit());
    }

    @Test
    void whoeverHasDoneAUnitIsEnrolled() {
        var session = learning.complete(Optional.empty(), COURSE, SampleCourse.LESSON);
        assertEquals(Set.of(SampleCourse.LESSON), enrolled(session).completed());
    }

    @Test
    void anAttemptSentTwentyTimesIsKeptOnce() throws Exception {
        var session = guest();
        var attempt = answer(1);
        Parallel.run(
                20,
                () ->
                        learning.answer(
                                Optional.of(session), COURSE, List.of(attempt), Optional.empty()));
        assertEquals(1, attempts(session));
        assertConsistent(session);
    }

    @Test
    void theSameAnswerFromTheSameFormIsOneAttempt() {
        var session = guest();
        var form = Ids.next();
        answer(session, new Attempt(form, SampleCourse.LESSON, "what-is-tall", List.of("1"), 1));
        answer(session, new Attempt(form, SampleCourse.LESSON, "what-is-tall", List.of("1"), 1));
        assertEquals(1, attempts(session));
    }

    @Test
    void anotherAnswerFromTheSameFormIsKeptAfterTheBrowserWentBack() {
        var session = guest();
        var form = Ids.next();
        answer(session, new Attempt(form, SampleCourse.LESSON, "what-is-tall", List.of("0"), 0));
        answer(session, new Attempt(form, SampleCourse.LESSON, "what-is-tall", List.of("1"), 1));
        assertEquals(Map.of("what-is-tall", kept(List.of("1"), 1, 1)), lessonOf(session));
    }

    @Test
    void theLatestAnswerIsShownAndTheBestScoreCounts() {
        var session = guest();
        answer(session, answer(0.5, "0"));
        answer(session, answer(1, "1"));
        answer(session, answer(0, "2"));
        assertEquals(Map.of("what-is-tall", kept(List.of("2"), 0, 1)), lessonOf(session));
        assertEquals(3, attempts(session));
    }

    @Test
    void anAnswerComesBackAsItWasTyped() {
        var session = guest();
        var typed = NaughtyStrings.all();
        answer(session, answer(0, typed.toArray(String[]::new)));
        assertEquals(Map.of("what-is-tall", kept(typed, 0, 0)), lessonOf(session));
    }

    @Test
    void answersOfOneUnitAreNotShownInAnother() {
        var session = guest();
        answer(session, answer(1));
        var quiz = states.find(Optional.of(session), COURSE.id(), SampleCourse.QUIZ);
        assertEquals(Map.of(), quiz.latestAttempts());
    }

    @Test
    void aUnitIsCompletedOnceHoweverOftenItIsPressed() throws Exception {
        var session = guest();
        Parallel.run(
                20, () -> learning.complete(Optional.of(session), COURSE, SampleCourse.LESSON));
        assertEquals(
                1,
                DATABASE.sql()
                        .fetchCount(
                                UNIT_COMPLETION,
                                UNIT_COMPLETION.LEARNER_ID.eq(session.learnerId())));
        assertConsistent(session);
    }

    @Test
    void unitsDoneAtOnceAllCount() throws Exception {
        for (int i = 0; i < 10; i++) {
            var session = learning.enrol(Optional.empty(), COURSE);
            var pressed = new ArrayList<Callable<SessionKey>>();
            for (var unit : COURSE.units()) {
                pressed.add(() -> learning.complete(Optional.of(session), COURSE, unit.id()));
            }
            Parallel.run(pressed);
            assertTrue(isDone(session));
            assertConsistent(session);
        }
    }

    @Test
    void aCourseIsDoneWhenAllItsUnitsAre() {
        var session = learning.complete(Optional.empty(), COURSE, SampleCourse.LESSON);
        assertFalse(isDone(session));
        learning.complete(Optional.of(session), COURSE, SampleCourse.QUIZ);
        assertTrue(isDone(session));
    }

    @Test
    void aCourseMayBeDoneWhenItsQuizIsPassed() {
        var catalog = SampleCourse.emptyCatalog(DATABASE);
        catalog.importPackages(Map.of("trees", SampleCourse.completedByQuiz()));
        var course = SampleCourse.in(catalog);
        var lesson = learning.complete(Optional.empty(), course, SampleCourse.LESSON);
        assertFalse(isDone(lesson));
        var quiz = learning.complete(Optional.empty(), course, SampleCourse.QUIZ);
        assertTrue(isDone(quiz));
    }

    @Test
    void theDayOnWhichACourseWasDoneStays() {
        var session = learning.complete(Optional.empty(), COURSE, SampleCourse.LESSON);
        learning.complete(Optional.of(session), COURSE, SampleCourse.QUIZ);
        var done = doneAt(session);
        learning.complete(Optional.of(session), COURSE, SampleCourse.LESSON);
        answer(session, answer(0));
        assertEquals(done, doneAt(session));
    }

    @Test
    void nothingOfOneLearnerIsSeenByAnother() {
        var mine = learning.complete(Optional.empty(), COURSE, SampleCourse.LESSON);
        var yours = guest();
        assertEquals(new Stranger(false), find(yours));
        assertEquals(List.of(), states.coursesOf(yours));
        var forged = new SessionKey(mine.learnerId(), yours.token(), Optional.empty());
        assertEquals(new Stranger(true), find(forged));
        assertEquals(List.of(), states.coursesOf(forged));
    }

    @Test
    void whoeverLeavesIsAStrangerAgain() {
        var session = learning.complete(Optional.empty(), COURSE, SampleCourse.LESSON);
        learning.withdraw(session, COURSE.id());
        assertEquals(new Stranger(false), find(session));
        assertEquals(List.of(), states.coursesOf(session));
        assertConsistent(session);
    }

    @Test
    void whoeverBeginsAnewBeginsWithNothing() {
        var session = learning.complete(Optional.empty(), COURSE, SampleCourse.LESSON);
        answer(session, answer(1));
        var first = enrolled(session).enrolmentId();
        learning.withdraw(session, COURSE.id());
        learning.enrol(Optional.of(session), COURSE);
        var anew = enrolled(session);
        assertNotEquals(first, anew.enrolmentId());
        assertEquals(Set.of(), anew.completed());
        assertEquals(Map.of(), lessonOf(session));
        assertFalse(isDone(session));
        assertConsistent(session);
    }

    @Test
    void leavingTwiceOrWithoutHavingBegunDoesNothing() {
        var session = guest();
        learning.withdraw(session, COURSE.id());
        learning.enrol(Optional.of(session), COURSE);
        learning.withdraw(session, COURSE.id());
        learning.withdraw(session, COURSE.id());
        assertEquals(new Stranger(false), find(session));
    }

    @Test
    void whateverIsPressedAtOnceTheSummaryFitsTheState() throws Exception {
        for (int round = 0; round < 15; round++) {
            var session = guest();
            var pressed = new ArrayList<Callable<Optional<SessionKey>>>();
            for (int i = 0; i < 5; i++) {
                var mine = Optional.of(session);
                pressed.add(() -> Optional.of(learning.enrol(mine, COURSE)));
                pressed.add(
                        () -> Optional.of(learning.complete(mine, COURSE, SampleCourse.LESSON)));
                pressed.add(() -> Optional.of(learning.complete(mine, COURSE, SampleCourse.QUIZ)));
                pressed.add(
                        () ->
                                Optional.of(
                                        learning.answer(
                                                mine,
                                                COURSE,
                                                List.of(answer(1)),
                                                Optional.empty())));
                pressed.add(
                        () -> {
                            learning.withdraw(session, COURSE.id());
                            return mine;
                        });
            }
            Parallel.run(pressed);
            assertConsistent(session);
        }
    }

    /** There is a summary exactly while one is enrolled, and it counts what was completed. */
    private void assertConsistent(SessionKey session) {
        var summaries =
                DATABASE.sql()
                        .fetch(COURSE_SUMMARY, COURSE_SUMMARY.LEARNER_ID.eq(session.learnerId()));
        switch (find(session)) {
            case Stranger any -> assertEquals(List.of(), summaries);
            case Enrolled state -> {
                assertEquals(1, summaries.size());
                var summary = summaries.getFirst();
                assertEquals(state.enrolmentId(), summary.getEnrolmentId());
                assertEquals(state.completed().size(), summary.getUnitsCompleted());
                assertEquals(COURSE.units().size(), summary.getUnitsTotal());
                boolean done = state.completed().size() == COURSE.units().size();
                assertEquals(done, summary.getCompletedAt() != null);
            }
        }
    }

    private SessionKey guest() {
        return DATABASE.sql().transactionResult(tx -> learners.createGuest(tx.dsl()));
    }

    private static Attempt answer(double score, String... response) {
        return new Attempt(
                Ids.next(), SampleCourse.LESSON, "what-is-tall", List.of(response), score);
    }

    private void answer(SessionKey session, Attempt attempt) {
        learning.answer(Optional.of(session), COURSE, List.of(attempt), Optional.empty());
    }

    private CourseState find(SessionKey session) {
        return states.find(Optional.of(session), COURSE.id());
    }

    private Enrolled enrolled(SessionKey session) {
        return assertInstanceOf(Enrolled.class, find(session));
    }

    /** At a moment that does not matter. */
    private static LatestAttempt kept(List<String> response, double score, double best) {
        return new LatestAttempt(response, score, best, Instant.EPOCH);
    }

    private Map<String, LatestAttempt> lessonOf(SessionKey session) {
        return states
                .find(Optional.of(session), COURSE.id(), SampleCourse.LESSON)
                .latestAttempts()
                .entrySet()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                each ->
                                        new LatestAttempt(
                                                each.getValue().response(),
                                                each.getValue().score(),
                                                each.getValue().bestScore(),
                                                Instant.EPOCH)));
    }

    private static int attempts(SessionKey session) {
        return DATABASE.sql().fetchCount(ATTEMPT, ATTEMPT.LEARNER_ID.eq(session.learnerId()));
    }

    private static Instant doneAt(SessionKey session) {
        return DATABASE.sql()
                .fetchSingle(COURSE_SUMMARY, COURSE_SUMMARY.LEARNER_ID.eq(session.learnerId()))
                .getCompletedAt();
    }

    private boolean isDone(SessionKey session) {
        return states.coursesOf(session).stream().anyMatch(CourseStates.MyCourse::done);
    }
}
