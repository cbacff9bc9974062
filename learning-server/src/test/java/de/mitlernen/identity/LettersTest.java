package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.MAIL;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Browser;
import de.mitlernen.Parallel;
import de.mitlernen.TestSite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Ways into an account that lead through a mailbox. */
@Tag("database")
class LettersTest {
    private static final String PASSWORD = "vier Wörter ohne Sinn";
    private static final String MARIA = "learner@example.org";

    private static final TestSite SITE =
            TestSite.start(Map.of("MITLERNEN_DEMO_PASSWORD", "a password for tests"), "--demo");

    private final Browser browser = SITE.browser();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @BeforeEach
    void emptyMailboxes() {
        SITE.database().sql().execute("truncate mail, rate_limit_use, account_link");
        SITE.database().sql().execute("delete from account_email where email like 'new%'");
    }

    @Test
    void aLetterLeadsToANewAccount() {
        requestAccount("new@example.org");
        var page = browser.get(link());
        assertTrue(page.body().contains("new@example.org"), page::toString);
        var made = signUp(link(), "Nadia", PASSWORD);
        assertEquals(303, made.status(), made::toString);
        assertTrue(browser.get("/de/my").body().contains("Nadia"));
        assertEquals(303, signIn("new@example.org", PASSWORD).status());
    }

    @Test
    void aGuestTakesAlongWhatTheyLearned() {
        browser.fillIn("/de/courses/passwords", "/de/courses/passwords/enrolment");
        var guest = browser.cookie("session").orElseThrow().getValue();
        requestAccount("new-guest@example.org");
        var elsewhere = SITE.browser();
        var link = link();
        elsewhere.fillIn(link, link, "name", "Nadia", "password", PASSWORD);
        assertTrue(elsewhere.get("/de/my").body().contains("/de/courses/passwords"));
        var old = SITE.browser().with("Cookie", "session=" + guest);
        assertEquals(404, old.get("/de/my/sessions").status(), "the guest's device is signed out");
        assertEquals(404, elsewhere.get("/de/my/card").status(), "the words no longer work");
    }

    @Test
    void whoHasAnAccountIsToldSoOnlyInTheMailbox() {
        var known = requestAccount(MARIA);
        var knownSubject = subject();
        SITE.database().sql().execute("truncate mail");
        var unknown = requestAccount("new@example.org");
        assertEquals(known.status(), unknown.status());
        assertEquals(known.location(), unknown.location());
        assertEquals("Sie haben schon ein Konto bei Mitlernen", knownSubject);
        assertEquals("Ihr Konto bei Mitlernen", subject());
    }

    @Test
    void whoIsYoungerLearnsWithoutAccountAndNothingIsStored() {
        var answer =
                browser.fillIn(
                        "/de/sign-up", "/de/sign-up", "email", "new@example.org", "age", "younger");
        assertEquals(200, answer.status());
        assertTrue(answer.body().contains("ohne Konto"), answer::toString);
        assertEquals(0, letters());
    }

    @ParameterizedTest
    @CsvSource({
        "'', adult, email",
        "maria, adult, email",
        "maria@example, adult, email",
        "a b@example.org, adult, email",
        "new@example.org, '', age"
    })
    void whatIsMissingIsToldAndNothingTypedIsLost(String email, String age, String field) {
        var answer = browser.fillIn("/de/sign-up", "/de/sign-up", "email", email, "age", age);
        assertEquals(422, answer.status());
        assertTrue(answer.body().contains("href=\"#" + field + "\""), answer::toString);
        assertTrue(answer.body().contains("value=\"" + email + "\""), answer::toString);
        assertEquals(0, letters());
    }

    @ParameterizedTest
    @CsvSource({
        "'', vier Woerter ohne Sinn, name", "Nadia, kurz, password",
        "Nadia, password123, password", "Nadia, Nadia2026!, password",
        "Nadia, new@example.org, password", "Nadia, Mitlernen1, password"
    })
    void aWeakPasswordOrNoNameIsRefusedAndTheLinkStays(String name, String password, String field) {
        requestAccount("new@example.org");
        var answer = signUp(link(), name, password);
        assertEquals(422, answer.status());
        assertTrue(answer.body().contains("href=\"#" + field + "\""), answer::toString);
        assertTrue(answer.body().contains("type=\"password\" value=\"\""), answer::toString);
        assertEquals(303, signUp(link(), "Nadia", PASSWORD).status());
    }

