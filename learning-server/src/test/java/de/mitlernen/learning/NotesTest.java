package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ENROLMENT;
import static de.mitlernen.db.schema.Tables.LEARNER;
import static de.mitlernen.db.schema.Tables.NOTE;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.Parallel;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Writing down something for oneself at a unit. */
@Tag("database")
class NotesTest {
    private static final String COURSE = "/en/courses/passwords";
    private static final String UNIT = COURSE + "/why-passwords-matter";
    private static final String NOTES = UNIT + "/notes";
    private static final Pattern WHOSE = Pattern.compile("name=\"learner\" value=\"([^\"]*)\"");
    private static final Pattern READ = Pattern.compile("name=\"read\" value=\"([^\"]*)\"");
    private static final Pattern TEXT = Pattern.compile("<textarea[^>]*>([^<]*)</textarea>");

    private static final TestSite SITE = TestSite.start();

    private final Browser browser = SITE.browser();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void whoeverWritesANoteBecomesAGuestAndIsNotEnrolled() {
        int enrolments = SITE.database().sql().fetchCount(ENROLMENT);
        var saved = write("First the mailbox\r\nthen the bank");
        assertEquals(303, saved.status());
        assertEquals(UNIT + "?noted=yes#noted", saved.location());
        assertEquals("First the mailbox\nthen the bank", note(browser.get(UNIT)));
        assertTrue(browser.get("/en/my").body().contains("code-words"));
        assertEquals(enrolments, SITE.database().sql().fetchCount(ENROLMENT));
    }

    @Test
    void aNoteTakesThePlaceOfTheOneBeforeAndAnEmptyOneIsDeleted() {
        int before = notes();
        write("one");
        write("two");
        assertEquals("two", note(browser.get(UNIT)));
        assertEquals(before + 1, notes());
        write(" \r\n ");
        assertEquals("", note(browser.get(UNIT)));
        assertEquals(before, notes());
    }

    @Test
    void aNewerNoteOfAnotherWindowIsShownBesideTheOneThatWasTyped() {
        write("first");
        var early = browser.get(UNIT);
        write("newer");
        var both = send(early, "older");
        assertEquals(422, both.status());
        assertTrue(both.title().startsWith("Error:"), both::title);
        assertEquals("older", note(both));
        assertTrue(both.body().contains(">newer</p>"), both::toString);
        assertTrue(both.body().contains("changed in another window"), both::toString);
        assertEquals("newer", note(browser.get(UNIT)));
        assertEquals(303, send(both, "older and newer").status());
        assertEquals("older and newer", note(browser.get(UNIT)));
    }

    @Test
    void anEmptiedFieldDoesNotDeleteANewerNote() {
        write("first");
        var early = browser.get(UNIT);
        write("newer");
        var both = send(early, "");
        assertEquals(422, both.status());
        assertTrue(both.body().contains(">newer</p>"), both::toString);
        assertEquals("newer", note(browser.get(UNIT)));
        assertEquals(303, send(both, "").status());
        assertEquals("", note(browser.get(UNIT)));
        assertEquals(303, send(both, "").status());
    }

    @Test
    void theSameTextTwiceIsNoQuarrelAndADeletedNoteMayBeWrittenAgain() {
        var empty = browser.get(UNIT);
        write("mine");
        assertEquals(303, send(empty, "mine").status());
        var early = browser.get(UNIT);
        write("");
        assertEquals(303, send(early, "mine again").status());
        assertEquals("mine again", note(browser.get(UNIT)));
    }

    @Test
    void ofManyWindowsThatSaveAtOnceOnlyOneDoes() throws Exception {
        write("before");
        var open = browser.get(UNIT);
        var number = new AtomicInteger();
        var statuses =
                Parallel.run(8, () -> send(open, "window " + number.incrementAndGet()).status());
        assertEquals(1, statuses.stream().filter(status -> status == 303).count());
        assertEquals(7, statuses.stream().filter(status -> status == 422).count());
    }

    @Test
    void aNoteWhoseLessonIsGoneCanBeReadAndDeleted() {
        write("of a lesson");
        var other = SITE.browser();
        other.fillIn(UNIT, NOTES, "note", "of another");
        var gone = COURSE + "/gone";
        SITE.database().sql().update(NOTE).set(NOTE.UNIT_ID, "gone").execute();
        var mine = browser.get("/en/my");
        assertTrue(mine.body().contains("of a lesson"), mine::toString);
        assertFalse(mine.body().contains("href=\"" + gone + "#note\""), mine::toString);
        int before = notes();
        var deleted = send(gone + "/notes/deletion", mine, "");
        assertEquals("/en/my", deleted.location());
        assertEquals(before - 1, notes());
        assertFalse(browser.get("/en/my").body().contains("my-notes"));
        assertTrue(other.get("/en/my").body().contains("of another"));
    }

