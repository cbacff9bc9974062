package de.mitlernen.oidc;

import static de.mitlernen.oidc.ProviderProblem.Reason.CANCELLED;
import static de.mitlernen.oidc.ProviderProblem.Reason.MISCONFIGURED;
import static de.mitlernen.oidc.ProviderProblem.Reason.UNAVAILABLE;

import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

import de.mitlernen.web.Form;

import java.net.URI;
import java.util.List;

/**
 * The city's single sign-on, as the platform uses it: the Authorization Code Flow of OpenID Connect
 * Core 1.0 §3.1 with PKCE (RFC 7636), and Back-Channel Logout 1.0. Thread-safe.
 */
public final class OpenIdProvider {
    private final Registration registration;
    private final Discovery discovery;
    private final TokenEndpoint tokens;
    private final TokenChecks checks;

    public OpenIdProvider(Registration registration) {
        var channel = new BackChannel();
        this.registration = registration;
        this.discovery = new Discovery(new Issuer(registration.issuer()), channel);
        this.tokens = new TokenEndpoint(registration, channel);
        this.checks = new TokenChecks(registration);
    }

    public Registration registration() {
        return registration;
    }

    /** Where the browser goes to sign in. */
    public URI signIn(Attempt attempt, String language) throws ProviderProblem {
        var metadata = discovery.provider().metadata();
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        scope(metadata),
                        new ClientID(registration.clientId()),
                        registration.callback())
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.codeVerifier()), CodeChallengeMethod.S256)
                .uiLocales(locales(language))
                .build()
                .toURI();
    }

    /**
     * Some providers tell groups only on request, and others refuse a scope that they do not know.
     */
    private static Scope scope(OIDCProviderMetadata metadata) {
        var scope = new Scope("openid", "profile", "email");
        var known = metadata.getScopes();
        if (known != null && known.contains("groups")) {
            scope.add("groups");
        }
        return scope;
    }

    private static List<LangTag> locales(String language) {
        try {
            return List.of(new LangTag(language.replaceFirst("-.*", "")));
        } catch (LangTagException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Whom the provider signed in.
     *
     * @param answer what the browser brought back
     * @param attempt that the browser began
     */
    public Person redeem(Form answer, Attempt attempt) throws ProviderProblem {
        var provider = discovery.provider();
        requireSameProvider(answer.get("iss"), provider.metadata());
        requireSuccess(answer.get("error"));
        var redeemed = tokens.redeem(answer.get("code"), attempt, provider.metadata());
        var claims = checks.idToken(redeemed.getIDToken(), attempt, provider.keys());
        if (!Person.isTold(claims, registration.groupsClaim())) {
            claims = tokens.withUserInfo(claims, redeemed.getAccessToken(), provider.metadata());
        }
        return Person.read(claims, registration.groupsClaim());
    }

    /** Against mix-up of providers. Source: RFC 9207 §2.4. */
    private void requireSameProvider(String issuer, OIDCProviderMetadata metadata)
            throws ProviderProblem {
        boolean mayBeMissing = !metadata.supportsAuthorizationResponseIssuerParam();
        if (!issuer.equals(registration.issuer()) && !(issuer.isEmpty() && mayBeMissing)) {
            throw new ProviderProblem(MISCONFIGURED, "The answer came from another provider");
        }
    }

    /** Source: RFC 6749 §4.1.2.1, OpenID Connect Core 1.0 §3.1.2.6. */
    private static void requireSuccess(String error) throws ProviderProblem {
        switch (error) {
            case "" -> {}
            case "access_denied" -> throw new ProviderProblem(CANCELLED, error);
            case "temporarily_unavailable", "server_error" ->
                    throw new ProviderProblem(UNAVAILABLE, error);
            default -> throw new ProviderProblem(MISCONFIGURED, known(error));
        }
    }

    /** The log holds nothing that somebody else wrote at will. */
    private static String known(String error) {
        return error.matches("[a-z_]{1,40}") ? error : "an unknown error";
    }

    /** Whom the provider says that it signed out. */
    public Logout readLogout(String token) throws ProviderProblem {
        return checks.logoutToken(token, discovery.provider().keys());
    }
}
