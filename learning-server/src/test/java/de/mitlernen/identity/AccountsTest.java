package de.mitlernen.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.audit.AuditTrail;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.personaldata.PersonalData;
import de.mitlernen.web.Language;
import de.mitlernen.web.Role;
import de.mitlernen.web.SessionKey;

import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Tag("database")
class AccountsTest {
    private static final String EMAIL = "Maria@Example.org";
    private static final String PASSWORD = "a good password";

    private static final Database DATABASE = TestDatabase.fresh();
    private final Sessions sessions = new Sessions(DATABASE, SecondFactor.OF_STAFF);
    private final Accounts accounts =
            new Accounts(
                    DATABASE,
                    new AuditTrail(DATABASE, new byte[] {2}),
                    SecondFactor.OF_STAFF,
                    new PersonalData(DATABASE, List.of()));
    private final UUID maria = Ids.next();

    @BeforeEach
    void addMaria() {
        DATABASE.sql().execute("truncate learner, account_email cascade");
        add(maria, EMAIL);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {EMAIL, "maria@example.org", " MARIA@EXAMPLE.ORG\t"})
    void addressAndPasswordBeginASession(String typed) {
        var session = signIn(typed, PASSWORD).orElseThrow();
        assertEquals(maria, session.learnerId());
        assertTrue(session.account());
        assertTrue(sessions.isValid(session));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a good password", "A good password", "a good passwor"})
    void aWrongPasswordDoesNot(String typed) {
        assertEquals(Optional.empty(), signIn(EMAIL, typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody@example.org", "%@example.org", "' or '1'='1", "İ@ŉ.ß", "\u2066"})
    void anUnknownAddressDoesNot(String typed) {
        assertEquals(Optional.empty(), signIn(typed, PASSWORD));
    }

    @Test
    void aNewPasswordReplacesTheOldOne() {
        accounts.setPassword(maria, "another");
        assertEquals(Optional.empty(), signIn(EMAIL, PASSWORD));
        assertTrue(signIn(EMAIL, "another").isPresent());
    }

    @Test
    void anAddressBelongsToOneAccount() {
        assertThrows(DataAccessException.class, () -> add(Ids.next(), "maria@EXAMPLE.org"));
        assertEquals(maria, signIn(EMAIL, PASSWORD).orElseThrow().learnerId());
    }

    @Test
    void onlyAccountsHaveANameToShow() {
        assertEquals(Optional.of("Maria"), accounts.displayName(maria));
        assertEquals(Optional.empty(), accounts.displayName(Ids.next()));
    }

    private Optional<SessionKey> signIn(String email, String password) {
        return accounts.signIn(
                        email,
                        password,
                        new Here("Firefox, Windows", Language.DEFAULT, Optional.empty()))
                .map(entry -> ((Entry.Begun) entry).session());
    }

    private void add(UUID learner, String email) {
        DATABASE.sql()
                .transaction(
                        tx ->
                                accounts.add(
                                        tx.dsl(), learner, email, "Maria", Role.LEARNER, PASSWORD));
    }
}
