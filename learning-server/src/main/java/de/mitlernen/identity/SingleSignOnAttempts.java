package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.SINGLE_SIGN_ON_ATTEMPT;

import de.mitlernen.db.Database;
import de.mitlernen.oidc.Attempt;
import de.mitlernen.web.Language;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** All SQL about sign-ins that are under way at the city's provider. */
public final class SingleSignOnAttempts {
    private static final Duration VALIDITY = Duration.ofMinutes(10);

    /**
     * An attempt from which somebody came back.
     *
     * @param language in which it began
     * @param takesGuest whether what was learned on the device without an account comes along
     */
    record Begun(Attempt attempt, Language language, boolean takesGuest) {}

    private final Database database;

    public SingleSignOnAttempts(Database database) {
        this.database = database;
    }

    /**
     * Begins an attempt.
     *
     * @param browser that began it, and alone can finish it
     * @param takesGuest whether what was learned on the device without an account comes along
     */
    Attempt begin(String browser, Language language, boolean takesGuest) {
        var attempt = Attempt.begin();
        var table = SINGLE_SIGN_ON_ATTEMPT;
        database.sql().deleteFrom(table).where(table.EXPIRES_AT.le(Instant.now())).execute();
        database.sql()
                .insertInto(table)
                .set(table.STATE_HASH, Tokens.hash(attempt.state()))
                .set(table.BROWSER_HASH, Tokens.hash(browser))
                .set(table.NONCE, attempt.nonce())
                .set(table.CODE_VERIFIER, attempt.codeVerifier())
                .set(table.LANGUAGE, language.tag())
                .set(table.TAKES_GUEST, takesGuest)
                .set(table.EXPIRES_AT, Instant.now().plus(VALIDITY))
                .execute();
        return attempt;
    }

    /** Uses an attempt: of many who try at once, one gets it. */
    Optional<Begun> use(String state, String browser) {
        var table = SINGLE_SIGN_ON_ATTEMPT;
        return database.sql()
                .deleteFrom(table)
                .where(table.STATE_HASH.eq(Tokens.hash(state)))
                .and(table.BROWSER_HASH.eq(Tokens.hash(browser)))
                .and(table.EXPIRES_AT.gt(Instant.now()))
                .returning()
                .fetchOptional(
                        row ->
                                new Begun(
                                        new Attempt(state, row.getNonce(), row.getCodeVerifier()),
                                        Language.find(row.getLanguage()).orElse(Language.DEFAULT),
                                        row.getTakesGuest()));
    }
}
