package de.mitlernen.learning;

import de.mitlernen.content.Html;
import de.mitlernen.content.Term;
import de.mitlernen.exercise.ExerciseView;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What {@code learning/unit.ftlh} shows.
 *
 * @param version of the course, which every form brings back
 * @param lang language of the content, which may differ from the page's
 * @param fallback whether the content is not there in the page's language
 * @param easyLanguage message that says that this is easy language, or empty
 * @param number of the unit in its course, from 1
 * @param learner id of the learner whose page it is, which every form brings back; empty for a
 *     visitor who has not begun
 * @param terms that the text links to
 * @param unanswered exercises that are missing after "done" was pressed
 * @param quizResult of a closing quiz that was begun, as soon as it is told
 * @param run of a closing quiz that is taken in runs
 * @param handedIn whether the quiz was just handed in
 * @param courseDone whether the course is completed
 * @param certified whether a certificate was issued for it
 * @param refusal key of a message: why a form came back although it may be complete
 */
public record UnitPage(
        String courseId,
        String courseTitle,
        int version,
        String learner,
        String unitId,
        String title,
        String lang,
        String dir,
        boolean fallback,
        boolean machineTranslated,
        String easyLanguage,
        int number,
        int total,
        int minutes,
        boolean quiz,
        boolean completed,
        List<Step> steps,
        @Nullable Neighbour previous,
        @Nullable Neighbour next,
        List<BlockView> blocks,
        List<Term> terms,
        NoteView note,
        List<NumberedExercise> unanswered,
        @Nullable QuizResult quizResult,
        @Nullable RunView run,
        boolean handedIn,
        boolean courseDone,
        boolean certified,
        @Nullable String refusal) {

    /**
     * A unit of the course.
     *
     * @param state open, started or completed
     */
    public record Step(String id, String title, String state, boolean current) {}

    public record Neighbour(String id, String title) {}

    /** Either a text or an exercise. */
    public record BlockView(@Nullable Html text, @Nullable ExerciseView exercise) {}

    /**
     * An exercise to go to.
     *
     * @param number in its unit, from 1
     */
    public record NumberedExercise(String id, int number) {}

    /**
     * A run at a quiz.
     *
     * @param id which every form brings back; empty before the first run
     * @param stage new, open or ended
     * @param deferred whether nothing is told before the end
     * @param number of the run, from 1; 0 before the first
     * @param limit how many runs there are at most
     * @param again whether another one is left
     * @param asked how many exercises count
     * @param answered how many of these have an answer
     */
    public record RunView(
            String id,
            String stage,
            boolean deferred,
            int number,
            @Nullable Integer limit,
            boolean again,
            int asked,
            int answered) {}
}