    @Test
    void manyPressesMakeOneAccount() throws Exception {
        requestAccount("new@example.org");
        var link = link();
        var answers = Parallel.run(8, () -> signUp(SITE.browser(), link).status());
        assertEquals(1, answers.stream().filter(status -> status == 303).count());
        assertEquals(7, answers.stream().filter(status -> status == 404).count());
    }

    @Test
    void aLetterSignsIn() {
        requestLink(MARIA);
        var link = link();
        assertEquals(200, browser.get(link).status());
        assertEquals(200, browser.get(link).status(), "looking does not use it up");
        assertEquals(303, browser.fillIn(link, link).status());
        assertTrue(browser.get("/de/my").body().contains("Maria Schneider"));
        assertEquals(404, SITE.browser().get(link).status());
    }

    @Test
    void aNewPasswordReplacesTheOldOneAndEndsOtherSessions() {
        var other = SITE.browser();
        requestLink("trainer@example.org");
        var first = link();
        other.fillIn(first, first);
        SITE.database().sql().execute("truncate mail");
        requestLink("trainer@example.org");
        var link = link();
        assertEquals(422, browser.fillIn(link, link, "password", "passwort").status());
        assertEquals(303, browser.fillIn(link, link, "password", PASSWORD).status());
        assertEquals(200, browser.get("/de/my/sessions").status());
        assertEquals(404, other.get("/de/my/sessions").status());
        assertEquals(303, signIn("trainer@example.org", PASSWORD).status());
        assertEquals(422, signIn("trainer@example.org", "a password for tests").status());
        assertTrue(subjects().contains("Ihr Passwort ist geändert"));
    }

    @Test
    void whoHasNoAccountIsToldSoOnlyInTheMailbox() {
        assertEquals(303, requestLink("new@example.org").status());
        assertEquals("Kein Konto mit dieser Adresse", subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/de/sign-up/", "/de/sign-in/link/"})
    void aLinkThatNobodySentLeadsToANewOne(String page) {
        var answer = browser.get(page + "A".repeat(43));
        assertEquals(404, answer.status());
        assertTrue(answer.body().contains("Neuen Link schicken"), answer::toString);
    }

    @Test
    void anExpiredLinkCannotBeUsed() {
        requestLink(MARIA);
        var link = link();
        var token = browser.get(link).token();
        SITE.database()
                .sql()
                .execute("update account_link set expires_at = now() - interval '1 second'");
        assertEquals(404, browser.post(link, "token", token).status());
    }

    @Test
    void aLinkForOneThingIsNoneForAnother() {
        requestLink(MARIA);
        var token = link().replace("/de/sign-in/link/", "");
        assertEquals(404, browser.get("/de/sign-up/" + token).status());
    }

    @Test
    void nobodysMailboxIsFilled() {
        int last = 0;
        for (int i = 0; i < 6; i++) {
            last = requestLink(MARIA).status();
        }
        assertEquals(429, last);
        assertEquals(5, letters());
    }

    private Browser.Page requestAccount(String email) {
        return browser.fillIn("/de/sign-up", "/de/sign-up", "email", email, "age", "adult");
    }

    private Browser.Page requestLink(String email) {
        return browser.fillIn("/de/sign-in/link", "/de/sign-in/link", "email", email);
    }

    private Browser.Page signUp(String link, String name, String password) {
        return browser.fillIn(link, link, "name", name, "password", password);
    }

    private static Browser.Page signUp(Browser browser, String link) {
        var token = browser.get("/de/sign-in").token();
        return browser.post(link, "token", token, "name", "Nadia", "password", PASSWORD);
    }

    private static Browser.Page signIn(String email, String password) {
        return SITE.browser()
                .fillIn("/de/sign-in", "/de/sign-in", "email", email, "password", password);
    }

    /** The page to which the letter leads. */
    private static String link() {
        return URI.create(SITE.database().sql().fetchSingle(MAIL).getActionUrl()).getPath();
    }

    private static String subject() {
        return SITE.database().sql().fetchSingle(MAIL).getSubject();
    }

    private static List<String> subjects() {
        return SITE.database().sql().fetchValues(MAIL.SUBJECT);
    }

    private static int letters() {
        return SITE.database().sql().fetchCount(MAIL);
    }
}
