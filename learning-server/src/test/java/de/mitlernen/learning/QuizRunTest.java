package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ATTEMPT;
import static de.mitlernen.db.schema.Tables.QUIZ_RUN;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Parallel;
import de.mitlernen.catalog.Catalog;
import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.catalog.SampleCourse;
import de.mitlernen.content.Exercise;
import de.mitlernen.content.QuizRules;
import de.mitlernen.content.QuizRules.Feedback;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.exercise.ExerciseView;
import de.mitlernen.exercise.ExerciseViews;
import de.mitlernen.exercise.Stage;
import de.mitlernen.identity.Ids;
import de.mitlernen.identity.Learners;
import de.mitlernen.identity.LearningCodes;
import de.mitlernen.learning.UnitPage.NumberedExercise;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visits;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The quiz of the sample, with two required exercises and an optional one, taken in runs. */
@Tag("database")
class QuizRunTest {
    private static final QuizRules DRAWN =
            new QuizRules(OptionalInt.of(1), Feedback.IMMEDIATE, OptionalInt.empty(), true);
    private static final QuizRules HANDED_IN =
            new QuizRules(OptionalInt.empty(), Feedback.DEFERRED, OptionalInt.of(3), false);

    private static final List<String> RIGHT_LEAVES = List.of("0", "2");
    private static final List<String> RIGHT_GROWING = List.of("1", "2", "3");

    private static final Database DATABASE = TestDatabase.fresh();
    private static final Catalog CATALOG = SampleCourse.emptyCatalog(DATABASE);

    private static final ExerciseViews VIEWS =
            new ExerciseViews(new Messages(List.of("exercise")), new byte[] {1});

    private final Learners learners = new Learners(DATABASE, new LearningCodes(new byte[] {1}));
    private final Learning learning =
            new Learning(DATABASE, learners, new RateLimits(DATABASE, new byte[] {1}));
    private final UnitVisits visits = new UnitVisits(CATALOG, new CourseStates(DATABASE), VIEWS);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void beforeTheFirstRunNothingIsAsked() {
        var page = visit(enrol(HANDED_IN)).page(Returned.NOTHING);
        var run = Objects.requireNonNull(page.run());
        assertEquals("new", run.stage());
        assertEquals(2, run.asked());
        assertEquals(List.of(), exercises(page));
        assertNull(page.quizResult());
    }

    @Test
    void aRunAsksAsManyAsAreDrawnAndWhatIsOptional() {
        var session = begin(enrol(DRAWN));
        var asked = asked(session);
        assertEquals(2, asked.size());
        assertEquals("words", asked.getLast());
        assertEquals(List.of(1, 2), numbers(visit(session).page(Returned.NOTHING)));
    }

    @Test
    void whatIsAskedComesFromTheRunAlone() {
        var session = begin(enrol(DRAWN));
        var asked = asked(session);
        var run = visit(session).runId().orElseThrow();
        assertEquals(asked, asked(session));
        assertEquals(asked, drawn(VIEWS, run));
        var withAnotherSecret = new ExerciseViews(new Messages(List.of()), new byte[] {2});
        assertTrue(
                IntStream.range(0, 50)
                        .mapToObj(i -> new UUID(i, i))
                        .anyMatch(any -> !drawn(VIEWS, any).equals(drawn(withAnotherSecret, any))));
    }

    private static List<String> drawn(ExerciseViews views, UUID run) {
        var quiz = SampleCourse.in(CATALOG).content(SampleCourse.QUIZ, Language.DEFAULT);
        return ids(views.draw(quiz.exercises(), OptionalInt.of(1), run));
    }

    @Test
    void anotherRunDrawsAnew() {
        var session = enrol(DRAWN);
        var seen = new HashSet<List<String>>();
        for (int i = 0; i < 40 && seen.size() < 2; i++) {
            begin(session);
            seen.add(asked(session));
        }
        assertEquals(Set.of(List.of("leaves", "words"), List.of("growing", "words")), seen);
    }

    @Test
    void optionsAreMixedByTheRunAndStayMixed() {
        var none = OptionalInt.empty();
        var session = enrol(new QuizRules(none, Feedback.IMMEDIATE, none, true));
        var orders = new HashSet<List<String>>();
        for (int i = 0; i < 40 && orders.size() < 3; i++) {
            begin(session);
            var before = options(session);
            answer(session, "leaves", RIGHT_LEAVES, 1);
            assertEquals(before, options(session));
            orders.add(before);
        }
        assertTrue(orders.size() > 1, orders::toString);
    }

