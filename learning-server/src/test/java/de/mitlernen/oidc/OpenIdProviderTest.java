package de.mitlernen.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;

import de.mitlernen.oidc.ProviderProblem.Reason;
import de.mitlernen.web.Form;
import de.mitlernen.web.Forms;
import de.mitlernen.web.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the provider is asked, and how its refusals and failures are told. */
class OpenIdProviderTest {
    private final FakeProvider city = FakeProvider.start();
    private final OpenIdProvider provider = new OpenIdProvider(city.registration());
    private final Attempt attempt = Attempt.begin();
    private final Form code = Forms.of("code", "a code", "iss", city.issuer());

    @AfterEach
    void stop() {
        city.close();
    }

    @Test
    void theBrowserIsSentWithAllThatMakesTheSignInItsOwn() throws Exception {
        var sent = query(provider.signIn(attempt, "de-simple").getRawQuery());
        var challenge = MessageDigest.getInstance("SHA-256").digest(bytes(attempt.codeVerifier()));
        var expected =
                Map.of(
                        "response_type", "code",
                        "client_id", FakeProvider.CLIENT,
                        "redirect_uri", "https://lernen.example.org/sign-in/sso/callback",
                        "scope", "openid profile email",
                        "state", attempt.state(),
                        "nonce", attempt.nonce(),
                        "code_challenge_method", "S256",
                        "code_challenge", base64(challenge),
                        "ui_locales", "de");
        assertEquals(expected, sent);
        assertFalse(sent.containsValue(attempt.codeVerifier()));
    }

    @Test
    void noTwoAttemptsHaveAnythingInCommon() {
        var other = Attempt.begin();
        assertFalse(other.state().equals(attempt.state()));
        assertFalse(other.nonce().equals(attempt.nonce()));
        assertFalse(other.codeVerifier().equals(attempt.codeVerifier()));
        assertTrue(attempt.state().length() >= 43, "256 bits");
    }

    @Test
    void theCodeIsRedeemedWithTheVerifierAndTheSecret() throws Exception {
        redeem(good());
        var asked = city.asked("/token");
        var secret = "lernen:a+secret+%26+of+the+client";
        assertEquals(
                "Basic " + Base64.getEncoder().encodeToString(bytes(secret)),
                asked.authorization());
        var sent = query(asked.body());
        assertEquals("a code", sent.get("code"));
        assertEquals(attempt.codeVerifier(), sent.get("code_verifier"));
        assertFalse(sent.containsKey("client_secret"));
    }

    @Test
    void aProviderThatWantsTheSecretInTheFormGetsItThere() throws Exception {
        var metadata = city.metadata();
        metadata.put("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
        city.say("/.well-known/openid-configuration", metadata);
        redeem(good());
        assertEquals(FakeProvider.SECRET, query(city.asked("/token").body()).get("client_secret"));
    }

    @Test
    void anAnswerOfAnotherProviderIsRefused() {
        city.grant(city.sign(good()));
        var mixedUp = Forms.of("code", "a code", "iss", "https://login.example.org");
        assertEquals(Reason.MISCONFIGURED, problem(() -> provider.redeem(mixedUp, attempt)));
        assertFalse(city.isAsked("/token"), "the code goes nowhere");
    }

    @Test
    void whoAnnouncesToNameItselfMustDoSo() {
        city.grant(city.sign(good()));
        var unnamed = Forms.of("code", "a code");
        var metadata = city.metadata();
        metadata.put("authorization_response_iss_parameter_supported", true);
        city.say("/.well-known/openid-configuration", metadata);
        assertEquals(Reason.MISCONFIGURED, problem(() -> provider.redeem(unnamed, attempt)));
    }

    @Test
    void whoPassesForAnotherProviderIsRefused() {
        var metadata = city.metadata();
        metadata.put("issuer", "https://login.example.org");
        city.say("/.well-known/openid-configuration", metadata);
        assertEquals(Reason.MISCONFIGURED, problem(() -> provider.signIn(attempt, "de")));
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, CANCELLED",
        "temporarily_unavailable, UNAVAILABLE",
        "server_error, UNAVAILABLE",
        "unauthorized_client, MISCONFIGURED",
        "'<script>', MISCONFIGURED"
    })
    void whatTheProviderRefusesIsTold(String error, Reason reason) {
        var answer = Forms.of("error", error, "iss", city.issuer());
        var problem = assertThrows(ProviderProblem.class, () -> provider.redeem(answer, attempt));
        assertEquals(reason, problem.reason());
        assertFalse(("" + problem.getMessage()).contains("<"), problem::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_grant, EXPIRED",
        "401, invalid_client, MISCONFIGURED",
        "302, '', MISCONFIGURED",
        "503, '', UNAVAILABLE"
    })
    void whatTheTokenEndpointRefusesIsTold(int status, String error, Reason reason) {
        city.say("/token", status, error.isEmpty() ? Map.of() : Map.of("error", error));
        city.grant("/moved", city.sign(good()));
        assertEquals(reason, problem(() -> provider.redeem(code, attempt)));
        assertFalse(city.isAsked("/moved"), "redirects are not followed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/openid-configuration", "/token", "/keys", "/userinfo"})
    void anAnswerThatIsTooLargeIsNotRead(String path) {
        city.grant(city.sign(good().claim("name", null)));
        city.say(path, Map.of("sub", "x".repeat(300_000)));
        assertEquals(Reason.UNAVAILABLE, problem(() -> provider.redeem(code, attempt)));
    }

