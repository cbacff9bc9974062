package de.mitlernen.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.catalog.SampleCourse;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.identity.Ids;
import de.mitlernen.identity.Learners;
import de.mitlernen.identity.LearningCodes;
import de.mitlernen.learning.ItemAnalysis.Answer;
import de.mitlernen.learning.ItemAnalysis.Item;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.web.SessionKey;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

@Tag("database")
class ItemAnalysisTest {
    private static final double EXACT = 1e-6;

    private final Database database = TestDatabase.fresh();
    private final PublishedCourse course = SampleCourse.in(SampleCourse.catalogIn(database));
    private final Learning learning =
            new Learning(
                    database,
                    new Learners(database, new LearningCodes(new byte[] {1})),
                    new RateLimits(database, new byte[] {1}));
    private final ItemAnalysis analysis = new ItemAnalysis(database);

    @AfterEach
    void close() {
        database.close();
    }

    /**
     * Scores x = 1 1 1 0 0 and means of the other two y = 1 ½ 1 ½ 0, so Σx = Σy = Σx² = 3, Σy² =
     * Σxy = 2.5, and r = (5·2.5 − 3·3) / √((5·3 − 3²)(5·2.5 − 3²)).
     */
    @Test
    void difficultyAndDiscriminationAreThoseComputedByHand() {
        double[][] scores = {{1, 1, 1}, {1, 1, 0}, {1, 1, 1}, {0, 1, 0}, {0, 0, 0}};
        for (var row : scores) {
            answerAll(row);
        }
        var first = item("first");
        assertEquals(5, first.learners());
        assertEquals(0.6, first.difficulty(), EXACT);
        assertEquals(3.5 / Math.sqrt(21), requireNonNull(first.discrimination()), EXACT);
        assertEquals(0.8, item("second").difficulty(), EXACT);
    }

    @Test
    void onlyTheFirstAttemptCounts() {
        for (int i = 0; i < 5; i++) {
            var learner = answer(Optional.empty(), "first", "0", 0);
            answer(Optional.of(learner), "first", "1", 1);
        }
        assertEquals(
                List.of(
                        new Item(
                                SampleCourse.LESSON,
                                "first",
                                5,
                                0,
                                null,
                                List.of(new Answer(List.of("0"), 5)))),
                items());
    }

    @Test
    void nothingIsToldOfFewerThanFive() {
        for (int i = 0; i < 4; i++) {
            answer(Optional.empty(), "first", "0", 0);
        }
        assertEquals(List.of(), items());
    }

    @Test
    void answersOfFewerThanFiveAreOnlySaidToExist() {
        for (int i = 0; i < 12; i++) {
            answer(Optional.empty(), "first", i < 7 ? "1" : "typed by " + i, i < 7 ? 1 : 0);
        }
        assertEquals(List.of(new Answer(List.of("1"), 7)), item("first").answers());
        assertTrue(item("first").hasRareAnswers());
        assertFalse(item("first").toString().contains("typed by"));
    }

    @Test
    void whereAllAnswerTheSameThereIsNothingToTellApart() {
        for (int i = 0; i < 6; i++) {
            answerAll(1, 1, 1);
        }
        assertNull(item("first").discrimination());
        assertEquals(1, item("first").difficulty(), EXACT);
    }

    @Test
    void eachVersionIsCountedForItself() {
        for (int i = 0; i < 5; i++) {
            answer(Optional.empty(), "first", "0", 0);
        }
        assertEquals(List.of(), analysis.of(SampleCourse.ID, 2));
        assertEquals(List.of(), analysis.of("oaks", 1));
    }

    private void answerAll(double... scores) {
        var exercises = List.of("first", "second", "third");
        Optional<SessionKey> learner = Optional.empty();
        for (int i = 0; i < scores.length; i++) {
            learner = Optional.of(answer(learner, exercises.get(i), "0", scores[i]));
        }
    }

    private SessionKey answer(
            Optional<SessionKey> learner, String exercise, String response, double score) {
        var attempt =
                new Attempt(Ids.next(), SampleCourse.LESSON, exercise, List.of(response), score);
        return learning.answer(learner, course, List.of(attempt), Optional.empty());
    }

    private List<Item> items() {
        return analysis.of(SampleCourse.ID, 1);
    }

    private Item item(String exercise) {
        return items().stream()
                .filter(item -> item.exerciseId().equals(exercise))
                .findFirst()
                .orElseThrow();
    }
}
