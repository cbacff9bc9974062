package de.mitlernen.accessibility;

import com.microsoft.playwright.Page;

import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

import java.nio.ByteBuffer;
import java.time.Instant;

/** The app on somebody's phone that shows codes to sign in: RFC 6238, as all of them do it. */
final class AuthenticatorApp {
    private static final int STEP_SECONDS = 30;

    private final byte[] key;

    private AuthenticatorApp(String key) {
        this.key = new Base32().decode(key);
    }

    /** An app into which the key was typed that this page shows. */
    static AuthenticatorApp with(Page page) {
        return new AuthenticatorApp(page.locator(".key").textContent().replaceAll("\\s", ""));
    }

    /** What it shows now; or in so many half minutes, for whoever has used that already. */
    String code(int later) {
        long step = Instant.now().getEpochSecond() / STEP_SECONDS + later;
        var counter = ByteBuffer.allocate(Long.BYTES).putLong(step).array();
        var hash = new HmacUtils(HmacAlgorithms.HMAC_SHA_1, key).hmac(counter);
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }
}
