package de.mitlernen.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    /** RFC 6238, appendix B, the last six of eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082", "1111111109, 081804", "1111111111, 050471",
        "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertEquals(code, Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second))));
    }

    @ParameterizedTest
    @ValueSource(longs = {-30, 0, 30})
    void aClockMayGoALittleWrong(long seconds) {
        var step = Totp.step(NOW.plusSeconds(seconds));
        assertEquals(Optional.of(step), stepOf(Totp.code(SECRET, step), 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {-90, -60, 60, 90})
    void aCodeOfAnotherTimeIsWrong(long seconds) {
        var step = Totp.step(NOW.plusSeconds(seconds));
        assertEquals(Optional.empty(), stepOf(Totp.code(SECRET, step), 0));
    }

    @Test
    void noCodeIsRightTwice() {
        long step = Totp.step(NOW);
        assertEquals(Optional.empty(), stepOf(Totp.code(SECRET, step), step));
        assertTrue(stepOf(Totp.code(SECRET, step + 1), step).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50471", "0050471", "050472", "abcdef"})
    void anythingElseIsWrong(String typed) {
        assertEquals(Optional.empty(), stepOf(typed, 0));
    }

    @Test
    void anAppReadsTheSecretAsText() {
        var secret = new TotpSecret(SECRET);
        assertEquals(
                List.of("GEZD", "GNBV", "GY3T", "QOJQ", "GEZD", "GNBV", "GY3T", "QOJQ"),
                secret.groups());
        assertEquals(
                "otpauth://totp/Mitlernen:maria%40example.org"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Mitlernen",
                secret.uri("maria@example.org"));
    }

    private static Optional<Long> stepOf(String code, long after) {
        return Totp.stepOf(SECRET, code, NOW, after);
    }
}
