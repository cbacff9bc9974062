package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.PASSKEY;

import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;

import de.mitlernen.db.Database;
import de.mitlernen.db.schema.tables.records.PasskeyRecord;

import org.jooq.Condition;
import org.jooq.DSLContext;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All SQL about passkeys. */
final class Passkeys {
    private static final Base64.Encoder IDS = Base64.getUrlEncoder().withoutPadding();

    /**
     * A passkey as its owner sees it.
     *
     * @param id in base64url
     */
    record Row(String id, String name, Instant createdAt) {
        byte[] credentialId() {
            return Base64.getUrlDecoder().decode(id);
        }
    }

    private final Database database;

    Passkeys(Database database) {
        this.database = database;
    }

    /** The passkeys of somebody, the oldest first. */
    List<Row> list(UUID learner) {
        return database.sql()
                .selectFrom(PASSKEY)
                .where(PASSKEY.LEARNER_ID.eq(learner))
                .orderBy(PASSKEY.CREATED_AT, PASSKEY.CREDENTIAL_ID)
                .fetch(
                        row ->
                                new Row(
                                        IDS.encodeToString(row.getCredentialId()),
                                        row.getName(),
                                        row.getCreatedAt()));
    }

    /** A passkey, which nobody else uses until the caller's transaction ends. */
    static Optional<PasskeyRecord> find(DSLContext tx, UUID learner, byte[] credentialId) {
        return tx.selectFrom(PASSKEY).where(is(learner, credentialId)).forUpdate().fetchOptional();
    }

    /**
     * Adds a passkey in the caller's transaction.
     *
     * @param data what the device said of it
     * @param credential its id and its public key, as {@code credential} of the table holds them
     */
    static void add(
            DSLContext tx,
            UUID learner,
            byte[] credentialId,
            String name,
            AuthenticatorData<?> data,
            byte[] credential) {
        tx.insertInto(PASSKEY)
                .set(PASSKEY.LEARNER_ID, learner)
                .set(PASSKEY.CREDENTIAL_ID, credentialId)
                .set(PASSKEY.NAME, name)
                .set(PASSKEY.CREDENTIAL, credential)
                .set(PASSKEY.SIGN_COUNT, data.getSignCount())
                .set(PASSKEY.BACKUP_ELIGIBLE, data.isFlagBE())
                .set(PASSKEY.BACKED_UP, data.isFlagBS())
                .execute();
    }

    /** Remembers a use in the caller's transaction. */
    static void use(DSLContext tx, PasskeyRecord passkey, AuthenticatorData<?> data) {
        tx.update(PASSKEY)
                .set(PASSKEY.SIGN_COUNT, data.getSignCount())
                .set(PASSKEY.BACKED_UP, data.isFlagBS())
                .set(PASSKEY.USED_AT, Instant.now())
                .where(is(passkey.getLearnerId(), passkey.getCredentialId()))
                .execute();
    }

    /** Deletes a passkey in the caller's transaction; tells whether there was one. */
    static boolean delete(DSLContext tx, UUID learner, byte[] credentialId) {
        return tx.deleteFrom(PASSKEY).where(is(learner, credentialId)).execute() == 1;
    }

    static void deleteAll(DSLContext tx, UUID learner) {
        tx.deleteFrom(PASSKEY).where(PASSKEY.LEARNER_ID.eq(learner)).execute();
    }

    private static Condition is(UUID learner, byte[] credentialId) {
        return PASSKEY.LEARNER_ID.eq(learner).and(PASSKEY.CREDENTIAL_ID.eq(credentialId));
    }
}
