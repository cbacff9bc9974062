package de.mitlernen.accessibility;

import static de.mitlernen.accessibility.Register.press;
import static de.mitlernen.accessibility.Visitor.NEWCOMER;
import static de.mitlernen.accessibility.Visitor.WEAK_EYES;

import com.microsoft.playwright.Page;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every type of exercise in its states. */
final class ExerciseSamples {
    private static final String UNIT = "/courses/{course}/{unit}";
    private static final String COURSE = "/courses/every-type/";
    private static final String ERRORS = ".errors a";

    private ExerciseSamples() {}

    static Stream<Sample> all() {
        return Stream.of(choicesAndGaps(), pairsAndEntries(), simulations(), marksAndTexts())
                .flatMap(samples -> samples);
    }

    /** Options to choose, steps to order, gaps to fill. */
    private static Stream<Sample> choicesAndGaps() {
        var unit = COURSE + "basic-types";
        return Stream.of(
                Sample.of(UNIT, "choices and gaps, new", NEWCOMER, unit, ".ordering"),
                Sample.of(UNIT, "gaps left open", NEWCOMER, unit, ERRORS)
                        .after(press("#exercise-gaps .exercise__answer")),
                Sample.of(UNIT, "choices and gaps, not yet", NEWCOMER, unit, ".gap--notyet")
                        .after(answerAll("basic-types", false)),
                Sample.of(UNIT, "choices and gaps, right", NEWCOMER, unit, ".gap--right")
                        .after(answerAll("basic-types", true)));
    }

    /** Types of exercise in which something belongs together or is typed. */
    private static Stream<Sample> pairsAndEntries() {
        var unit = COURSE + "a-types";
        return Stream.of(
                Sample.of(UNIT, "pairs and entries, new", NEWCOMER, unit, ".match"),
                Sample.of(UNIT, "statements left open", NEWCOMER, unit, ".match .error-text")
                        .after(press("#exercise-statements .exercise__answer")),
                Sample.of(UNIT, "partners left open", NEWCOMER, unit, ".match .error-text")
                        .after(press("#exercise-partners .exercise__answer")),
                Sample.of(UNIT, "no number typed", NEWCOMER, unit, ".entry [aria-invalid]")
                        .after(ExerciseSamples::typeNoNumber),
                Sample.of(UNIT, "pairs and entries, not yet", NEWCOMER, unit, ".match--notyet")
                        .after(answerAll("a-types", false)),
                Sample.of(UNIT, "pairs and entries, right", NEWCOMER, unit, ".entry--right")
                        .after(answerAll("a-types", true)));
    }

    /** What one practises where nothing can happen. */
    private static Stream<Sample> simulations() {
        var unit = COURSE + "c-types";
        return Stream.of(
                Sample.of(UNIT, "simulations, new", NEWCOMER, unit, ".phone"),
                Sample.of(UNIT, "simulations, new", WEAK_EYES, unit, ".phone"),
                Sample.of(UNIT, "messages left open", NEWCOMER, unit, ".decision .error-text")
                        .after(press("#exercise-inbox .exercise__answer")),
                Sample.of(UNIT, "form left open", NEWCOMER, unit, ".mock [aria-invalid]")
                        .after(press("#exercise-form .exercise__answer")),
                Sample.of(UNIT, "nothing set", NEWCOMER, unit, ERRORS)
                        .after(press("#exercise-settings .exercise__answer")),
                Sample.of(UNIT, "in the middle of a story", NEWCOMER, unit, ".story__past")
                        .after(page -> page.locator(".story__way").first().click()),
                Sample.of(UNIT, "simulations, not yet", NEWCOMER, unit, ".setting--notyet")
                        .after(answerAll("c-types", false)),
                Sample.of(UNIT, "simulations, right", NEWCOMER, unit, ".field--right")
                        .after(answerAll("c-types", true)));
    }

    /** Words and spots to mark, and what nobody marks. */
    private static Stream<Sample> marksAndTexts() {
        var unit = COURSE + "b-types";
        return Stream.of(
                Sample.of(UNIT, "marks and texts, new", NEWCOMER, unit, ".hottext"),
                Sample.of(UNIT, "no words marked", NEWCOMER, unit, ERRORS)
                        .after(press("#exercise-words .exercise__answer")),
                Sample.of(UNIT, "nothing submitted", NEWCOMER, unit, ERRORS)
                        .after(press("#exercise-work .exercise__answer")),
                Sample.of(UNIT, "marks and texts, not yet", NEWCOMER, unit, ".submitted")
                        .after(answerAll("b-types", false)),
                Sample.of(UNIT, "marks and texts, right", NEWCOMER, unit, ".feedback--answered")
                        .after(answerAll("b-types", true)));
    }

    private static void typeNoNumber(Page page) {
        page.locator("#entry-number").fill("?");
        press("#exercise-number .exercise__answer").accept(page);
    }

    /** Gives an answer to every exercise of a unit. */
    private static Consumer<Page> answerAll(String unit, boolean right) {
        return page -> {
            var language = page.locator("html").getAttribute("lang");
            CourseTexts.everyType()
                    .exercises(unit, language)
                    .forEach(exercise -> new Answering(page, exercise).answer(right));
        };
    }
}
