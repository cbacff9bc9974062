package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ATTEMPT;
import static de.mitlernen.db.schema.Tables.COURSE_SUMMARY;
import static de.mitlernen.db.schema.Tables.LEARNER;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.Parallel;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Many learners at once lose nothing, and whatever they press twice is there once. */
@Tag("database")
class ManyLearnersTest {
    private static final int LEARNERS = 200;
    private static final int MOST_EXERCISES = 4;
    private static final int MOST_PRESSES = 100;
    private static final int BUSY = 503;
    private static final List<String> UNITS =
            List.of("why-passwords-matter", "strong-passwords", "second-factor");

    /** Id of each exercise, and of its attempt, with something to choose. */
    private static final Pattern CHOICE =
            Pattern.compile(
                    "name=\"([^\"]*)\\.attempt\" value=\"([^\"]*)\""
                            + "(?:(?!</section>).)*?name=\"\\1\\.choice\"",
                    Pattern.DOTALL);

    private final TestSite site = TestSite.start();

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void twoHundredLearnersAnsweringAtOnceLoseAndDuplicateNothing() throws Exception {
        var next = new AtomicInteger();
        Callable<Map<String, String>> learn = () -> learn(next.getAndIncrement());
        var sent = Parallel.run(LEARNERS, learn);

        var kept =
                site.database().sql().selectFrom(ATTEMPT).fetchGroups(ATTEMPT.LEARNER_ID).values();
        assertEquals(LEARNERS, site.database().sql().fetchCount(LEARNER));
        assertEquals(LEARNERS, site.database().sql().fetchCount(COURSE_SUMMARY));
        assertEquals(
                sorted(sent),
                sorted(
                        kept.stream()
                                .map(
                                        attempts ->
                                                attempts.intoMap(
                                                        ATTEMPT.EXERCISE_ID,
                                                        row -> String.join(",", row.getResponse())))
                                .toList()));
        int all = sent.stream().mapToInt(Map::size).sum();
        assertEquals(all, site.database().sql().fetchCount(ATTEMPT));
        assertTrue(all >= 3 * LEARNERS, () -> "exercises: " + all);
    }

    @Test
    void oneLearnerPressingManyTimesAtOnceAnswersOnce() throws Exception {
        var browser = site.browser();
        begin(browser);
        var page = page(browser, UNITS.getFirst());
        var form = CHOICE.matcher(page.body());
        assertTrue(form.find());
        Parallel.run(50, () -> press(browser, page, UNITS.getFirst(), form, 0));
        assertEquals(1, site.database().sql().fetchCount(ATTEMPT));
    }

    /** Answers some exercises, each pressed twice. Returns exercise → answer. */
    private Map<String, String> learn(int learner) {
        var browser = site.browser();
        var sent = new HashMap<String, String>();
        for (var unit : UNITS) {
            var page = page(browser, unit);
            var forms = CHOICE.matcher(page.body());
            while (forms.find() && sent.size() < MOST_EXERCISES) {
                int choice = (learner + sent.size()) % 2;
                press(browser, page, unit, forms, choice);
                press(browser, page, unit, forms, choice);
                sent.put(forms.group(1), String.valueOf(choice));
            }
        }
        return sent;
    }

    private static void begin(Browser browser) {
        browser.fillIn("/en/courses/passwords", "/en/courses/passwords/enrolment");
    }

    private static Browser.Page page(Browser browser, String unit) {
        return browser.get("/en/courses/passwords/" + unit);
    }

    /** Whoever is asked to wait a moment presses again. */
    private static int press(
            Browser browser, Browser.Page page, String unit, MatchResult form, int choice) {
        var id = form.group(1);
        var path = "/en/courses/passwords/" + unit + "/exercises/" + id + "/attempts";
        for (int i = 0; i < MOST_PRESSES; i++) {
            var answered =
                    browser.post(
                            path,
                            "token",
                            page.token(),
                            id + ".attempt",
                            form.group(2),
                            id + ".choice",
                            String.valueOf(choice));
            if (answered.status() != BUSY) {
                assertEquals(303, answered.status(), answered::toString);
                return i;
            }
        }
        throw new AssertionError("The server stays busy");
    }

    private static List<String> sorted(List<Map<String, String>> answers) {
        var lines = new ArrayList<String>();
        answers.forEach(each -> lines.add(new TreeMap<>(each).toString()));
        return lines.stream().sorted().toList();
    }
}
