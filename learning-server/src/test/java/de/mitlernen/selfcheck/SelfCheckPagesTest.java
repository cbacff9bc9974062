package de.mitlernen.selfcheck;

import static de.mitlernen.db.schema.Tables.LEARNER;
import static de.mitlernen.db.schema.Tables.SELF_CHECK;
import static de.mitlernen.db.schema.Tables.SELF_CHECK_ANSWER;
import static de.mitlernen.db.schema.Tables.SESSION;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.Browser.Page;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** A visitor answers, looks at the result, repeats it and deletes it. */
@Tag("database")
class SelfCheckPagesTest {
    private static final String START = "/de/self-check";
    private static final String CHOSEN = "name=\"%s\" value=\"%s\" checked";
    private static final Pattern CHECK = Pattern.compile("name=\"check\" value=\"([^\"]+)\"");
    private static final Pattern LEARNER_FIELD =
            Pattern.compile("name=\"learner\" value=\"([^\"]*)\"");
    private static final Pattern RESULT = Pattern.compile("(/de/self-check/results/[0-9a-f-]+)");

    private static final TestSite SITE =
            TestSite.start(Map.of("MITLERNEN_DEMO_PASSWORD", "a password for tests"), "--demo");

    private final Browser guest = SITE.browser();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void fivePartsLeadToAResult() {
        var result = guest.get(answerAll(Level.WITH_HELP));
        assertEquals(200, result.status(), result::toString);
        assertTrue(result.body().contains("role=\"img\""), result::toString);
        assertEquals(5, count(result, "<strong>mit Hilfe</strong>"));
        assertTrue(result.body().contains("Weil Sie dabei noch Hilfe brauchen"), result::toString);
        assertTrue(result.body().contains("href=\"/de/courses/digital-health\""), result::toString);
    }

    @Test
    void whoeverAnswersBecomesAGuestAndIsToldSo() {
        int before = learners();
        guest.get(START);
        guest.get(START + "/parts/1");
        assertEquals(before, learners());
        var page = guest.get(answer(1, "1.1-opening-hours", "alone").location());
        assertEquals(before + 1, learners());
        assertTrue(page.body().contains("Ihren Lerncode finden Sie"), page::toString);
        var my = guest.get("/de/my");
        assertTrue(my.body().contains("class=\"code-words"), my::toString);
    }

    @Test
    void nobodyBecomesAGuestWithoutAnAnswer() {
        int before = learners();
        assertEquals("/de/self-check/parts/2", answer(1).location());
        var end = answer(5);
        assertEquals(START, end.location());
        assertTrue(guest.get(START).body().contains("noch nichts ausgewählt"));
        assertEquals(before, learners());
    }

    @Test
    void answersThatAreNoneAreNotKept() {
        int before = learners();
        answer(1, "1.1-opening-hours", "perfectly", "4.1-updates", "alone", "9.9-x", "alone");
        assertEquals(before, learners());
    }

    @Test
    void goingBackLosesNothing() {
        var second = answer(1, "1.1-opening-hours", "alone").location();
        var back = answer(2, "2.1-send-photo", "show-others", "back", "yes").location();
        assertTrue(back.startsWith("/de/self-check/parts/1?check="), back);
        assertChosen(guest.get(back), "1.1-opening-hours", "alone");
        assertChosen(guest.get(second), "2.1-send-photo", "show-others");
    }

    @Test
    void goingBackFromTheLastPartDoesNotEndIt() {
        answer(1, "1.1-opening-hours", "alone");
        answer(5, "5.1-wifi", "alone", "back", "yes");
        assertTrue(guest.get(START).body().contains("Weitermachen bei Teil 5"));
    }

    @Test
    void itGoesOnLaterWhereItWasLeft() {
        answer(1, "1.1-opening-hours", "alone");
        answer(2, "2.1-send-photo", "alone");
        var start = guest.get(START);
        assertTrue(start.body().contains("Weitermachen bei Teil 3"), start::toString);
        var id = start.find(Pattern.compile("/results/([^/]+)/deletion")).orElseThrow();
        var gone = guest.fillIn(START, START + "/results/" + id + "/deletion");
        assertEquals(START, gone.location());
        assertTrue(guest.get(START).body().contains("Selbst-Check anfangen"));
    }

    @Test
    void aChangedAnswerReplacesTheOneBefore() {
        answer(1, "1.1-opening-hours", "alone");
        answer(1, "1.1-opening-hours", "not-yet");
        assertChosen(guest.get(START + "/parts/1"), "1.1-opening-hours", "not-yet");
        assertEquals(1, SITE.database().sql().fetchCount(SELF_CHECK_ANSWER, ofGuest()));
    }

