package de.mitlernen.identity;

import static de.mitlernen.identity.AccountLinks.Purpose.SIGN_IN;

import de.mitlernen.db.Database;
import de.mitlernen.identity.AccountLetters.Place;
import de.mitlernen.mail.Outbox;
import de.mitlernen.web.SessionKey;

import java.util.Optional;

/**
 * Signing in by a link in an e-mail, for who has no password at hand. A method is one transaction.
 */
public final class SignInLinks {
    private final Database database;
    private final Accounts accounts;
    private final AccountLetters letters;

    public SignInLinks(Database database, Accounts accounts, AccountLetters letters) {
        this.database = database;
        this.accounts = accounts;
        this.letters = letters;
    }

    /** Sends a letter to the address, whether it has an account or not. */
    void request(String email, Place place) {
        database.sql()
                .transaction(
                        tx -> {
                            var sql = tx.dsl();
                            Outbox.put(
                                    sql,
                                    Accounts.exists(sql, email)
                                            ? letters.signIn(
                                                    email,
                                                    place,
                                                    AccountLinks.create(
                                                            sql, SIGN_IN, email, Optional.empty()))
                                            : letters.noAccount(email, place));
                        });
    }

    /**
     * Begins a session; empty when the link can no longer be used.
     *
     * @param password to be set; empty leaves the old one. A new one ends all other sessions.
     */
    Optional<SessionKey> use(
            String token, Optional<String> password, Place place, Arrival arrival) {
        var hash = password.map(Passwords::hash);
        return database.sql()
                .transactionResult(
                        tx -> {
                            var sql = tx.dsl();
                            var email =
                                    AccountLinks.use(sql, SIGN_IN, token)
                                            .map(AccountLinks.Link::email);
                            var session =
                                    email.flatMap(
                                            address -> accounts.signIn(sql, address, arrival));
                            if (session.isPresent() && hash.isPresent()) {
                                accounts.changePassword(sql, session.get().learnerId(), hash.get());
                                Sessions.endOthers(sql, session.get());
                                Outbox.put(
                                        sql, letters.passwordChanged(email.orElseThrow(), place));
                            }
                            return session;
                        });
    }
}
