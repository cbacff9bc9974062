package de.mitlernen.identity;

import static de.mitlernen.identity.WebAuthn.challenge;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.RegistrationData;

import de.mitlernen.audit.AuditAction;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.db.Database;
import de.mitlernen.identity.AccountLetters.Place;
import de.mitlernen.identity.People.Person;
import de.mitlernen.identity.SecurityLetters.Change;

import org.jooq.DSLContext;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Making passkeys, and signing in by them. A method that writes is one transaction. */
public final class PasskeySignIns {
    private final Database database;
    private final AuditTrail audit;
    private final Accounts accounts;
    private final SecurityLetters letters;
    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final WebAuthn webAuthn = new WebAuthn();

    public PasskeySignIns(
            Database database, AuditTrail audit, Accounts accounts, SecurityLetters letters) {
        this.database = database;
        this.audit = audit;
        this.accounts = accounts;
        this.letters = letters;
        this.passkeys = new Passkeys(database);
        this.challenges = new PasskeyChallenges(database);
    }

    List<Passkeys.Row> list(UUID learner) {
        return passkeys.list(learner);
    }

    /** How the browser of this person makes a passkey: JSON for its script. */
    byte[] creation(Person person, String origin) {
        return webAuthn.creation(
                origin,
                challenges.create(Optional.of(person.id())),
                new PublicKeyCredentialUserEntity(
                        bytes(person.id()), person.email(), person.name()),
                list(person.id()).stream().map(Passkeys.Row::credentialId).toList());
    }

    /** How a browser signs in: JSON for its script. */
    byte[] request(String origin) {
        return webAuthn.request(origin, challenges.create(Optional.empty()));
    }

    /**
     * Adds a passkey; false if it is not as it must be.
     *
     * @param response what the browser's script has got, as JSON
     */
    boolean add(UUID learner, String response, String name, Place place) {
        var data =
                webAuthn.readRegistration(response)
                        .filter(read -> challenges.use(challenge(read), Optional.of(learner)))
                        .filter(read -> webAuthn.isGenuine(read, place.origin()));
        data.ifPresent(
                read ->
                        database.sql()
                                .transaction(tx -> add(tx.dsl(), learner, read, name, place)));
        return data.isPresent();
    }

    private void add(DSLContext tx, UUID learner, RegistrationData data, String name, Place place) {
        var device = data.getAttestationObject().getAuthenticatorData();
        var credential = device.getAttestedCredentialData();
        Passkeys.add(
                tx,
                learner,
                credential.getCredentialId(),
                name,
                device,
                webAuthn.bytes(credential));
        tell(tx, AuditAction.PASSKEY_ADDED, learner);
        letters.put(tx, learner, Change.PASSKEY_ADDED, place);
    }

    /**
     * Lets in who has a passkey; empty if it is not as it must be.
     *
     * @param response what the browser's script has got, as JSON
     * @param origin scheme and authority of the platform
     */
    Optional<Entry> signIn(String response, String origin, Here here) {
        return webAuthn.readAuthentication(response)
                .filter(read -> challenges.use(challenge(read), Optional.empty()))
                .flatMap(
                        read ->
                                database.sql()
                                        .transactionResult(
                                                tx -> signIn(tx.dsl(), read, origin, here)));
    }

    private Optional<Entry> signIn(
            DSLContext tx, AuthenticationData data, String origin, Here here) {
        return learner(data.getUserHandle())
                .flatMap(learner -> Passkeys.find(tx, learner, data.getCredentialId()))
                .filter(passkey -> webAuthn.isGenuine(data, origin, passkey))
                .map(
                        passkey -> {
                            Passkeys.use(tx, passkey, data.getAuthenticatorData());
                            return accounts.begin(
                                    tx, passkey.getLearnerId(), Assurance.MULTI, here);
                        });
    }

    /** Deletes a passkey, so that nobody signs in by it any more. */
    void remove(UUID learner, byte[] credentialId, Place place) {
        database.sql()
                .transaction(
                        tx -> {
                            if (Passkeys.delete(tx.dsl(), learner, credentialId)) {
                                tell(tx.dsl(), AuditAction.PASSKEY_REMOVED, learner);
                                letters.put(tx.dsl(), learner, Change.PASSKEY_REMOVED, place);
                            }
                        });
    }

    private void tell(DSLContext tx, AuditAction action, UUID learner) {
        audit.record(tx, action, Optional.of(learner), Optional.of(learner), "");
    }

    private static byte[] bytes(UUID learner) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(learner.getMostSignificantBits())
                .putLong(learner.getLeastSignificantBits())
                .array();
    }

    private static Optional<UUID> learner(byte[] handle) {
        if (handle == null || handle.length != 2 * Long.BYTES) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(handle);
        return Optional.of(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