    @Test
    void anAnswerCanBeTakenBack() {
        answer(1, "1.1-opening-hours", "alone", "1.2-true-news", "alone");
        answer(1, "1.1-opening-hours", "");
        var part = guest.get(START + "/parts/1");
        assertChosen(part, "1.2-true-news", "alone");
        assertEquals(1, count(part, " checked"), part::toString);
    }

    @Test
    void aSelfCheckWhoseLastAnswerIsTakenBackIsNone() {
        answer(5, "5.1-wifi", "alone", "back", "yes");
        assertEquals(START, answer(5, "5.1-wifi", "").location());
        assertTrue(guest.get(START).body().contains("noch nichts ausgewählt"));
        assertEquals(0, SITE.database().sql().fetchCount(SELF_CHECK, ofGuestChecks()));
    }

    @Test
    void whoeverOnlyTakesBackBecomesNoGuest() {
        int before = learners();
        assertEquals("/de/self-check/parts/2", answer(1, "1.1-opening-hours", "").location());
        assertEquals(before, learners());
    }

    @Test
    void whatWasTakenBackInAFormThatCameBackStaysSo() {
        answer(1, "1.1-opening-hours", "alone");
        var open = guest.get(START + "/parts/1");
        guest.forget("form");
        var page = send(open, 1, "1.1-opening-hours", "");
        assertEquals(422, page.status(), page::toString);
        assertChosen(page, "1.1-opening-hours", "");
    }

    @Test
    void pressingTwiceIsOneSelfCheck() {
        var form = guest.get(START + "/parts/1");
        for (int i = 0; i < 2; i++) {
            send(form, 1, "1.1-opening-hours", "alone");
        }
        assertEquals(1, SITE.database().sql().fetchCount(SELF_CHECK, ofGuestChecks()));
    }

    @Test
    void aResultCanBeCorrectedOnTheSameDayAndNotLater() {
        var result = answerAll(Level.NOT_YET);
        var id = result.substring(result.lastIndexOf('/') + 1);
        var change = START + "/parts/1?check=" + id;
        assertTrue(guest.get(result).body().contains("href=\"" + change + "\""));
        send(guest.get(change), 1, "1.1-opening-hours", "show-others");
        assertEquals(result, send(guest.get(START + "/parts/5?check=" + id), 5).location());
        age(Duration.ofDays(2));
        assertFalse(guest.get(result).body().contains("?check="));
        assertNotEquals(id, guest.get(change).find(CHECK).orElseThrow());
    }

    @Test
    void growthIsShownInWordsPictureAndTable() {
        answerAll(Level.NOT_YET);
        age(Duration.ofDays(100));
        var result = guest.get(answerAll(Level.ALONE));
        var text = result.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertTrue(text.contains("Vor 3 Monaten: noch neu jetzt: allein"), text);
        assertTrue(text.contains("In 5 Bereichen können Sie jetzt mehr"), text);
        assertEquals(5, count(result, "class=\"flower__before\""));
        var rows = text.substring(text.indexOf(" jetzt: allein Bereich ") + 1);
        assertEquals(5, rows.split("\\d{4} noch neu .{8,30}\\d{4} allein", -1).length - 1, rows);
        assertEquals(2, RESULT.matcher(guest.get(START).body()).results().count());
    }

    @Test
    void theFirstResultShowsNoGrowth() {
        var result = guest.get(answerAll(Level.ALONE));
        assertFalse(result.body().contains("id=\"growth\""), result::toString);
    }

    @Test
    void aDeletedResultIsGoneWithItsAnswers() {
        var result = answerAll(Level.ALONE);
        assertEquals(START, guest.fillIn(result, result + "/deletion").location());
        assertEquals(404, guest.get(result).status());
        assertEquals(0, SITE.database().sql().fetchCount(SELF_CHECK_ANSWER, ofGuest()));
        assertEquals(404, guest.fillIn(START + "/parts/1", result + "/deletion").status());
    }

    @Test
    void theResultOfSomebodyElseDoesNotExist() {
        var result = answerAll(Level.ALONE);
        var other = SITE.browser();
        assertEquals(404, other.get(result).status());
        other.fillIn(START + "/parts/1", START + "/parts/1/answers", "1.1-opening-hours", "alone");
        assertEquals(404, other.get(result).status());
        assertEquals(404, other.get(START + "/results/x").status());
        var foreign = result.substring(result.lastIndexOf('/') + 1);
        assertNotEquals(
                foreign, other.get(START + "/parts/1?check=" + foreign).find(CHECK).orElseThrow());
        assertEquals(404, other.fillIn(START + "/parts/1", result + "/deletion").status());
        assertEquals(200, guest.get(result).status());
    }

