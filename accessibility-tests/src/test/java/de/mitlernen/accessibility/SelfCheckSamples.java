package de.mitlernen.accessibility;

import static de.mitlernen.accessibility.Visitor.LEARNER;
import static de.mitlernen.accessibility.Visitor.NEWCOMER;
import static de.mitlernen.accessibility.Visitor.WEAK_EYES;

import com.microsoft.playwright.Page;

import java.util.stream.Stream;

/** The self-check in its states. */
final class SelfCheckSamples {
    private static final String START = "/self-check";
    private static final String PART = "/self-check/parts/{part}";
    private static final String RESULT = "/self-check/results/{result}";
    private static final String TASK = ".question--task";

    private SelfCheckSamples() {}

    static Stream<Sample> all() {
        return Stream.of(
                Sample.of(START, "new", NEWCOMER, START, ".ticks"),
                Sample.of(START, "with results", LEARNER, START, "#results"),
                Sample.of(START, "begun", NEWCOMER, part(1), "form[action$=deletion]")
                        .after(SelfCheckSamples::answerAndGoToStart),
                Sample.of(START, "nothing chosen", NEWCOMER, part(5), "main [role=status]")
                        .after(SelfCheckSamples::goOn),
                Sample.of(PART, "new", NEWCOMER, part(4), TASK),
                Sample.of(PART, "large and in high contrast", WEAK_EYES, part(4), TASK),
                Sample.of(PART, "nothing chosen", NEWCOMER, part(1), TASK)
                        .after(SelfCheckSamples::goOn),
                Sample.of(PART, "just begun", NEWCOMER, part(1), "main [role=status]")
                        .after(SelfCheckSamples::answer),
                Sample.of(PART, "sent without a cookie", NEWCOMER, part(2), ".errors a")
                        .after(SelfCheckSamples::answerWithoutCookies),
                Sample.of(RESULT, "new", NEWCOMER, part(5), ".flower")
                        .after(SelfCheckSamples::answer),
                Sample.of(RESULT, "large and in high contrast", WEAK_EYES, part(5), ".flower")
                        .after(SelfCheckSamples::answer),
                Sample.of(RESULT, "with growth", LEARNER, "/my", ".changes")
                        .after(page -> page.locator("main a[href*='/results/']").click()));
    }

    private static String part(int number) {
        return START + "/parts/" + number;
    }

    private static void answer(Page page) {
        chooseAll(page);
        goOn(page);
    }

    private static void answerAndGoToStart(Page page) {
        answer(page);
        page.navigate(page.url().replaceAll("/parts/.*", ""));
    }

    private static void answerWithoutCookies(Page page) {
        chooseAll(page);
        page.context().clearCookies();
        goOn(page);
    }

    /** The second answer of each question. */
    private static void chooseAll(Page page) {
        for (var question : page.locator(".question").all()) {
            question.locator("input").nth(1).check();
        }
    }

    private static void goOn(Page page) {
        page.locator(".questions button").first().click();
    }
}
