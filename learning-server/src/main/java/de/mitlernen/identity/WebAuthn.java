package de.mitlernen.identity;

import static java.util.Objects.requireNonNull;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;

import de.mitlernen.db.schema.tables.records.PasskeyRecord;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What browsers and the platform say to each other about passkeys: in JSON, as Web Authentication
 * level 3, §5.1 and §7 have it. The device must have asked for its lock. Knows no database.
 */
final class WebAuthn {
    private static final String NAME = "Mitlernen";
    private static final boolean PRESENT = true;
    private static final boolean VERIFIED = true;

    private static final List<PublicKeyCredentialParameters> ALGORITHMS =
            Stream.of(
                            COSEAlgorithmIdentifier.EdDSA,
                            COSEAlgorithmIdentifier.ES256,
                            COSEAlgorithmIdentifier.RS256)
                    .map(WebAuthn::parameters)
                    .toList();

    private final ObjectConverter json = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(json);
    private final AttestedCredentialDataConverter credentials =
            new AttestedCredentialDataConverter(json);

    private static PublicKeyCredentialParameters parameters(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    /**
     * How a browser makes a passkey.
     *
     * @param known the ids of those that somebody has: a device needs no second one
     */
    byte[] creation(
            String origin,
            byte[] challenge,
            PublicKeyCredentialUserEntity user,
            List<byte[]> known) {
        return write(
                new PublicKeyCredentialCreationOptions(
                        new PublicKeyCredentialRpEntity(rpId(origin), NAME),
                        user,
                        new DefaultChallenge(challenge),
                        ALGORITHMS,
                        PasskeyChallenges.VALIDITY.toMillis(),
                        known.stream().map(WebAuthn::descriptor).toList(),
                        new AuthenticatorSelectionCriteria(
                                null,
                                true,
                                ResidentKeyRequirement.REQUIRED,
                                UserVerificationRequirement.REQUIRED),
                        AttestationConveyancePreference.NONE,
                        null));
    }

    private static PublicKeyCredentialDescriptor descriptor(byte[] id) {
        return new PublicKeyCredentialDescriptor(PublicKeyCredentialType.PUBLIC_KEY, id, null);
    }

    /** How a browser signs in by any passkey of this site. */
    byte[] request(String origin, byte[] challenge) {
        return write(
                new PublicKeyCredentialRequestOptions(
                        new DefaultChallenge(challenge),
                        PasskeyChallenges.VALIDITY.toMillis(),
                        rpId(origin),
                        List.of(),
                        UserVerificationRequirement.REQUIRED,
                        null));
    }

    private byte[] write(Object options) {
        return json.getJsonMapper().writeValueAsBytes(options);
    }

    /** Reads what a browser said about a new passkey; empty when it is malformed. */
    Optional<RegistrationData> readRegistration(String response) {
        return read(
                () -> {
                    var data = manager.parseRegistrationResponseJSON(response);
                    requireNonNull(data.getCollectedClientData().getChallenge());
                    return data;
                });
    }

    /** Reads what a browser said about signing in; empty when it is malformed. */
    Optional<AuthenticationData> readAuthentication(String response) {
        return read(
                () -> {
                    var data = manager.parseAuthenticationResponseJSON(response);
                    requireNonNull(data.getCollectedClientData().getChallenge());
                    requireNonNull(data.getCredentialId());
                    return data;
                });
    }

    private static <T> Optional<T> read(Supplier<T> parser) {
        try {
            return Optional.of(parser.get());
        } catch (RuntimeException malformed) {
            // The library passes on whatever its readers throw, and does not miss what is missing.
            return Optional.empty();
        }
    }

    static byte[] challenge(RegistrationData data) {
        return data.getCollectedClientData().getChallenge().getValue();
    }

    static byte[] challenge(AuthenticationData data) {
        return data.getCollectedClientData().getChallenge().getValue();
    }

    /** Whether a new passkey was made for this site, by a device that was unlocked for it. */
    boolean isGenuine(RegistrationData data, String origin) {
        return passes(
                () ->
                        manager.verify(
                                data,
                                new RegistrationParameters(
                                        server(origin, challenge(data)),
                                        ALGORITHMS,
                                        VERIFIED,
                                        PRESENT)));
    }

    /** Whether this passkey signed for this site, unlocked for it, and its counter went on. */
    boolean isGenuine(AuthenticationData data, String origin, PasskeyRecord passkey) {
        return passes(
                () ->
                        manager.verify(
                                data,
                                new AuthenticationParameters(
                                        server(origin, challenge(data)),
                                        credential(passkey),
                                        null,
                                        VERIFIED,
                                        PRESENT)));
    }

    private static boolean passes(Runnable check) {
        try {
            check.run();
            return true;
        } catch (WebAuthnException refused) {
            return false;
        }
    }

    private CredentialRecord credential(PasskeyRecord passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.getBackupEligible(),
                passkey.getBackedUp(),
                passkey.getSignCount(),
                credentials.convert(passkey.getCredential()),
                null,
                null,
                null,
                null);
    }

    /** What a table holds of a passkey. */
    byte[] bytes(AttestedCredentialData credential) {
        return credentials.convert(credential);
    }

    private static ServerProperty server(String origin, byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(origin))
                .rpId(rpId(origin))
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    /** The host: passkeys go on working when scheme or port change. */
    private static String rpId(String origin) {
        return URI.create(origin).getHost();
    }
}
