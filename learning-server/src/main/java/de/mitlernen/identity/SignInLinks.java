package de.mitlernen.identity;

import static de.mitlernen.identity.AccountLinks.Purpose.SIGN_IN;

import de.mitlernen.db.Database;
import de.mitlernen.identity.AccountLetters.Place;
import de.mitlernen.mail.Outbox;

import java.util.Optional;

/**
 * Signing in by a link in an e-mail, for who has no password at hand. A method is one transaction.
 */
public final class SignInLinks {
    private final Database database;
    private final Accounts accounts;
    private final PasswordChanges passwords;
    private final AccountLetters letters;

    public SignInLinks(
            Database database,
            Accounts accounts,
            PasswordChanges passwords,
            AccountLetters letters) {
        this.database = database;
        this.accounts = accounts;
        this.passwords = passwords;
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
     * Lets in who has this link; empty when it can no longer be used.
     *
     * @param password to be set; empty leaves the old one. A new one ends all other sessions.
     */
    Optional<Entry> use(String token, Optional<String> password, Place place, Here here) {
        var hash = password.map(Passwords::hash);
        return database.sql()
                .transactionResult(
                        tx -> {
                            var sql = tx.dsl();
                            var entry =
                                    AccountLinks.use(sql, SIGN_IN, token)
                                            .map(AccountLinks.Link::email)
                                            .flatMap(
                                                    email ->
                                                            accounts.signIn(
                                                                    sql, email, hash, here));
                            if (entry.orElse(null) instanceof Entry.Begun begun) {
                                hash.ifPresent(
                                        text ->
                                                passwords.change(
                                                        sql, begun.session(), text, place));
                            }
                            return entry;
                        });
    }
}
