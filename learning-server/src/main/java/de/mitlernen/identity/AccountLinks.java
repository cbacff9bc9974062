package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.ACCOUNT_LINK;

import de.mitlernen.db.Database;
import de.mitlernen.db.schema.tables.records.AccountLinkRecord;

import org.jooq.Condition;
import org.jooq.DSLContext;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** All SQL about links that are sent by e-mail and prove that somebody reads it. */
public final class AccountLinks {
    /** What a link is for, and how long it can be used. */
    enum Purpose {
        SIGN_UP(Duration.ofHours(24)),
        SIGN_IN(Duration.ofMinutes(30));

        private final Duration validity;

        Purpose(Duration validity) {
            this.validity = validity;
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A link that can be used.
     *
     * @param guest who asked for it
     */
    record Link(String email, Optional<UUID> guest) {}

    private final Database database;

    public AccountLinks(Database database) {
        this.database = database;
    }

    /** Makes a link in the caller's transaction; returns its secret part. */
    static String create(DSLContext tx, Purpose purpose, String email, Optional<UUID> guest) {
        var token = Tokens.create();
        tx.deleteFrom(ACCOUNT_LINK).where(ACCOUNT_LINK.EXPIRES_AT.le(Instant.now())).execute();
        tx.insertInto(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.TOKEN_HASH, Tokens.hash(token))
                .set(ACCOUNT_LINK.PURPOSE, purpose.key())
                .set(ACCOUNT_LINK.EMAIL, email)
                .set(ACCOUNT_LINK.LEARNER_ID, guest.orElse(null))
                .set(ACCOUNT_LINK.EXPIRES_AT, Instant.now().plus(purpose.validity))
                .execute();
        return token;
    }

    /** Looks at a link without using it: programs that scan e-mails open every link. */
    Optional<Link> find(Purpose purpose, String token) {
        return database.sql()
                .selectFrom(ACCOUNT_LINK)
                .where(isValid(purpose, token))
                .fetchOptional(AccountLinks::link);
    }

    /** Uses a link in the caller's transaction: of many who try at once, one gets it. */
    static Optional<Link> use(DSLContext tx, Purpose purpose, String token) {
        return tx.deleteFrom(ACCOUNT_LINK)
                .where(isValid(purpose, token))
                .returning()
                .fetchOptional(AccountLinks::link);
    }

    private static Link link(AccountLinkRecord row) {
        return new Link(row.getEmail(), Optional.ofNullable(row.getLearnerId()));
    }

    private static Condition isValid(Purpose purpose, String token) {
        return ACCOUNT_LINK
                .TOKEN_HASH
                .eq(Tokens.hash(token))
                .and(ACCOUNT_LINK.PURPOSE.eq(purpose.key()))
                .and(ACCOUNT_LINK.EXPIRES_AT.gt(Instant.now()));
    }
}
