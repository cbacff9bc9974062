package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.AUTHENTICATOR_APP;

import de.mitlernen.db.Database;
import de.mitlernen.secret.Sealing;

import org.jooq.Condition;
import org.jooq.DSLContext;

import java.time.Instant;
import java.util.UUID;

/** All SQL about the apps that show codes to sign in. */
public final class AuthenticatorApps {
    private final Database database;
    private final Sealing sealing;

    /**
     * @param key under which secrets are encrypted: 32 bytes
     */
    public AuthenticatorApps(Database database, byte[] key) {
        this.database = database;
        this.sealing = new Sealing(key);
    }

    /** Whether somebody is asked for a code when signing in. */
    boolean isOn(UUID learner) {
        return isOn(database.sql(), learner);
    }

    static boolean isOn(DSLContext sql, UUID learner) {
        return sql.fetchExists(AUTHENTICATOR_APP, of(learner), isConfirmed());
    }

    /** The secret of an app that is being set up: the same until it has shown a right code. */
    TotpSecret prepare(UUID learner) {
        database.sql()
                .insertInto(AUTHENTICATOR_APP)
                .set(AUTHENTICATOR_APP.LEARNER_ID, learner)
                .set(AUTHENTICATOR_APP.SECRET, sealed(learner, TotpSecret.create()))
                .onConflictDoNothing()
                .execute();
        return database.sql()
                .select(AUTHENTICATOR_APP.SECRET)
                .from(AUTHENTICATOR_APP)
                .where(of(learner))
                .fetchSingle(row -> opened(learner, row.value1()));
    }

    /** Uses the first code in the caller's transaction; from then on codes are asked for. */
    boolean confirm(DSLContext tx, UUID learner, String code) {
        return use(tx, learner, isConfirmed().not(), code);
    }

    /** Uses a code in the caller's transaction; false if it is wrong, or was used before. */
    boolean use(DSLContext tx, UUID learner, String code) {
        return use(tx, learner, isConfirmed(), code);
    }

    private boolean use(DSLContext tx, UUID learner, Condition state, String code) {
        var step =
                tx.select(AUTHENTICATOR_APP.SECRET, AUTHENTICATOR_APP.LAST_STEP)
                        .from(AUTHENTICATOR_APP)
                        .where(of(learner), state)
                        .forUpdate()
                        .fetchOptional()
                        .flatMap(
                                row ->
                                        Totp.stepOf(
                                                opened(learner, row.value1()).bytes(),
                                                code,
                                                Instant.now(),
                                                row.value2()));
        step.ifPresent(used -> remember(tx, learner, used));
        return step.isPresent();
    }

    private static void remember(DSLContext tx, UUID learner, long step) {
        tx.execute(
                """
                update authenticator_app
                set last_step = ?, confirmed_at = coalesce(confirmed_at, now())
                where learner_id = ?
                """,
                step,
                learner);
    }

    static void delete(DSLContext tx, UUID learner) {
        tx.deleteFrom(AUTHENTICATOR_APP).where(of(learner)).execute();
    }

    private static Condition of(UUID learner) {
        return AUTHENTICATOR_APP.LEARNER_ID.eq(learner);
    }

    private static Condition isConfirmed() {
        return AUTHENTICATOR_APP.CONFIRMED_AT.isNotNull();
    }

    private byte[] sealed(UUID learner, TotpSecret secret) {
        return sealing.seal("totp " + learner, secret.bytes());
    }

    private TotpSecret opened(UUID learner, byte[] sealed) {
        return new TotpSecret(sealing.open("totp " + learner, sealed));
    }
}
