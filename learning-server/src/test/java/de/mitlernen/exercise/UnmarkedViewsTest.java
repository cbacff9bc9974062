package de.mitlernen.exercise;

import static de.mitlernen.exercise.Samples.REFLECTION;
import static de.mitlernen.exercise.Samples.SUBMISSION;
import static de.mitlernen.exercise.Samples.SURVEY;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.content.Exercise;
import de.mitlernen.content.Exercise.Outcome;
import de.mitlernen.exercise.ExerciseView.Result;
import de.mitlernen.exercise.ExerciseViews.State;
import de.mitlernen.exercise.UploadInteraction.Uploading;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What is shown of exercises that nobody marks, or a person later. */
class UnmarkedViewsTest {
    private final ExerciseViews views =
            new ExerciseViews(new Messages(List.of("exercise")), new byte[] {1, 2, 3});

    @ParameterizedTest
    @MethodSource("everyUnmarkedType")
    void anAnswerThatNobodyMarksIsThankedFor(Exercise exercise) {
        var right = Interaction.of(exercise).right();
        var view = view(exercise, new State(right, null, null, true, Stage.OPEN, Instant.EPOCH));
        assertEquals(
                new Result(Outcome.ANSWERED, exercise.feedback().after(Outcome.ANSWERED)),
                view.result());
        assertNull(view(exercise, new State(right, null, null, false)).result());
    }

    static Stream<Exercise> everyUnmarkedType() {
        return Stream.of(REFLECTION, SUBMISSION, SURVEY);
    }

    @Test
    void whoHasAnsweredASurveyIsNotAskedAgain() {
        assertTrue(view(SURVEY, State.NEW).interaction().open());
        var answered = new State(List.of(), null, null, true, Stage.OPEN, Instant.EPOCH);
        assertFalse(view(SURVEY, answered).interaction().open());
    }

    @Test
    void whatWasSubmittedIsShownWithItsTime() {
        var response = List.of("Hello", "letter.pdf", "1572864", "a1");
        var at = Instant.parse("2026-11-23T11:30:00Z");
        var view =
                (Uploading)
                        view(SUBMISSION, new State(response, null, null, true, Stage.OPEN, at))
                                .interaction();
        var submitted = Objects.requireNonNull(view.submitted());
        assertEquals("letter.pdf", submitted.file());
        assertEquals("1.5", submitted.megabytes());
        assertTrue(submitted.on().contains("November 23, 2026"), submitted.on());
        assertTrue(submitted.on().contains("12:30"), submitted.on());
    }

    private ExerciseView view(Exercise exercise, State state) {
        var english = Language.find("en").orElseThrow();
        return views.view(exercise, 1, new UUID(0, 1), state, english);
    }
}
