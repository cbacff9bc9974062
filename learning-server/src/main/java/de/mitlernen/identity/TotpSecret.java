package de.mitlernen.identity;

import org.apache.commons.codec.binary.Base32;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;

/** What the app on the phone and the platform both know. */
final class TotpSecret {
    /** As RFC 4226 §4 recommends. */
    private static final int LENGTH = 20;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ISSUER = "Mitlernen";

    private final byte[] bytes;

    TotpSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static TotpSecret create() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new TotpSecret(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** For typing, four letters and digits at a time. */
    List<String> groups() {
        return List.of(base32().split("(?<=\\G.{4})"));
    }

    /** For a QR code, as apps read it: the key URI format of Google Authenticator. */
    String uri(String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(
                        ISSUER,
                        URLEncoder.encode(account, StandardCharsets.UTF_8),
                        base32(),
                        ISSUER);
    }

    private String base32() {
        return new Base32().encodeToString(bytes).replace("=", "");
    }
}
