package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;
import java.util.UUID;

class SessionKeyTest {
    private static final String TOKEN = "A".repeat(43);
    private static final UUID LEARNER = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @Test
    void theCookieLeadsBackToTheKey() {
        var guest = new SessionKey(LEARNER, TOKEN, Optional.empty());
        assertEquals(Optional.of(guest), SessionKey.parse(guest.cookie()));
        for (var role : Role.values()) {
            var key = new SessionKey(LEARNER, TOKEN, Optional.of(role));
            assertEquals(Optional.of(key), SessionKey.parse(key.cookie()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "01890000-0000-7000-8000-000000000001",
                "01890000-0000-7000-8000-000000000001.short.g",
                "nobody.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.g",
                "01890000-0000-7000-8000-000000000001.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                        + " A.g",
                "01890000-0000-7000-8000-000000000001.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.g.g"
            })
    void otherCookiesAreNoKey(String cookie) {
        assertTrue(SessionKey.parse(cookie).isEmpty());
    }

    @Test
    void theTokenStandsInNoLog() {
        assertFalse(new SessionKey(LEARNER, TOKEN, Optional.empty()).toString().contains(TOKEN));
    }
}