    /** The options of the first exercise in the order of the page. */
    private List<String> options(SessionKey session) {
        var page = visit(session).page(Returned.NOTHING);
        return Pattern.compile("value=(\\d)")
                .matcher(exercises(page).getFirst().interaction().toString())
                .results()
                .map(option -> option.group(1))
                .toList();
    }

    @Test
    void nothingIsToldBeforeTheQuizIsHandedIn() {
        var session = begin(enrol(HANDED_IN));
        answer(session, "leaves", List.of("1"), 0);
        var page = visit(session).page(Returned.NOTHING);
        assertNull(page.quizResult());
        assertEquals(List.of(Stage.SAVED, Stage.DEFERRED, Stage.DEFERRED), stages(page));
        exercises(page).forEach(each -> assertNull(each.result()));
        assertFalse(exercises(page).toString().contains("notyet"));

        handIn(session);
        var told = visit(session).page(Returned.NOTHING);
        assertEquals(List.of(Stage.CLOSED, Stage.CLOSED, Stage.CLOSED), stages(told));
        assertFalse(Objects.requireNonNull(exercises(told).getFirst().result()).right());
        var missing =
                List.of(new NumberedExercise("leaves", 1), new NumberedExercise("growing", 2));
        assertEquals(new QuizResult(0, 2, false, 2, 2, missing), told.quizResult());
    }

    @Test
    void beforeItIsHandedInTheLatestAnswerCounts() {
        var session = begin(enrol(HANDED_IN));
        answer(session, "growing", RIGHT_GROWING, 1);
        answer(session, "leaves", RIGHT_LEAVES, 1);
        answer(session, "leaves", List.of("1"), 0);
        handIn(session);
        assertEquals(0.5f, score(session));
        assertFalse(completed(session));
    }

    @Test
    void whoeverGoesBackToAnEarlierAnswerInTheSameFormMeansIt() {
        var session = begin(enrol(HANDED_IN));
        var form = Ids.next();
        for (var option : List.of("0", "1", "0", "0")) {
            send(session, new Attempt(form, SampleCourse.QUIZ, "leaves", List.of(option), 0));
        }
        assertEquals(
                List.of("0"),
                Objects.requireNonNull(visit(session).state().latestAttempts().get("leaves"))
                        .response());
        assertEquals(3, attempts(session));
    }

    @Test
    void theRunThatReachesThePassingScoreCompletesIt() {
        var session = begin(enrol(HANDED_IN));
        answerAllRight(session);
        assertFalse(completed(session));
        handIn(session);
        assertTrue(completed(session));
        begin(session);
        handIn(session);
        assertTrue(completed(session), "the best run counts");
    }

    @Test
    void aRunThatIsToldAtOnceIsPassedByItsAnswers() {
        var session = begin(enrol(DRAWN));
        var drawn = asked(session).getFirst();
        answer(session, drawn, drawn.equals("leaves") ? RIGHT_LEAVES : RIGHT_GROWING, 1);
        assertTrue(completed(session));
    }

    @Test
    void whatWasAnsweredInOneRunDoesNotCountInTheNext() {
        var session = begin(enrol(HANDED_IN));
        answerAllRight(session);
        handIn(session);
        begin(session);
        assertEquals(Map.of(), visit(session).state().latestAttempts());
        handIn(session);
        assertEquals(0f, score(session));
    }

    @Test
    void thereAreNeverMoreRunsThanTheLimit() throws Exception {
        var session = enrol(HANDED_IN);
        for (int i = 1; i <= 5; i++) {
            var quiz = visit(session).quiz().orElseThrow();
            Parallel.run(20, () -> learning.beginRun(Optional.of(session), course(session), quiz));
            assertEquals(Math.min(i, 3), runs(session));
            handIn(session);
        }
        var run = Objects.requireNonNull(visit(session).page(Returned.NOTHING).run());
        assertFalse(run.again());
        assertEquals("ended", run.stage());
    }

    @Test
    void pressedTwentyTimesOneRunFollowsTheOther() throws Exception {
        var session = begin(enrol(DRAWN));
        var quiz = visit(session).quiz().orElseThrow();
        Parallel.run(20, () -> learning.beginRun(Optional.of(session), course(session), quiz));
        assertEquals(2, runs(session));
    }

