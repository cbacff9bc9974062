package de.mitlernen.oidc;

import static de.mitlernen.oidc.ProviderProblem.Reason.MISCONFIGURED;
import static de.mitlernen.oidc.ProviderProblem.Reason.UNAVAILABLE;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the provider tells about itself, asked for when it is needed first and then once an hour.
 * What is known is kept while the provider does not answer. Its keys are asked for anew when a
 * token names one that is not known. Source: OpenID Connect Discovery 1.0 §4. Thread-safe.
 */
final class Discovery {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration NEXT_TRY = Duration.ofMinutes(1);

    /** The provider as it was last known. */
    record Provider(
            OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant freshUntil) {
        private Provider freshFor(Duration time) {
            return new Provider(metadata, keys, Instant.now().plus(time));
        }
    }

    private final Issuer issuer;
    private final BackChannel channel;
    private volatile @Nullable Provider known;

    Discovery(Issuer issuer, BackChannel channel) {
        this.issuer = issuer;
        this.channel = channel;
    }

    Provider provider() throws ProviderProblem {
        var present = known;
        if (present != null && present.freshUntil().isAfter(Instant.now())) {
            return present;
        }
        var found = ask(present);
        known = found;
        return found;
    }

    private Provider ask(@Nullable Provider present) throws ProviderProblem {
        try {
            var request = new OIDCProviderConfigurationRequest(issuer).toHTTPRequest();
            return read(request.send(channel), present).freshFor(FRESH);
        } catch (IOException failure) {
            if (present != null) {
                return present.freshFor(NEXT_TRY);
            }
            throw new ProviderProblem(UNAVAILABLE, failure);
        } catch (ParseException malformed) {
            throw new ProviderProblem(MISCONFIGURED, malformed);
        }
    }

    private Provider read(HTTPResponse answer, @Nullable Provider present)
            throws IOException, ParseException, ProviderProblem {
        requireSuccess(answer);
        var metadata = OIDCProviderMetadata.parse(answer.getBodyAsJSONObject());
        requireOwn(metadata);
        var address = metadata.getJWKSetURI();
        var keys =
                present != null && present.metadata().getJWKSetURI().equals(address)
                        ? present.keys()
                        : keys(address);
        return new Provider(metadata, keys, Instant.MIN);
    }

    private static void requireSuccess(ReadOnlyHTTPResponse answer) throws IOException {
        if (answer.getStatusCode() != HTTPResponse.SC_OK) {
            throw new IOException("The discovery answered " + answer.getStatusCode());
        }
    }

    /** Nobody may pass for this provider, and nobody may listen on the way to it. */
    private void requireOwn(OIDCProviderMetadata metadata) throws ProviderProblem {
        if (!metadata.getIssuer().equals(issuer)) {
            throw new ProviderProblem(
                    MISCONFIGURED,
                    "MITLERNEN_OIDC_ISSUER is %s, but the provider calls itself %s"
                            .formatted(issuer, metadata.getIssuer()));
        }
        var scheme = URI.create(issuer.getValue()).getScheme();
        var insecure =
                Stream.of(
                                metadata.getAuthorizationEndpointURI(),
                                metadata.getTokenEndpointURI(),
                                metadata.getUserInfoEndpointURI(),
                                metadata.getJWKSetURI())
                        .filter(Objects::nonNull)
                        .filter(endpoint -> !scheme.equals(endpoint.getScheme()))
                        .findFirst();
        if (insecure.isPresent()) {
            throw new ProviderProblem(
                    MISCONFIGURED, "The provider names an address without TLS: " + insecure.get());
        }
    }

    private JWKSource<SecurityContext> keys(URI address) throws IOException {
        return JWKSourceBuilder.<SecurityContext>create(address.toURL(), channel)
                .refreshAheadCache(false)
                .outageTolerant(true)
                .build();
    }
}
