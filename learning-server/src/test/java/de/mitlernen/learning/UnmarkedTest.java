package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ATTEMPT;
import static de.mitlernen.db.schema.Tables.SUBMITTED_FILE;
import static de.mitlernen.db.schema.Tables.SURVEY_COUNT;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.mitlernen.Browser;
import de.mitlernen.Parallel;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Exercises that nobody marks, or a person later, in a browser. */
@Tag("database")
class UnmarkedTest {
    private static final String UNIT = "/de/courses/every-type/b-types";
    private static final TestSite SITE =
            TestSite.start(Map.of("MITLERNEN_COURSES", "../accessibility-tests/src/test/courses"));

    private final Browser browser = SITE.browser();
    private final Submitting submitting = new Submitting(browser);

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void whatOneThoughtStaysToBeRead() {
        answer("thoughts", "thoughts.text", "Gestern.\nGelöscht.");
        var page = browser.get(UNIT).body();
        assertTrue(page.contains("Gestern.\nGelöscht.</textarea>"), page);
        assertTrue(page.contains("Wer darüber spricht, hilft auch anderen."), page);
        assertEquals(List.of("null Gestern.\nGelöscht."), attempts("thoughts"));
    }

    @Test
    void aSurveyTellsNobodyWhoHasAnsweredWhat() {
        answer("opinion", "opinion.choice", "1");
        assertEquals(List.of("null "), attempts("opinion"));
        var columns = Stream.of(SURVEY_COUNT.fields()).map(field -> field.getName());
        assertEquals(
                "course_id, version, unit_id, exercise_id, month, choices, answers",
                columns.collect(Collectors.joining(", ")));
        var page = browser.get(UNIT).body();
        assertTrue(page.contains("Ihre Antwort ist gezählt."), page);
        assertFalse(page.contains("es ging so"), page);
    }

    @Test
    void whoeverAnswersASurveyInManyWindowsCountsOnce() throws Exception {
        answer("thoughts", "thoughts.text", "Dabei sein.");
        var token = browser.get(UNIT).token();
        long before = counted();
        Parallel.run(
                16,
                () ->
                        browser.post(
                                UNIT + "/exercises/opinion/attempts",
                                "token",
                                token,
                                "opinion.choice",
                                "2"));
        assertEquals(before + 1, counted());
    }

    @Test
    void aSubmissionWaitsAndOnlyItsLearnerGetsTheFile() {
        submit("Liebe Anna", "Brief \"für\" Anna.pdf", "%PDF-1.7 <script>");
        var page = browser.get(UNIT).body();
        assertTrue(page.contains("Abgegeben, wartet auf Rückmeldung"), page);
        var file = browser.get(UNIT + "/exercises/work/file");
        assertEquals("%PDF-1.7 <script>", file.body());
        assertEquals("application/octet-stream", file.header("Content-Type").orElse(""));
        assertEquals(
                "attachment; filename*=UTF-8''Brief%20%22f%C3%BCr%22%20Anna.pdf",
                file.header("Content-Disposition").orElse(""));
        assertEquals("nosniff", file.header("X-Content-Type-Options").orElse(""));
        assertEquals("no-store", file.header("Cache-Control").orElse(""));
        assertTrue(file.header("Content-Security-Policy").orElse("").contains("sandbox"));
        var other = SITE.browser();
        assertEquals(404, other.get(UNIT + "/exercises/work/file").status());
        other.fillIn(UNIT, UNIT + "/exercises/thoughts/attempts", "thoughts.text", "Hier.");
        assertEquals(404, other.get(UNIT + "/exercises/work/file").status());
    }

    @Test
    void aNewSubmissionReplacesTheFileAndKeepsBothAttempts() {
        submit("", "eins.txt", "1");
        submit("", "zwei.txt", "2");
        assertEquals("2", browser.get(UNIT + "/exercises/work/file").body());
        submit("Nur Text", "", "");
        assertEquals(404, browser.get(UNIT + "/exercises/work/file").status());
        assertEquals(3, attempts("work").size());
    }

    @Test
    void whoeverLeavesTheCourseTakesTheFileAlong() {
        submit("", "eins.txt", "1");
        int files = SITE.database().sql().fetchCount(SUBMITTED_FILE);
        browser.fillIn("/de/courses/every-type", "/de/courses/every-type/withdrawal");
        assertEquals(files - 1, SITE.database().sql().fetchCount(SUBMITTED_FILE));
    }

