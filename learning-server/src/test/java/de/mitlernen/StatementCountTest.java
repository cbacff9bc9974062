package de.mitlernen;

import static de.mitlernen.db.schema.Tables.SESSION;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.TransactionContext;
import org.jooq.TransactionListener;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** What the pages that everybody uses ask of the database: each statement is a round trip. */
@Tag("database")
class StatementCountTest {
    private static final String COURSE = "/en/courses/passwords";
    private static final String UNIT = COURSE + "/why-passwords-matter";

    /** The first exercise with something to choose. */
    private static final Pattern CHOICE = Pattern.compile("name=\"([^\"]*)\\.choice\"");

    private static final TestSite SITE = TestSite.start();
    private static final Conversation CONVERSATION = listen();

    private final Browser guest = SITE.browser();

    private static Conversation listen() {
        var conversation = new Conversation();
        var configuration = (DefaultConfiguration) SITE.database().sql().configuration();
        configuration.setExecuteListener(conversation);
        configuration.setTransactionListener(conversation);
        return conversation;
    }

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void aVisitorWithoutProgressCostsNothing() {
        assertEquals(List.of(), during(() -> guest.get(UNIT)));
        assertEquals(List.of(), during(() -> guest.get(COURSE)));
        assertEquals(List.of(), during(() -> guest.get("/en/courses")));
    }

    @Test
    void aUnitPageWithProgressIsOneStatement() {
        answer();
        var said = during(() -> assertTrue(guest.get(UNIT).body().contains("feedback-")));
        assertEquals(List.of("statement"), said);
    }

    @Test
    void aSessionLivesOnByReadingAndIsWrittenOnceADay() {
        answer();
        SITE.database()
                .sql()
                .update(SESSION)
                .set(SESSION.EXPIRES_AT, Instant.now().plus(Duration.ofDays(1)))
                .set(SESSION.RENEW_AT, Instant.now().minusSeconds(1))
                .execute();
        assertEquals(List.of("statement", "statement"), during(() -> guest.get(UNIT)));
        assertEquals(List.of("statement"), during(() -> guest.get(UNIT)));
        var expiries = SITE.database().sql().fetchValues(SESSION.EXPIRES_AT);
        assertTrue(expiries.stream().anyMatch(Instant.now().plus(Duration.ofDays(80))::isBefore));
    }

    @Test
    void aCoursePageWithProgressIsOneStatement() {
        answer();
        assertEquals(List.of("statement"), during(() -> guest.get(COURSE)));
    }

    @Test
    void anAnswerIsOneReadAndOneWritingTransaction() {
        answer();
        var said = during(this::answer);
        // The page with the form, the read before writing, and then the transaction.
        assertEquals(List.of("statement", "statement", "begin"), said.subList(0, 3));
        assertEquals("commit", said.getLast());
        var writing = said.subList(3, said.size() - 1);
        assertEquals(List.of("statement"), writing.stream().distinct().toList());
        assertTrue(writing.size() <= 3, writing::toString);
    }

    @Test
    void theFirstAnswerOfAVisitorIsOneTransaction() {
        var said = during(this::answer);
        assertEquals("begin", said.getFirst());
        assertEquals("commit", said.getLast());
        assertEquals(1, said.stream().filter("commit"::equals).count());
    }

    @Test
    void aUnitDoneIsOneReadAndOneWritingTransaction() {
        answer();
        var unit = UNIT + "/completion";
        var token = guest.get(UNIT).token();
        var said = during(() -> guest.post(unit, "token", token));
        assertTrue(said.size() == 1 || said.getLast().equals("commit"), said::toString);
        assertEquals("statement", said.getFirst());
    }

    @Test
    void aSelfCheckCostsLittleToo() {
        var part = "/en/self-check/parts/1";
        assertEquals(List.of(), during(() -> guest.get("/en/self-check")));
        assertEquals(List.of(), during(() -> guest.get(part)));
        var token = guest.get(part).token();
        var path = part + "/answers";
        var first = during(() -> guest.post(path, "token", token, "3.1-letter", "alone"));
        assertEquals(List.of(), first, "no answer of this part");
        guest.post(path, "token", token, "1.1-opening-hours", "alone");
        assertEquals(List.of("statement"), during(() -> guest.get(part)));
        var next = during(() -> guest.post(path, "token", token, "1.2-true-news", "alone"));
        assertEquals(List.of("statement", "begin"), next.subList(0, 2));
        assertEquals("commit", next.getLast());
        assertTrue(next.size() <= 6, next::toString);
    }

    private void answer() {
        var page = guest.get(UNIT);
        var id = page.find(CHOICE).orElseThrow(() -> new AssertionError(page));
        var path = UNIT + "/exercises/" + id + "/attempts";
        var answered = guest.post(path, "token", page.token(), id + ".choice", "0");
        assertEquals(303, answered.status(), answered::toString);
    }

    /** What was said to the database meanwhile. */
    private static List<String> during(Runnable action) {
        CONVERSATION.said.clear();
        action.run();
        return List.copyOf(CONVERSATION.said);
    }

    /** Writes down what is said to the database for visitors. */
    private static final class Conversation implements ExecuteListener, TransactionListener {
        private final List<String> said = new CopyOnWriteArrayList<>();

        @Override
        public void executeStart(ExecuteContext context) {
            add("statement");
        }

        @Override
        public void beginEnd(TransactionContext context) {
            add("begin");
        }

        @Override
        public void commitEnd(TransactionContext context) {
            add("commit");
        }

        private void add(String what) {
            if (!Thread.currentThread().getName().equals("catalog-updates")) {
                said.add(what);
            }
        }
    }
}
