package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.ACCOUNT;
import static de.mitlernen.db.schema.Tables.ACCOUNT_IDENTITY;
import static de.mitlernen.db.schema.Tables.AUDIT_EVENT;
import static de.mitlernen.db.schema.Tables.SESSION;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Parallel;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.oidc.Logout;
import de.mitlernen.oidc.Person;
import de.mitlernen.oidc.Registration;
import de.mitlernen.oidc.Registration.GroupRole;
import de.mitlernen.personaldata.PersonalData;
import de.mitlernen.web.Language;
import de.mitlernen.web.Role;
import de.mitlernen.web.SessionKey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whose account it is that the city's provider opens, and what it may do. */
@Tag("database")
class SingleSignOnTest {
    private static final String CITY = "https://login.example.org";
    private static final String EMAIL = "petra@example.org";
    private static final String PASSWORD = "a good password";
    private static final List<GroupRole> ROLES =
            List.of(
                    new GroupRole("lernen-admin", Role.ADMINISTRATOR),
                    new GroupRole("lernen-team", Role.TRAINER));

    private static final Here HERE =
            new Here("Firefox, Windows", Language.DEFAULT, Optional.empty());

    private static final Database DATABASE = TestDatabase.fresh();
    private final AuditTrail audit = new AuditTrail(DATABASE, new byte[] {2});
    private final Accounts accounts =
            new Accounts(
                    DATABASE, audit, SecondFactor.OF_STAFF, new PersonalData(DATABASE, List.of()));
    private final People people = new People(DATABASE, audit);
    private final Sessions sessions = new Sessions(DATABASE, SecondFactor.OF_STAFF);
    private final SingleSignOn singleSignOn = singleSignOn(ROLES);

