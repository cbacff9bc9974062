package de.mitlernen.oidc;

import static de.mitlernen.oidc.ProviderProblem.Reason.EXPIRED;
import static de.mitlernen.oidc.ProviderProblem.Reason.MISCONFIGURED;
import static de.mitlernen.oidc.ProviderProblem.Reason.UNAVAILABLE;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Redeems codes for tokens, and those for what else is told of a person. Nothing is kept. */
final class TokenEndpoint {
    private static final int SERVER_ERROR = 500;

    private final Registration registration;
    private final BackChannel channel;

    TokenEndpoint(Registration registration, BackChannel channel) {
        this.registration = registration;
        this.channel = channel;
    }

    OIDCTokens redeem(String code, Attempt attempt, OIDCProviderMetadata metadata)
            throws ProviderProblem {
        if (code.isBlank()) {
            throw new ProviderProblem(MISCONFIGURED, "The answer holds no code");
        }
        var grant =
                new AuthorizationCodeGrant(
                        new AuthorizationCode(code),
                        registration.callback(),
                        new CodeVerifier(attempt.codeVerifier()));
        var request =
                new TokenRequest.Builder(
                                metadata.getTokenEndpointURI(), authentication(metadata), grant)
                        .build();
        try {
            return read(request.toHTTPRequest().send(channel));
        } catch (IOException failure) {
            throw new ProviderProblem(UNAVAILABLE, failure);
        } catch (ParseException malformed) {
            throw new ProviderProblem(MISCONFIGURED, malformed);
        }
    }

    /**
     * A provider that does not say which way it likes takes the first. Source: Discovery 1.0 §3.
     */
    private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
        var client = new ClientID(registration.clientId());
        var secret = new Secret(registration.clientSecret());
        var ways = metadata.getTokenEndpointAuthMethods();
        return ways == null || ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(client, secret)
                : new ClientSecretPost(client, secret);
    }

    private static OIDCTokens read(HTTPResponse received) throws ParseException, ProviderProblem {
        if (received.getStatusCode() >= SERVER_ERROR) {
            throw new ProviderProblem(
                    UNAVAILABLE, "The token endpoint answered " + received.getStatusCode());
        }
        var response = OIDCTokenResponseParser.parse(received);
        if (!response.indicatesSuccess()) {
            throw problem(response.toErrorResponse().getErrorObject());
        }
        return response.toSuccessResponse().getTokens().toOIDCTokens();
    }

    private static ProviderProblem problem(ErrorObject error) {
        return new ProviderProblem(
                OAuth2Error.INVALID_GRANT.equals(error) ? EXPIRED : MISCONFIGURED,
                "The token endpoint answered " + error.getCode());
    }

    /**
     * These claims of an ID token and, where they are silent, those of the same person that the
     * provider tells on request. Source: OpenID Connect Core 1.0 §5.3.
     */
    Map<String, Object> withUserInfo(
            Map<String, Object> claims, AccessToken access, OIDCProviderMetadata metadata)
            throws ProviderProblem {
        var address = metadata.getUserInfoEndpointURI();
        if (address == null) {
            return claims;
        }
        try {
            var request = new UserInfoRequest(address, access).toHTTPRequest();
            var response = UserInfoResponse.parse(request.send(channel));
            if (!response.indicatesSuccess()) {
                throw new ProviderProblem(UNAVAILABLE, "The provider tells nothing of a person");
            }
            return merge(response.toSuccessResponse().getUserInfo().toJSONObject(), claims);
        } catch (IOException failure) {
            throw new ProviderProblem(UNAVAILABLE, failure);
        } catch (ParseException malformed) {
            throw new ProviderProblem(MISCONFIGURED, malformed);
        }
    }

    private static Map<String, Object> merge(Map<String, Object> more, Map<String, Object> claims)
            throws ProviderProblem {
        if (!Objects.equals(claims.get("sub"), more.get("sub"))) {
            throw new ProviderProblem(MISCONFIGURED, "The provider tells of somebody else");
        }
        var all = new HashMap<>(more);
        all.putAll(claims);
        return all;
    }
}