    @Test
    void aNoteThatAnotherWindowChangedIsNotDeletedElsewhereAndItIsSaid() {
        write("first");
        var isMine = NOTE.TEXT.eq("first");
        SITE.database().sql().update(NOTE).set(NOTE.UNIT_ID, "gone").where(isMine).execute();
        var mine = browser.get("/en/my");
        SITE.database().sql().update(NOTE).set(NOTE.TEXT, "newer").where(isMine).execute();
        var refused = send(COURSE + "/gone/notes/deletion", mine, "");
        assertEquals("/en/my", refused.location());
        var said = browser.get("/en/my").body();
        assertTrue(said.contains("The note is still here"), said);
        assertTrue(said.contains("newer"), said);
    }

    @Test
    void anEmptyNoteMakesNoGuest() {
        int learners = SITE.database().sql().fetchCount(LEARNER);
        assertEquals(303, write("").status());
        assertEquals(learners, SITE.database().sql().fetchCount(LEARNER));
    }

    @Test
    void nobodyElseReadsIt() {
        write("only for me");
        assertEquals("", note(SITE.browser().get(UNIT)));
        assertEquals("", note(browser.get(COURSE + "/strong-passwords")));
        var other = SITE.browser();
        other.fillIn(UNIT, NOTES, "note", "of another");
        assertEquals("of another", note(other.get(UNIT)));
        assertEquals("only for me", note(browser.get(UNIT)));
        assertFalse(other.get("/en/my").body().contains("only for me"));
    }

    @Test
    void aNoteThatIsTooLongComesBackWhole() {
        var longest = "🗝".repeat(5_000);
        assertEquals(303, write(longest).status());
        var page = write(longest + "ab");
        assertEquals(422, page.status());
        assertTrue(page.title().startsWith("Error:"), page::title);
        assertTrue(page.body().contains("2 characters too long"), page::toString);
        assertEquals(longest + "ab", note(page));
        assertEquals(longest, note(browser.get(UNIT)));
    }

    @Test
    void whatIsTypedAfterTheSessionHasEndedIsNotLost() {
        write("before");
        var open = browser.get(UNIT);
        browser.fillIn("/en/sign-in", "/en/my/departure");
        int before = notes();
        var page =
                browser.post(
                        NOTES,
                        "token",
                        open.token(),
                        "learner",
                        open.find(WHOSE).orElseThrow(),
                        "note",
                        "after");
        assertEquals(422, page.status());
        assertEquals("after", note(page));
        assertEquals(before, notes());
        assertEquals(422, browser.post(NOTES, "token", "forged", "note", "x").status());
        assertEquals(before, notes());
    }

    @Test
    void aNoteStaysWhenOneLeavesTheCourseAndStandsUnderMyLearning() {
        assertFalse(browser.get("/en/my").body().contains("my-notes"));
        browser.fillIn(COURSE, COURSE + "/enrolment");
        write("<b>stays</b>");
        browser.fillIn(COURSE, COURSE + "/withdrawal");
        assertEquals("&lt;b&gt;stays&lt;/b&gt;", note(browser.get(UNIT)));
        var mine = browser.get("/en/my").body();
        assertTrue(mine.contains("&lt;b&gt;stays&lt;/b&gt;"), mine);
        assertTrue(mine.contains("href=\"" + UNIT + "#note\""), mine);
    }

    @Test
    void theAddressOfTheFormLeadsBackToTheUnit() {
        assertEquals(UNIT, browser.get(NOTES).location());
    }

    private Browser.Page write(String text) {
        return send(browser.get(UNIT), text);
    }

    /** Sends the form that stands on a page. */
    private Browser.Page send(Browser.Page form, String text) {
        return send(NOTES, form, text);
    }

    private Browser.Page send(String path, Browser.Page form, String text) {
        var read = form.find(READ).orElseThrow();
        return browser.post(path, "token", form.token(), "read", read, "note", text);
    }

    private static String note(Browser.Page page) {
        return page.find(TEXT).orElseThrow(() -> new AssertionError(page));
    }

    private static int notes() {
        return SITE.database().sql().fetchCount(NOTE);
    }
}