    @Test
    void anAnswerThatComesTooLateChangesNothing() {
        var session = begin(enrol(HANDED_IN));
        var quiz = visit(session).quiz();
        handIn(session);
        var late = new Attempt(Ids.next(), SampleCourse.QUIZ, "leaves", RIGHT_LEAVES, 1);
        learning.answer(Optional.of(session), course(session), List.of(late), quiz);
        assertEquals(0, attempts(session));
        handIn(session);
        assertEquals(0f, score(session));
    }

    @Test
    void whateverIsSentAtOnceTheScoreIsThatOfTheAnswersThatAreKept() throws Exception {
        for (int round = 0; round < 20; round++) {
            var session = begin(enrol(HANDED_IN));
            var quiz = visit(session).quiz().orElseThrow();
            var mine = Optional.of(session);
            var pressed = new ArrayList<Callable<SessionKey>>();
            pressed.add(() -> answer(session, "leaves", RIGHT_LEAVES, 1));
            pressed.add(() -> learning.handIn(mine, course(session), List.of(), quiz));
            pressed.add(() -> answer(session, "growing", RIGHT_GROWING, 1));
            Parallel.run(pressed);
            assertEquals(attempts(session) / 2f, score(session));
            assertEquals(attempts(session) == 2, completed(session));
        }
    }

    @Test
    void whoeverLeavesTheCourseLeavesNoRun() {
        var session = begin(enrol(HANDED_IN));
        answerAllRight(session);
        learning.withdraw(session, SampleCourse.ID);
        assertEquals(0, runs(session));
        assertEquals(0, attempts(session));
    }

    private SessionKey enrol(QuizRules rules) {
        CATALOG.importPackages(Map.of(SampleCourse.ID, SampleCourse.withQuiz(rules)));
        return learning.enrol(Optional.empty(), SampleCourse.in(CATALOG));
    }

    private SessionKey begin(SessionKey session) {
        var unit = visit(session);
        return learning.beginRun(Optional.of(session), unit.course(), unit.quiz().orElseThrow());
    }

    private void handIn(SessionKey session) {
        var unit = visit(session);
        learning.handIn(Optional.of(session), unit.course(), List.of(), unit.quiz().orElseThrow());
    }

    private void answerAllRight(SessionKey session) {
        answer(session, "leaves", RIGHT_LEAVES, 1);
        answer(session, "growing", RIGHT_GROWING, 1);
    }

    private SessionKey answer(
            SessionKey session, String exercise, List<String> response, double score) {
        return send(session, new Attempt(Ids.next(), SampleCourse.QUIZ, exercise, response, score));
    }

    private SessionKey send(SessionKey session, Attempt attempt) {
        var unit = visit(session);
        return learning.answer(Optional.of(session), unit.course(), List.of(attempt), unit.quiz());
    }

    private UnitVisit visit(SessionKey session) {
        return visits.find(
                Visits.of(
                        Optional.of(session),
                        "course",
                        SampleCourse.ID,
                        "unit",
                        SampleCourse.QUIZ));
    }

    private PublishedCourse course(SessionKey session) {
        return visit(session).course();
    }

    private List<String> asked(SessionKey session) {
        return ids(visit(session).exercises());
    }

    private static List<String> ids(List<Exercise> exercises) {
        return exercises.stream().map(Exercise::id).toList();
    }

    private static List<ExerciseView> exercises(UnitPage page) {
        return page.blocks().stream()
                .flatMap(block -> Optional.ofNullable(block.exercise()).stream())
                .toList();
    }

    private static List<Integer> numbers(UnitPage page) {
        return exercises(page).stream().map(ExerciseView::number).toList();
    }

    private static List<Stage> stages(UnitPage page) {
        return exercises(page).stream().map(ExerciseView::stage).toList();
    }

    private int runs(SessionKey session) {
        return DATABASE.sql().fetchCount(QUIZ_RUN, QUIZ_RUN.LEARNER_ID.eq(session.learnerId()));
    }

    private int attempts(SessionKey session) {
        return DATABASE.sql().fetchCount(ATTEMPT, ATTEMPT.LEARNER_ID.eq(session.learnerId()));
    }

    /** Of the latest run. */
    private float score(SessionKey session) {
        return DATABASE.sql()
                .selectFrom(QUIZ_RUN)
                .where(QUIZ_RUN.LEARNER_ID.eq(session.learnerId()))
                .orderBy(QUIZ_RUN.BEGUN_AT.desc())
                .limit(1)
                .fetchSingle(QUIZ_RUN.SCORE);
    }

    private boolean completed(SessionKey session) {
        return visit(session).state().completedUnits().contains(SampleCourse.QUIZ);
    }
}
