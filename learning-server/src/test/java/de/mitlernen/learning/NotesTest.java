package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ENROLMENT;
import static de.mitlernen.db.schema.Tables.LEARNER;
import static de.mitlernen.db.schema.Tables.NOTE;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/** Writing down something for oneself at a unit. */
@Tag("database")
class NotesTest {
    private static final String COURSE = "/en/courses/passwords";
    private static final String UNIT = COURSE + "/why-passwords-matter";
    private static final String NOTES = UNIT + "/notes";
    private static final Pattern WHOSE = Pattern.compile("name=\"learner\" value=\"([^\"]*)\"");
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
        assertEquals(UNIT + "?noted=yes#note", saved.location());
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
        return browser.fillIn(UNIT, NOTES, "note", text);
    }

    private static String note(Browser.Page page) {
        return page.find(TEXT).orElseThrow(() -> new AssertionError(page));
    }

    private static int notes() {
        return SITE.database().sql().fetchCount(NOTE);
    }
}