    @BeforeEach
    void forgetEverybody() {
        DATABASE.sql().execute("truncate learner, account_email, account_identity cascade");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aNewcomerGetsAnAccountWithoutPassword() {
        var session = signIn(petra());
        assertEquals(Optional.of(Role.LEARNER), sessions.roleOf(session));
        assertEquals(Optional.of("Petra Hoffmann"), accounts.displayName(session.learnerId()));
        assertEquals(Optional.empty(), accounts.signIn(EMAIL, "", HERE));
        assertEquals(List.of("account-created", "sign-in"), lastActions(2));
    }

    @Test
    void whoComesAgainIsTheSamePersonWhateverTheirAddressIsNow() {
        var first = signIn(petra());
        var again = signIn(person("1", Optional.of("petra.meyer@example.org"), List.of()));
        assertEquals(first.learnerId(), again.learnerId());
        assertNotEquals(first.token(), again.token());
    }

    @Test
    void theVerifiedAddressOfAnAccountLeadsIntoIt() {
        var known = account(EMAIL, Role.LEARNER);
        assertEquals(known, signIn(petra()).learnerId());
        assertEquals(List.of("identity-linked", "sign-in"), lastActions(2));
        assertTrue(accounts.signIn(EMAIL, PASSWORD, HERE).isPresent(), "both ways go on");
    }

    @Test
    void anAddressThatTheProviderDidNotVerifyLeadsIntoNoAccount() {
        var known = account(EMAIL, Role.LEARNER);
        var stranger = signIn(person("1", Optional.empty(), List.of())).learnerId();
        assertNotEquals(known, stranger);
        assertEquals("", people.find(stranger).orElseThrow().email());
    }

    @Test
    void whoIsGivenTheAddressOfAColleagueIsAnotherPerson() {
        var petra = signIn(petra()).learnerId();
        var successor = signIn(person("2", Optional.of(EMAIL), List.of())).learnerId();
        assertNotEquals(petra, successor);
        assertEquals(EMAIL, people.find(petra).orElseThrow().email());
        assertEquals("", people.find(successor).orElseThrow().email());
    }

    @Test
    void theSameSubjectOfAnotherProviderIsAnotherPerson() {
        var petra = signIn(petra()).learnerId();
        var other =
                new Person(
                        "https://other.example.org", "1", "", "Petra", Optional.empty(), List.of());
        assertNotEquals(petra, signIn(other).learnerId());
    }

    @Test
    void manyWindowsAtOnceMakeOneAccount() throws Exception {
        Parallel.run(8, () -> signIn(petra()));
        assertEquals(1, DATABASE.sql().fetchCount(ACCOUNT));
        assertEquals(1, DATABASE.sql().fetchCount(ACCOUNT_IDENTITY));
    }

    @Test
    void groupsGiveTheRoleAtEverySignIn() {
        var trainer = signIn(person("1", Optional.of(EMAIL), List.of("x", "lernen-team")));
        assertEquals(Optional.of(Role.TRAINER), sessions.roleOf(trainer));
        var both = signIn(person("1", Optional.of(EMAIL), List.of("lernen-team", "lernen-admin")));
        assertEquals(Optional.of(Role.ADMINISTRATOR), sessions.roleOf(both));
        assertEquals(Optional.of(Role.ADMINISTRATOR), both.role());
        var none = signIn(petra());
        assertEquals(Optional.of(Role.LEARNER), sessions.roleOf(none));
        assertEquals(Optional.empty(), sessions.roleOf(both), "the old session has ended");
        assertEquals(List.of("role-given", "sign-in"), lastActions(2));
        assertEquals("learner, OpenID Connect", lastDetail("role-given"));
    }

    @Test
    void theSameRoleAgainIsNoEventAndEndsNothing() {
        var first = signIn(petra());
        signIn(petra());
        assertEquals(List.of("sign-in", "sign-in"), lastActions(2));
        assertTrue(sessions.isValid(first));
    }

    @Test
    void withoutRolesOfTheProviderThoseOfThePlatformStay() {
        account(EMAIL, Role.TRAINER);
        var session = session(singleSignOn(List.of()).begin(petra(), HERE));
        assertEquals(Optional.of(Role.TRAINER), sessions.roleOf(session));
    }

    @Test
    void theSessionEndsAsThoseOfStaffDo() {
        var session = signIn(petra());
        var row = DATABASE.sql().fetchSingle(SESSION, SESSION.LEARNER_ID.eq(session.learnerId()));
        var longest = Duration.between(row.getCreatedAt(), row.getEndsAt());
        assertEquals(7_200, row.getIdleSeconds());
        assertTrue(longest.compareTo(Duration.ofHours(13)) < 0, longest::toString);
    }

    @Test
    void aNameIsShownWhateverTheProviderTells() {
        var long_ =
                new Person(CITY, "1", "", "A\u0000" + "ä".repeat(200), Optional.empty(), List.of());
        assertEquals(100, name(signIn(long_)).length());
        var nameless = new Person(CITY, "2", "", "", Optional.of("b@example.org"), List.of());
        assertEquals("b@example.org", name(signIn(nameless)));
        var unknown = new Person(CITY, "3", "", "", Optional.empty(), List.of());
        assertEquals("3", name(signIn(unknown)));
    }

    @Test
    void aLogoutEndsAllThatBeganByTheProviderAndNothingElse() {
        account(EMAIL, Role.LEARNER);
        var own = session(accounts.signIn(EMAIL, PASSWORD, HERE).orElseThrow());
        var phone = signIn(petra());
        var laptop = signIn(petra());
        var colleague = signIn(person("2", Optional.empty(), List.of()));
        singleSignOn.end(new Logout(CITY, Optional.of("1"), Optional.empty()));
        assertFalse(sessions.isValid(phone));
        assertFalse(sessions.isValid(laptop));
        assertTrue(sessions.isValid(own));
        assertTrue(sessions.isValid(colleague));
        assertEquals(List.of("sessions-ended"), lastActions(1));
    }

    @Test
    void aLogoutOfOneSessionLeavesTheOthers() {
        var phone = signIn(inSession("phone"));
        var laptop = signIn(inSession("laptop"));
        singleSignOn.end(new Logout(CITY, Optional.empty(), Optional.of("phone")));
        assertFalse(sessions.isValid(phone));
        assertTrue(sessions.isValid(laptop));
        singleSignOn.end(new Logout(CITY, Optional.of("1"), Optional.of("phone")));
        assertTrue(sessions.isValid(laptop));
    }

    @Test
    void aLogoutOfAStrangerEndsNothing() {
        var session = signIn(petra());
        singleSignOn.end(new Logout(CITY, Optional.of("9"), Optional.empty()));
        singleSignOn.end(new Logout(CITY, Optional.of("9"), Optional.of("session-1")));
        assertTrue(sessions.isValid(session));
    }

    private SingleSignOn singleSignOn(List<GroupRole> roles) {
        var registration =
                new Registration(
                        CITY,
                        "lernen",
                        "secret",
                        "Stadt Beispiel",
                        "groups",
                        roles,
                        URI.create("https://lernen.example.org"));
        return new SingleSignOn(DATABASE, registration, accounts, people, audit);
    }

    private SessionKey signIn(Person person) {
        return session(singleSignOn.begin(person, HERE));
    }

    private static SessionKey session(Entry entry) {
        return ((Entry.Begun) entry).session();
    }

    private static Person petra() {
        return person("1", Optional.of(EMAIL), List.of());
    }

    private static Person person(String subject, Optional<String> email, List<String> groups) {
        return new Person(CITY, subject, "session-1", "Petra Hoffmann", email, groups);
    }

    private static Person inSession(String session) {
        return new Person(CITY, "1", session, "Petra Hoffmann", Optional.empty(), List.of());
    }

    private UUID account(String email, Role role) {
        var learner = Ids.next();
        DATABASE.sql()
                .transaction(tx -> accounts.add(tx.dsl(), learner, email, "Petra", role, PASSWORD));
        return learner;
    }

    private String name(SessionKey session) {
        return accounts.displayName(session.learnerId()).orElseThrow();
    }

    private static List<String> lastActions(int most) {
        return DATABASE.sql()
                .select(AUDIT_EVENT.ACTION)
                .from(AUDIT_EVENT)
                .orderBy(AUDIT_EVENT.POSITION.desc())
                .limit(most)
                .fetch(AUDIT_EVENT.ACTION)
                .reversed();
    }

    private static String lastDetail(String action) {
        return DATABASE.sql()
                .select(AUDIT_EVENT.DETAIL)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.ACTION.eq(action))
                .orderBy(AUDIT_EVENT.POSITION.desc())
                .limit(1)
                .fetchSingle()
                .value1();
    }
}
