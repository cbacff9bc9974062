package de.mitlernen.oidc;

import static de.mitlernen.oidc.ProviderProblem.Reason.MISCONFIGURED;
import static de.mitlernen.oidc.ProviderProblem.Reason.UNAVAILABLE;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which tokens are believed: signed by the provider, for this platform, in time. */
final class TokenChecks {
    /** With public keys only: a secret that two know signs nothing. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    /** Within which a logout may arrive; older ones would sign out who has come back since. */
    private static final Duration LOGOUT_VALIDITY = Duration.ofMinutes(5);

    private final Registration registration;
    private final Issuer issuer;
    private final ClientID client;

    TokenChecks(Registration registration) {
        this.registration = registration;
        this.issuer = new Issuer(registration.issuer());
        this.client = new ClientID(registration.clientId());
    }

    /** The claims of an ID token that this attempt asked for. Source: Core 1.0 §3.1.3.7. */
    Map<String, Object> idToken(JWT token, Attempt attempt, JWKSource<SecurityContext> keys)
            throws ProviderProblem {
        var validator = new IDTokenValidator(issuer, client, selector(keys), null);
        try {
            var claims = validator.validate(token, new Nonce(attempt.nonce()));
            requireForNobodyElse(claims);
            return claims.toJSONObject();
        } catch (KeySourceException failure) {
            throw new ProviderProblem(UNAVAILABLE, failure);
        } catch (BadJOSEException | JOSEException invalid) {
            throw new ProviderProblem(MISCONFIGURED, invalid);
        }
    }

    /** Who else is told the same could pass it on to here. */
    private static void requireForNobodyElse(IDTokenClaimsSet claims) throws ProviderProblem {
        if (claims.getAudience().size() != 1) {
            throw new ProviderProblem(
                    MISCONFIGURED, "An ID token is for others too: " + claims.getAudience());
        }
    }

    /** Whom a logout token tells of. Source: Back-Channel Logout 1.0 §2.6. */
    Logout logoutToken(String token, JWKSource<SecurityContext> keys) throws ProviderProblem {
        // The type keeps an ID token from being taken for a logout.
        var validator = new LogoutTokenValidator(issuer, client, true, selector(keys), null);
        try {
            var claims = validator.validate(JWTParser.parse(token));
            requireInTime(claims);
            return new Logout(
                    registration.issuer(),
                    Optional.ofNullable(claims.getSubject()).map(Object::toString),
                    Optional.ofNullable(claims.getSessionID()).map(Object::toString));
        } catch (KeySourceException failure) {
            throw new ProviderProblem(UNAVAILABLE, failure);
        } catch (ParseException | BadJOSEException | JOSEException invalid) {
            throw new ProviderProblem(MISCONFIGURED, invalid);
        }
    }

    private static void requireInTime(LogoutTokenClaimsSet claims) throws ProviderProblem {
        var issued = claims.getIssueTime().toInstant();
        if (issued.plus(LOGOUT_VALIDITY).isBefore(Instant.now())) {
            throw new ProviderProblem(MISCONFIGURED, "A logout was issued at " + issued);
        }
    }

    private static JWSVerificationKeySelector<SecurityContext> selector(
            JWKSource<SecurityContext> keys) {
        return new JWSVerificationKeySelector<>(ALGORITHMS, keys);
    }
}
