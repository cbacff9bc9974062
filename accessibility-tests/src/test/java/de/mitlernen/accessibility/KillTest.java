package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import de.mitlernen.content.Exercise;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.regex.Pattern;

/** What a page has confirmed is kept, even when the power fails. */
class KillTest {
    private static final CourseTexts COURSE = CourseTexts.of("passwords");
    private static final String LANGUAGE = "de";

    private static TestServer server;
    @RegisterExtension static final Browsing BROWSING = new Browsing();

    @BeforeAll
    static void start() {
        server = TestServer.start("killed");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void noConfirmedAnswerIsLostWhenTheServerIsKilled() {
        requireAnswersSurvive(
                () -> {
                    server.kill();
                    server.startAgain();
                });
    }

    @Test
    void noConfirmedAnswerIsLostWhenPostgreSqlIsKilled() {
        requireAnswersSurvive(server::killPostgreSql);
    }

    private static void requireAnswersSurvive(Runnable disaster) {
        var page = BROWSING.visit(View.in(LANGUAGE));
        Evidence.keep(page, "A journey through a power cut", () -> answerThrough(page, disaster));
    }

    /** The disaster strikes right after a confirmation, while the next answer is being typed. */
    private static void answerThrough(Page page, Runnable disaster) {
        var journey = new Journey(page, server, LANGUAGE, COURSE, any -> {});
        var exercises = COURSE.exercises(COURSE.units().getFirst().id(), LANGUAGE);
        var confirmed = exercises.subList(0, exercises.size() - 1);
        var typed = new Answering(page, exercises.getLast());
        journey.beginAtOnce();
        answer(journey, confirmed);
        typed.fillIn(true);
        disaster.run();
        typed.press();
        assertThat(journey.feedback(exercises.getLast())).isVisible();
        page.reload();
        for (var exercise : exercises) {
            assertThat(journey.feedback(exercise)).isVisible();
        }
        assertThat(journey.feedback(exercises.getFirst())).hasClass(Pattern.compile("--notyet"));
    }

    private static void answer(Journey journey, List<Exercise> exercises) {
        for (int i = 0; i < exercises.size(); i++) {
            journey.answer(exercises.get(i), i > 0);
        }
    }
}
