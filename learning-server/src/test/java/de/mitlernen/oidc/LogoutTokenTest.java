package de.mitlernen.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;

import de.mitlernen.oidc.ProviderProblem.Reason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/** Which logouts of a provider are believed: whoever can send one must not sign out anybody. */
class LogoutTokenTest {
    private static final String TYPE = "logout+jwt";

    private final FakeProvider city = FakeProvider.start();
    private final OpenIdProvider provider = new OpenIdProvider(city.registration());

    @AfterEach
    void stop() {
        city.close();
    }

    @Test
    void aPersonIsSignedOutEverywhereOrInOneSession() throws Exception {
        var everywhere = provider.readLogout(city.sign(city.logout(), TYPE));
        assertEquals(
                new Logout(city.issuer(), Optional.of(FakeProvider.SUBJECT), Optional.empty()),
                everywhere);
        var one = city.logout().subject(null).claim("sid", "session-1");
        assertEquals(
                new Logout(city.issuer(), Optional.empty(), Optional.of("session-1")),
                provider.readLogout(city.sign(one, TYPE)));
    }

    @Test
    void anIdTokenIsNoLogout() {
        assertRefused(city.sign(city.claims("a nonce")));
        assertRefused(city.sign(city.claims("a nonce"), TYPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt"})
    void aLogoutSaysThatItIsOne(String type) {
        assertRefused(city.sign(city.logout(), type));
        assertRefused(city.sign(city.logout().claim("events", null), TYPE));
        assertRefused(city.sign(city.logout().claim("events", Map.of("login", Map.of())), TYPE));
    }

    @Test
    void aLogoutWithANonceIsRefused() {
        assertRefused(city.sign(city.logout().claim("nonce", "a nonce"), TYPE));
    }

    @Test
    void aLogoutOfNobodyIsRefused() {
        assertRefused(city.sign(city.logout().subject(null), TYPE));
    }

    @Test
    void aLogoutForAnotherPlatformOrOfAnotherProviderIsRefused() {
        assertRefused(city.sign(city.logout().audience("library"), TYPE));
        assertRefused(city.sign(city.logout().issuer("https://login.example.org"), TYPE));
    }

    @Test
    void anOldLogoutIsRefused() {
        var old = Date.from(Instant.now().minusSeconds(600));
        assertRefused(city.sign(city.logout().issueTime(old), TYPE));
        assertRefused(city.sign(city.logout().expirationTime(old), TYPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "{}"})
    void whatIsNoTokenIsRefused(String token) {
        assertRefused(token);
    }

    @Test
    void anUnsignedLogoutIsRefused() {
        assertRefused(new PlainJWT(city.logout().build()).serialize());
    }

    @Test
    void aLogoutUnderAnotherKeyIsRefused() {
        JWTClaimsSet.Builder logout = city.logout();
        city.takeNewKey();
        assertRefused(city.sign(logout, TYPE));
    }

    private void assertRefused(String token) {
        var problem = assertThrows(ProviderProblem.class, () -> provider.readLogout(token));
        assertEquals(Reason.MISCONFIGURED, problem.reason());
    }
}
