package de.mitlernen.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.catalog.Catalog;
import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.catalog.SampleCourse;
import de.mitlernen.content.CoursePackages;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.identity.Ids;
import de.mitlernen.identity.Learners;
import de.mitlernen.identity.LearningCodes;
import de.mitlernen.learning.CourseState.Enrolled;
import de.mitlernen.learning.CourseStates.MyCourse;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.web.SessionKey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Where a learner goes on. */
@Tag("database")
class ResumeTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Catalog CATALOG = SampleCourse.catalogIn(DATABASE);
    private static final PublishedCourse COURSE = longCourse();

    private final Learners learners = new Learners(DATABASE, new LearningCodes(new byte[] {1}));
    private final Learning learning =
            new Learning(DATABASE, learners, new RateLimits(DATABASE, new byte[] {1}));
    private final CourseStates states = new CourseStates(DATABASE);
    private final SessionKey session = learning.enrol(Optional.empty(), COURSE);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whoeverHasJustEnrolledBeginsWithTheFirstUnit() {
        assertEquals(unit(0), next());
    }

    @Test
    void whoeverAnsweredInAUnitGoesOnThere() {
        answerIn(2);
        assertEquals(unit(2), next());
    }

    @Test
    void afterAUnitIsDoneTheFirstOpenOneFollows() {
        complete(0);
        assertEquals(unit(1), next());
        complete(2);
        assertEquals(unit(1), next());
    }

    @Test
    void theLastPlaceIsKeptOnAnotherDevice() {
        answerIn(1);
        var code = learners.learningCode(session).orElseThrow();
        var there = learners.continueWith(code, "").orElseThrow();
        assertEquals(unit(1), next(there));
    }

    @Test
    void whenAllIsDoneThereIsNothingToGoOnWith() {
        for (int i = 0; i < COURSE.units().size(); i++) {
            complete(i);
        }
        assertEquals(Optional.empty(), next());
    }

    @Test
    void theCourseLastLearnedInComesFirst() {
        learning.enrol(Optional.of(session), SampleCourse.in(CATALOG));
        answerIn(0);
        assertEquals(List.of(COURSE.id(), SampleCourse.ID), courses());
        learning.complete(Optional.of(session), SampleCourse.in(CATALOG), SampleCourse.LESSON);
        assertEquals(List.of(SampleCourse.ID, COURSE.id()), courses());
    }

    private static PublishedCourse longCourse() {
        CATALOG.importPackages(CoursePackages.bundled());
        return CATALOG.find("passwords").orElseThrow();
    }

    private static Optional<String> unit(int index) {
        return Optional.of(COURSE.units().get(index).id());
    }

    private void complete(int unit) {
        learning.complete(Optional.of(session), COURSE, unit(unit).orElseThrow());
    }

    private void answerIn(int unit) {
        var attempt = new Attempt(Ids.next(), unit(unit).orElseThrow(), "any", List.of("0"), 0);
        learning.answer(Optional.of(session), COURSE, List.of(attempt), Optional.empty());
    }

    private Optional<String> next() {
        return next(session);
    }

    private Optional<String> next(SessionKey on) {
        var state = (Enrolled) states.find(Optional.of(on), COURSE.id());
        return CoursePages.nextUnit(COURSE, state.completed(), state.lastUnit());
    }

    private List<String> courses() {
        return states.coursesOf(session).stream().map(MyCourse::courseId).toList();
    }
}
