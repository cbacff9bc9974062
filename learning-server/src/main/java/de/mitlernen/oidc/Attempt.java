package de.mitlernen.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/**
 * What makes one sign-in unlike every other: 256 random bits each.
 *
 * @param state comes back with the browser
 * @param nonce comes back in the ID token
 * @param codeVerifier proves that who redeems the code is who asked for it (RFC 7636)
 */
public record Attempt(String state, String nonce, String codeVerifier) {
    private static final int BYTES = 32;

    public static Attempt begin() {
        return new Attempt(
                new State(BYTES).getValue(),
                new Nonce(BYTES).getValue(),
                new CodeVerifier().getValue());
    }

    @Override
    public String toString() {
        return "Attempt";
    }
}
