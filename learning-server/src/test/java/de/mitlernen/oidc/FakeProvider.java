package de.mitlernen.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import de.mitlernen.web.Role;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An OpenID provider that says whatever a test wants it to say. */
public final class FakeProvider implements AutoCloseable {
    public static final String CLIENT = "lernen";
    public static final String SECRET = "a secret & of the client";
    public static final String SUBJECT = "4711";
    private static final String JSON = "application/json";

    private final HttpServer server;
    private RSAKey key = newKey();

    /** What it answers instead: path → status and body. */
    final Map<String, Answer> answers = new HashMap<>();

    private final Map<String, Asked> asked = new HashMap<>();

    record Answer(int status, String body) {}

    record Asked(String authorization, String body) {}

    private FakeProvider(HttpServer server) {
        this.server = server;
    }

    public static FakeProvider start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var provider = new FakeProvider(HttpServer.create(address, 0));
            provider.server.createContext("/", provider::answer);
            provider.server.start();
            provider.say("/.well-known/openid-configuration", provider.metadata());
            provider.publishKey();
            provider.say("/userinfo", Map.of("sub", SUBJECT));
            return provider;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Map<String, Object> metadata() {
        var metadata = new HashMap<String, Object>();
        metadata.put("issuer", issuer());
        metadata.put("authorization_endpoint", issuer() + "/authorize");
        metadata.put("token_endpoint", issuer() + "/token");
        metadata.put("userinfo_endpoint", issuer() + "/userinfo");
        metadata.put("jwks_uri", issuer() + "/keys");
        metadata.put("subject_types_supported", List.of("public"));
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
        return metadata;
    }

    Registration registration() {
        return registration(issuer());
    }

    static Registration registration(String issuer) {
        return new Registration(
                issuer,
                CLIENT,
                SECRET,
                "Stadt Beispiel",
                "groups",
                List.of(new Registration.GroupRole("lernen-admin", Role.ADMINISTRATOR)),
                URI.create("https://lernen.example.org"));
    }

    void say(String path, Map<String, Object> json) {
        say(path, 200, json);
    }

    void say(String path, int status, Map<String, Object> json) {
        answers.put(path, new Answer(status, JSONObjectUtils.toJSONString(json)));
    }

    /** The next code is redeemed for this ID token. */
    public void grant(String idToken) {
        grant("/token", idToken);
    }

    void grant(String path, String idToken) {
        say(path, Map.of("access_token", "secret", "token_type", "Bearer", "id_token", idToken));
    }

    /** The claims of a good ID token. */
    public JWTClaimsSet.Builder claims(String nonce) {
        return issued().claim("nonce", nonce)
                .claim("name", "Petra Hoffmann")
                .claim("email", "petra@example.org")
                .claim("email_verified", true)
                .claim("sid", "session-1")
                .claim("groups", List.of("all", "lernen-admin"));
    }

    /** The claims of a good logout token. */
    public JWTClaimsSet.Builder logout() {
        return issued().jwtID(UUID.randomUUID().toString())
                .claim(
                        "events",
                        Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private JWTClaimsSet.Builder issued() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(SUBJECT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(2))));
    }

    public String sign(JWTClaimsSet.Builder claims) {
        return sign(claims, "JWT");
    }

    public String sign(JWTClaimsSet.Builder claims, String type) {
        try {
            return sign(claims, type, JWSAlgorithm.RS256, new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String sign(
            JWTClaimsSet.Builder claims, String type, JWSAlgorithm algorithm, JWSSigner signer) {
        var header =
                new JWSHeader.Builder(algorithm)
                        .type(new JOSEObjectType(type))
                        .keyID(key.getKeyID())
                        .build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    /** From now on it signs with another key. */
    void takeNewKey() {
        key = newKey();
    }

    void publishKey() {
        say("/keys", new JWKSet(key.toPublicJWK()).toJSONObject());
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        asked.put(
                path,
                new Asked(
                        "" + authorization,
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        var answer = answers.getOrDefault(path, new Answer(404, "{}"));
        var body = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", JSON);
        exchange.getResponseHeaders().add("Location", issuer() + "/moved");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** What it was asked last at this path. */
    Asked asked(String path) {
        return Optional.ofNullable(asked.get(path)).orElseThrow();
    }

    boolean isAsked(String path) {
        return asked.containsKey(path);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