    @Test
    void aProviderThatIsAwayIsUnavailableAndWhatIsKnownOfItIsKept() throws Exception {
        redeem(good());
        city.close();
        provider.signIn(attempt, "de");
        assertEquals(Reason.UNAVAILABLE, problem(() -> provider.redeem(code, attempt)));
        var newcomer = new OpenIdProvider(city.registration());
        assertEquals(Reason.UNAVAILABLE, problem(() -> newcomer.signIn(attempt, "de")));
    }

    @Test
    void aProviderThatKeepsSilentIsGivenUp() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var issuer = "http://127.0.0.1:" + silent.getLocalPort();
            var waiting = new OpenIdProvider(FakeProvider.registration(issuer));
            assertTimeout(
                    Duration.ofSeconds(8),
                    () ->
                            assertEquals(
                                    Reason.UNAVAILABLE,
                                    problem(() -> waiting.signIn(attempt, "de"))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri"})
    void anAddressThatIsLessSafeThanTheProvidersOwnIsRefused(String endpoint) {
        var metadata = city.metadata();
        metadata.put(endpoint, "ftp://127.0.0.1/");
        city.say("/.well-known/openid-configuration", metadata);
        assertEquals(Reason.MISCONFIGURED, problem(() -> provider.signIn(attempt, "de")));
    }

    @Test
    void theFirstGroupThatFitsGivesTheRole() {
        var registration = city.registration();
        assertEquals(
                Optional.of(Role.ADMINISTRATOR), registration.roleOf(List.of("a", "lernen-admin")));
        assertEquals(Optional.of(Role.LEARNER), registration.roleOf(List.of("Lernen-Admin")));
    }

    @Test
    void nothingThatIsPrintedHoldsASecret() {
        for (var printed : List.of(city.registration().toString(), attempt.toString())) {
            assertFalse(printed.contains(FakeProvider.SECRET), printed);
            assertFalse(printed.contains(attempt.codeVerifier()), printed);
        }
    }

    private JWTClaimsSet.Builder good() {
        return city.claims(attempt.nonce());
    }

    private Person redeem(JWTClaimsSet.Builder claims) throws ProviderProblem {
        city.grant(city.sign(claims));
        return provider.redeem(code, attempt);
    }

    private static Reason problem(Executable asking) {
        return assertThrows(ProviderProblem.class, asking).reason();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, String> query(String encoded) {
        var fields = new HashMap<String, String>();
        for (var field : encoded.split("&")) {
            var parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return fields;
    }
}