    @Test
    void aFileThatCannotBeTakenIsToldOf() {
        var page = send("Mein Text", "seite.html", "<script>");
        assertEquals(422, page.status(), page::toString);
        assertTrue(page.body().contains("Diese Art von Datei"), page::toString);
        assertTrue(page.body().contains("Mein Text</textarea>"), page::toString);
        var nothing = send(" ", "", "");
        assertTrue(nothing.body().contains("Bitte schreiben Sie einen Text"), nothing::toString);
        var large = send("", "viel.txt", "x".repeat(10 * 1024 * 1024 + 1));
        assertTrue(large.body().contains("höchstens 10 MB"), large::toString);
    }

    @Test
    void aBodyThatIsFarTooLargeIsToldOfInTheLanguageOfThePage() {
        var body = "x".repeat(12 * 1024 * 1024).getBytes(UTF_8);
        var path = "/courses/every-type/b-types/exercises/work/attempts";
        for (var language : List.of("de", "en")) {
            var page = browser.post("/" + language + path, "multipart/form-data; boundary=b", body);
            assertEquals(413, page.status());
            assertTrue(page.body().contains("<html lang=\"" + language), page::toString);
            assertTrue(page.body().contains("10 MB"), page::toString);
        }
    }

    @Test
    void halfOfAFormIsRefused() {
        var type = "multipart/form-data; boundary=b";
        for (var body : List.of("--b\r\n\r\n", "--b\r\nContent-Disposition: form-data\r\n")) {
            var page = browser.post(UNIT + "/exercises/work/attempts", type, body.getBytes(UTF_8));
            assertEquals(400, page.status(), body);
        }
    }

    @Test
    void aFormWithoutFieldsHasNoToken() {
        var type = "multipart/form-data; boundary=b";
        for (var body : List.of("", "--b", "--b--", "--x\r\n\r\n--b--\r\n")) {
            var page = browser.post(UNIT + "/exercises/work/attempts", type, body.getBytes(UTF_8));
            assertEquals(403, page.status(), body);
        }
    }

    @Test
    void aFileMayHaveALongName() {
        submit("", "ж".repeat(250) + ".txt", "1");
        assertEquals(200, browser.get(UNIT + "/exercises/work/file").status());
    }

    @Test
    void theUnitIsDoneWhenAllIsAnsweredAndNothingHasToBeMarked() {
        answer("words", "words.choice", "0");
        answer("spot", "spot.choice", "0");
        answer("thoughts", "thoughts.text", "Gestern.");
        answer("opinion", "opinion.choice", "0");
        var early = browser.fillIn(UNIT, UNIT + "/completion");
        assertEquals(422, early.status());
        submit("Liebe Anna", "", "");
        assertEquals(303, browser.fillIn(UNIT, UNIT + "/completion").status());
    }

    private void answer(String exercise, String... fields) {
        var page = browser.fillIn(UNIT, UNIT + "/exercises/" + exercise + "/attempts", fields);
        assertEquals(303, page.status(), page::toString);
    }

    private void submit(String text, String name, String content) {
        submitting.submit(text, name, content);
    }

    private Browser.Page send(String text, String name, String content) {
        return submitting.send(text, name, content);
    }

    /** Score and response of the visitor's attempts, the first one first. */
    private List<String> attempts(String exercise) {
        var learner = browser.cookie("session").orElseThrow().getValue().split("\\.", 2)[0];
        return SITE.database()
                .sql()
                .selectFrom(ATTEMPT)
                .where(ATTEMPT.LEARNER_ID.cast(String.class).eq(learner))
                .and(ATTEMPT.EXERCISE_ID.eq(exercise))
                .orderBy(ATTEMPT.ATTEMPTED_AT)
                .fetch()
                .map(
                        row ->
                                row.getScore()
                                        + " "
                                        + String.join(",", Arrays.asList(row.getResponse())));
    }

    private static long counted() {
        return SITE.database().sql().fetch(SURVEY_COUNT).stream()
                .mapToInt(row -> row.getAnswers())
                .sum();
    }
}
