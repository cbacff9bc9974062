package de.mitlernen.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.mitlernen.TestSite;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A device that keeps one passkey, and the browser before it: both say what a test wants. */
final class PasskeyDevice {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;
    private static final byte[] ID = "a passkey in tests".getBytes(US_ASCII);

    private final KeyPair key = newKey();
    String origin;
    String rpId = TestSite.HOST;
    boolean verified = true;
    int count = 1;

    PasskeyDevice(String origin) {
        this.origin = origin;
    }

    /** What the browser sends about a new passkey. */
    String create(String challenge) {
        var data = authenticatorData(WITH_KEY, newCredential());
        var attestation =
                join(
                        hex("a363666d74646e6f6e656761747453746d74a0686175746844617461"),
                        new byte[] {0x58, (byte) data.length},
                        data);
        return """
        {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
        "response":{"clientDataJSON":"%2$s","attestationObject":"%3$s","transports":[]}}
        """
                .formatted(text(ID), text(clientData("create", challenge)), text(attestation));
    }

    /** What the browser sends to sign in. */
    String get(String challenge, byte[] userHandle) {
        count++;
        var data = authenticatorData(0, new byte[0]);
        var client = clientData("get", challenge);
        return """
        {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
        "response":{"clientDataJSON":"%2$s","authenticatorData":"%3$s","signature":"%4$s",
        "userHandle":"%5$s"}}
        """
                .formatted(
                        text(ID),
                        text(client),
                        text(data),
                        text(sign(join(data, sha256(client)))),
                        text(userHandle));
    }

    private byte[] clientData(String type, String challenge) {
        return """
        {"type":"webauthn.%s","challenge":"%s","origin":"%s","crossOrigin":false}\
        """
                .formatted(type, challenge, origin)
                .getBytes(UTF_8);
    }

    /** Web Authentication level 3, §6.1. */
    private byte[] authenticatorData(int flags, byte[] credential) {
        int all = flags | PRESENT | (verified ? VERIFIED : 0);
        return join(
                sha256(rpId.getBytes(UTF_8)),
                new byte[] {(byte) all},
                ByteBuffer.allocate(Integer.BYTES).putInt(count).array(),
                credential);
    }

    /** §6.5.1, with a key of P-256 as RFC 9053 §7.1.1 writes it. */
    private byte[] newCredential() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        return join(
                new byte[16],
                ByteBuffer.allocate(Short.BYTES).putShort((short) ID.length).array(),
                ID,
                hex("a5010203262001215820"),
                coordinate(point.getAffineX()),
                hex("225820"),
                coordinate(point.getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = join(new byte[32], bytes);
        return Arrays.copyOfRange(padded, padded.length - 32, padded.length);
    }

    private byte[] sign(byte[] data) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
