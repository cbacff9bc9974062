package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FormTokenTest {
    private final String cookie = FormToken.create();

    @Test
    void theFieldMadeForACookieMatchesIt() {
        assertTrue(FormToken.matches(cookie, FormToken.mask(cookie)));
    }

    @Test
    void theFieldLooksDifferentEachTime() {
        assertNotEquals(FormToken.mask(cookie), FormToken.mask(cookie));
    }

    @Test
    void theFieldOfAnotherCookieDoesNotMatch() {
        assertFalse(FormToken.matches(cookie, FormToken.mask(FormToken.create())));
    }

    @Test
    void theCookieItselfIsNoField() {
        assertFalse(FormToken.matches(cookie, cookie));
    }

    @Test
    void nothingAndNonsenseDoNotMatch() {
        for (var field : new String[] {"", "x", "%%%", "A".repeat(43), "A".repeat(100_000)}) {
            assertFalse(FormToken.matches(cookie, field), field);
        }
    }

    @Test
    void anEmptyCookieMatchesNothing() {
        assertFalse(FormToken.matches("", ""));
        assertFalse(FormToken.matches("", FormToken.mask(cookie)));
    }

    @Test
    void aCookieHolds128RandomBits() {
        assertEquals(22, cookie.length());
        assertTrue(FormToken.isWellFormed(cookie));
        assertFalse(FormToken.isWellFormed(cookie + "AA"));
        assertFalse(FormToken.isWellFormed("not base64!"));
    }
}
