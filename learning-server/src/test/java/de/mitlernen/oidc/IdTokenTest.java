package de.mitlernen.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;

import de.mitlernen.oidc.ProviderProblem.Reason;
import de.mitlernen.web.Form;
import de.mitlernen.web.Forms;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which ID tokens are believed, and what they tell of a person. */
class IdTokenTest {
    private final FakeProvider city = FakeProvider.start();
    private final OpenIdProvider provider = new OpenIdProvider(city.registration());
    private final Attempt attempt = Attempt.begin();
    private final Form code = Forms.of("code", "a code", "iss", city.issuer());

    @AfterEach
    void stop() {
        city.close();
    }

    @Test
    void aGoodAnswerTellsWhoItIs() throws Exception {
        var person = redeem(good());
        assertEquals(city.issuer(), person.issuer());
        assertEquals(FakeProvider.SUBJECT, person.subject());
        assertEquals("session-1", person.session());
        assertEquals("Petra Hoffmann", person.name());
        assertEquals(Optional.of("petra@example.org"), person.email());
        assertEquals(List.of("all", "lernen-admin"), person.groups());
    }

    @Test
    void aTokenOfAnotherAttemptIsRefused() {
        assertRefused(city.claims(Attempt.begin().nonce()));
        assertRefused(good().claim("nonce", null));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefused(good().issuer("https://login.example.org"));
    }

    @Test
    void aTokenForAnotherPlatformIsRefused() {
        assertRefused(good().audience("library"));
        assertRefused(good().audience(List.of(FakeProvider.CLIENT, "library")));
    }

    @Test
    void aTokenOfAnotherTimeIsRefused() {
        assertRefused(good().expirationTime(Date.from(Instant.now().minusSeconds(90))));
        assertRefused(good().issueTime(Date.from(Instant.now().plusSeconds(3_600))));
    }

    @Test
    void clocksMayDifferByHalfAMinute() throws Exception {
        redeem(good().issueTime(Date.from(Instant.now().plusSeconds(30))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "logout+jwt", "dpop+jwt"})
    void aTokenOfAnotherKindIsRefused(String type) {
        assertRefused(city.sign(good(), type));
    }

    @Test
    void anUnsignedTokenIsRefused() {
        assertRefused(new PlainJWT(good().build()).serialize());
    }

    @Test
    void aTokenSignedWithTheSecretIsRefused() throws JOSEException {
        var secret = new MACSigner(bytes(FakeProvider.SECRET.repeat(2)));
        assertRefused(city.sign(good(), "JWT", JWSAlgorithm.HS256, secret));
    }

    @Test
    void aTokenThatWasChangedIsRefused() {
        var parts = city.sign(good()).split("\\.");
        var other = city.sign(good().subject("another")).split("\\.");
        assertRefused(parts[0] + "." + other[1] + "." + parts[2]);
    }

    @Test
    void aKeyThatTheProviderDoesNotPublishCountsForNothing() {
        city.takeNewKey();
        assertRefused(good());
    }

    @Test
    void aNewKeyOfTheProviderIsAskedFor() throws Exception {
        redeem(good());
        city.takeNewKey();
        city.publishKey();
        redeem(good());
    }

    @Test
    void whatTheTokenDoesNotTellIsAskedFor() throws Exception {
        city.say("/userinfo", Map.of("sub", FakeProvider.SUBJECT, "name", "Petra H.", "sid", "2"));
        var person = redeem(good().claim("name", null));
        assertEquals("Petra H.", person.name());
        assertEquals("session-1", person.session(), "the token counts more");
        assertEquals("Bearer secret", city.asked("/userinfo").authorization());
    }

    @Test
    void whatIsToldOfSomebodyElseIsRefused() {
        city.say("/userinfo", Map.of("sub", "another", "name", "Petra Hoffmann"));
        assertRefused(good().claim("name", null));
    }

    @Test
    void anAddressThatNobodyVerifiedCountsAsNone() throws Exception {
        assertEquals(Optional.empty(), redeem(good().claim("email_verified", false)).email());
        assertEquals(Optional.empty(), redeem(good().claim("email_verified", null)).email());
    }

    private JWTClaimsSet.Builder good() {
        return city.claims(attempt.nonce());
    }

    private Person redeem(JWTClaimsSet.Builder claims) throws ProviderProblem {
        city.grant(city.sign(claims));
        return provider.redeem(code, attempt);
    }

    private void assertRefused(JWTClaimsSet.Builder claims) {
        assertRefused(city.sign(claims));
    }

    private void assertRefused(String token) {
        city.grant(token);
        var problem = assertThrows(ProviderProblem.class, () -> provider.redeem(code, attempt));
        assertEquals(Reason.MISCONFIGURED, problem.reason());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
