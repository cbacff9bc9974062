package de.mitlernen.accessibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A quiz that is handed in can be taken by everybody, with the keyboard alone. */
class QuizJourneyTest {
    private static final String UNIT = "quiz-in-runs";

    @RegisterExtension static final Browsing BROWSING = new Browsing();

    @ParameterizedTest
    @EnumSource
    void everybodyComesToTheEnd(Circumstances circumstances) {
        var page = circumstances.visit(BROWSING);
        ExerciseJourney.Look look =
                state ->
                        Evidence.requireNone(
                                circumstances.findings(page),
                                "The quiz, %s, %s".formatted(circumstances, state),
                                page);
        walk(page, circumstances.language(), look);
    }

    @Test
    void whatAScreenReaderSaysIsWhatIsWritten() {
        var page = BROWSING.visit(View.in("de"));
        // The one exercise whose options a run does not shuffle.
        var said =
                Announcements.of(
                        page,
                        UNIT,
                        ".quiz-start",
                        "#quiz-result",
                        "#exercise-keyboard",
                        ".unit__end");
        walk(page, "de", said::take);
        assertEquals(said.expected(), said.text(), said::advice);
    }

    private static void walk(Page page, String language, ExerciseJourney.Look look) {
        var path = "/%s/courses/every-type/%s".formatted(language, UNIT);
        page.navigate(TestServer.shared().url(path));
        var exercises = CourseTexts.everyType().exercises(UNIT, language);
        var journey = new QuizJourney(page, exercises, look);
        Evidence.keep(page, "The quiz in " + language, journey::walk);
    }
}
