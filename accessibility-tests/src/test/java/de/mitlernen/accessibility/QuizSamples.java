package de.mitlernen.accessibility;

import static de.mitlernen.accessibility.Visitor.GUEST;
import static de.mitlernen.accessibility.Visitor.NEWCOMER;

import com.microsoft.playwright.Page;

import java.util.stream.Stream;

/** A quiz that is taken in runs and handed in, and the right answer shown on request. */
final class QuizSamples {
    private static final String UNIT = "/courses/{course}/{unit}";
    private static final String QUIZ = "/courses/passwords/closing-quiz";
    private static final String RUNS = "/courses/every-type/quiz-in-runs";
    private static final String ERRORS = ".errors a";

    private QuizSamples() {}

    static Stream<Sample> all() {
        var begin = Register.push("runs");
        var save = begin.andThen(QuizSamples::saveAnAnswer);
        var warned = save.andThen(Register.push("completion"));
        var ended = warned.andThen(Register.push("completion"));
        return Stream.of(
                Sample.of(UNIT, "the right answer shown", GUEST, QUIZ, ".exercise__told")
                        .after(page -> page.locator("button[name=show]").first().click()),
                Sample.of(UNIT, "run, new", NEWCOMER, RUNS, ".quiz-start"),
                Sample.of(UNIT, "run, saved", NEWCOMER, RUNS, ".feedback--saved").after(save),
                Sample.of(UNIT, "run, handed in too early", NEWCOMER, RUNS, ERRORS).after(warned),
                Sample.of(UNIT, "run, ended", NEWCOMER, RUNS, "#quiz-result").after(ended),
                Sample.of(UNIT, "runs used up", NEWCOMER, RUNS, ".unit__end .notice")
                        .after(ended.andThen(ended)));
    }

    /** The same answer in every run, wherever it stands. */
    private static void saveAnAnswer(Page page) {
        page.locator("#exercise-wifi input[name$=choice][value='1']").check();
        page.locator("#exercise-wifi .actions button").click();
    }
}
