package de.mitlernen.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Parallel;
import de.mitlernen.catalog.Catalog;
import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.catalog.SampleCourse;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.exercise.ExerciseViews;
import de.mitlernen.identity.Ids;
import de.mitlernen.identity.Learners;
import de.mitlernen.identity.LearningCodes;
import de.mitlernen.learning.UnitPage.NumberedExercise;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.web.Messages;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visits;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The quiz of the sample: two required exercises, an optional one, and 70 % to be reached. */
@Tag("database")
class QuizTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Catalog CATALOG = SampleCourse.catalogIn(DATABASE);
    private static final PublishedCourse COURSE = SampleCourse.in(CATALOG);

    private static final Map<String, List<String>> RESPONSES =
            Map.of(
                    "leaves", List.of("0"),
                    "growing", List.of("1", "2", "3"),
                    "words", List.of("Baum", "0"));

    private static final NumberedExercise LEAVES = new NumberedExercise("leaves", 1);
    private static final NumberedExercise GROWING = new NumberedExercise("growing", 2);

    private final Learners learners = new Learners(DATABASE, new LearningCodes(new byte[] {1}));
    private final Learning learning =
            new Learning(DATABASE, learners, new RateLimits(DATABASE, new byte[] {1}));
    private final UnitVisits visits =
            new UnitVisits(
                    CATALOG,
                    new CourseStates(DATABASE),
                    new ExerciseViews(new Messages(List.of("exercise")), new byte[] {1}));
    private final SessionKey session = learning.enrol(Optional.empty(), COURSE);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theAnswerThatReachesThePassingScoreCompletesIt() {
        answer("leaves", 0.5);
        answer("growing", 0.85);
        assertFalse(completed());
        answer("growing", 0.9);
        assertTrue(completed());
        assertEquals(new QuizResult(0, 2, true, 2, 2, List.of(LEAVES, GROWING)), result());
    }

    @Test
    void aQuizHalfAnsweredIsNotPassed() {
        answer("leaves", 1);
        assertFalse(completed());
        assertEquals(new QuizResult(1, 2, false, 1, 2, List.of()), result());
    }

    @Test
    void theBestAttemptAtEachExerciseCounts() {
        answer("leaves", 1);
        answer("leaves", 0);
        answer("growing", 0.5);
        assertTrue(completed());
    }

    @Test
    void whatWasPassedStaysPassed() {
        answer("leaves", 1);
        answer("growing", 1);
        answer("growing", 0);
        assertTrue(completed());
        assertEquals(new QuizResult(2, 2, true, 2, 2, List.of()), result());
    }

    @Test
    void anOptionalExerciseHelpsNobodyToPass() {
        answer("leaves", 1);
        answer("words", 1);
        assertFalse(completed());
        assertEquals(new QuizResult(1, 2, false, 1, 2, List.of()), result());
    }

    @Test
    void aQuizThatIsNotPassedNamesWhatIsNotYetRight() {
        answer("leaves", 1);
        answer("growing", 0.396);
        assertFalse(completed());
        assertEquals(new QuizResult(1, 2, false, 2, 2, List.of(GROWING)), result());
    }

    @Test
    void theLastTwoAnswersSentAtOncePassIt() throws Exception {
        for (int i = 0; i < 25; i++) {
            var learner = learning.enrol(Optional.empty(), COURSE);
            Callable<SessionKey> leaves = () -> answer(learner, "leaves", 1);
            Callable<SessionKey> growing = () -> answer(learner, "growing", 1);
            Parallel.run(List.of(leaves, growing));
            assertTrue(visit(learner).state().completedUnits().contains(SampleCourse.QUIZ));
        }
    }

    @Test
    void thePassedQuizCompletesTheCourse() {
        learning.complete(Optional.of(session), COURSE, SampleCourse.LESSON);
        answer("leaves", 1);
        assertFalse(visit(session).page(Returned.NOTHING).courseDone());
        answer("growing", 1);
        assertTrue(visit(session).page(Returned.NOTHING).courseDone());
    }

    private void answer(String exercise, double score) {
        answer(session, exercise, score);
    }

    private SessionKey answer(SessionKey learner, String exercise, double score) {
        var response = Objects.requireNonNull(RESPONSES.get(exercise));
        var attempt = new Attempt(Ids.next(), SampleCourse.QUIZ, exercise, response, score);
        return learning.answer(
                Optional.of(learner), COURSE, List.of(attempt), visit(learner).quiz());
    }

    private boolean completed() {
        return visit(session).state().completedUnits().contains(SampleCourse.QUIZ);
    }

    private QuizResult result() {
        return Objects.requireNonNull(visit(session).page(Returned.NOTHING).quizResult());
    }

    private UnitVisit visit(SessionKey learner) {
        return visits.find(
                Visits.of(Optional.of(learner), "course", COURSE.id(), "unit", SampleCourse.QUIZ));
    }
}