    @Test
    void answersOfAnExpiredSessionComeBackAsTheyWereChosen() {
        answer(1, "1.1-opening-hours", "alone");
        var open = guest.get(START + "/parts/2");
        SITE.database()
                .sql()
                .update(SESSION)
                .set(SESSION.EXPIRES_AT, Instant.now().minusSeconds(1))
                .where(SESSION.LEARNER_ID.eq(learner()))
                .execute();
        var page = send(open, 2, "2.1-send-photo", "with-help");
        assertEquals(422, page.status());
        assertTrue(page.title().startsWith("Fehler:"), page::title);
        assertChosen(page, "2.1-send-photo", "with-help");
        assertTrue(guest.cookie("session").isEmpty());
        var again = send(page, 2, "2.1-send-photo", "with-help");
        assertTrue(again.location().startsWith("/de/self-check/parts/3?check="), again::location);
    }

    @Test
    void nobodyAnswersInAnothersName() {
        answer(1, "1.1-opening-hours", "alone");
        var open = guest.get(START + "/parts/2");
        guest.fillIn("/de/sign-in", "/de/my/departure");
        int before = learners();
        var page = send(open, 2, "2.1-send-photo", "with-help");
        assertEquals(422, page.status());
        assertChosen(page, "2.1-send-photo", "with-help");
        assertEquals(before, learners());
    }

    @Test
    void whereAFormIsSentToAReloadLeadsBackToThePart() {
        assertEquals(START + "/parts/3", guest.get(START + "/parts/3/answers").location());
        assertEquals(404, guest.get(START + "/parts/6").status());
    }

    @Test
    void aCompletedCourseIsPraisedAndTheResultStandsUnderMyLearning() {
        var login = SITE.browser();
        login.fillIn(
                "/de/sign-in",
                "/de/sign-in",
                "email",
                "learner@example.org",
                "password",
                "a password for tests");
        var result = login.get(login.get("/de/my").find(RESULT).orElseThrow());
        assertTrue(result.body().contains("Das haben Sie schon geschafft:"), result::toString);
        var recommended = result.body().replaceAll("(?s).*<ul class=\"cards\">|</ul>.*", "");
        assertFalse(recommended.contains("/courses/passwords"), recommended);
    }

    @Test
    void whoeverLearnsButWasNeverAskedMayBegin() {
        guest.fillIn("/de/courses/passwords", "/de/courses/passwords/enrolment");
        assertTrue(guest.get(START).body().contains("Selbst-Check anfangen"));
        assertFalse(guest.get("/de/my").body().contains("Mein Selbst-Check"));
        assertEquals(200, guest.get(START + "/parts/1").status());
    }

    @Test
    void whereNoCourseFitsThatIsSaidKindly() {
        var result = guest.get(answerAll(Level.SHOW_OTHERS));
        assertTrue(result.body().contains("keinen Kurs in Ihrer Sprache"), result::toString);
    }

    /** Answers every part at this level; returns the address of the result. */
    private String answerAll(Level level) {
        var location = "";
        for (var part : Part.ALL) {
            var fields = new ArrayList<String>();
            part.answers(level)
                    .forEach((question, answer) -> fields.addAll(List.of(question, answer)));
            location = answer(part.area(), fields.toArray(String[]::new)).location();
        }
        assertTrue(RESULT.matcher(location).matches(), location);
        return location;
    }

    private Page answer(int part, String... fields) {
        return send(guest.get(START + "/parts/" + part), part, fields);
    }

    /** Sends the form that stands on a page. */
    private Page send(Page form, int part, String... fields) {
        var all =
                new ArrayList<>(
                        List.of(
                                "token",
                                form.token(),
                                "check",
                                form.find(CHECK).orElseThrow(),
                                "learner",
                                form.find(LEARNER_FIELD).orElseThrow()));
        all.addAll(List.of(fields));
        return guest.post(START + "/parts/" + part + "/answers", all.toArray(String[]::new));
    }

    private static void assertChosen(Page page, String question, String answer) {
        assertTrue(page.body().contains(CHOSEN.formatted(question, answer)), page::toString);
    }

    private static int count(Page page, String text) {
        return page.body().split(Pattern.quote(text), -1).length - 1;
    }

    private int learners() {
        return SITE.database().sql().fetchCount(LEARNER);
    }

    private UUID learner() {
        var session = guest.cookie("session").orElseThrow();
        return UUID.fromString(session.getValue().split("\\.")[0]);
    }

    private org.jooq.Condition ofGuest() {
        return SELF_CHECK_ANSWER.LEARNER_ID.eq(learner());
    }

    private org.jooq.Condition ofGuestChecks() {
        return SELF_CHECK.LEARNER_ID.eq(learner());
    }

    /** As if it had been so long ago. */
    private void age(Duration time) {
        SITE.database()
                .sql()
                .update(SELF_CHECK)
                .set(SELF_CHECK.COMPLETED_AT, Instant.now().minus(time))
                .where(SELF_CHECK.LEARNER_ID.eq(learner()))
                .execute();
    }
}
