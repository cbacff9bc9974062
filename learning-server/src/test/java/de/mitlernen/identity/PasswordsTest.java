package de.mitlernen.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"correct horse", " ", "Grüße 你好 🌳", "p\u00e4ss", "'; --", "x"})
    void aPasswordMatchesItsHashAndNoOther(String password) {
        var hash = Passwords.hash(password);
        assertTrue(Passwords.matches(password, hash));
        assertFalse(Passwords.matches(password + " ", hash));
    }

    @Test
    void aLongPasswordCountsToItsEnd() {
        var hash = Passwords.hash("x".repeat(1000));
        assertTrue(Passwords.matches("x".repeat(1000), hash));
        assertFalse(Passwords.matches("x".repeat(999) + "y", hash));
    }

    @Test
    void equalPasswordsHaveDifferentHashes() {
        assertNotEquals(Passwords.hash("secret"), Passwords.hash("secret"));
    }

    @Test
    void theHashIsArgon2idAsOwaspAdvises() {
        var hash = Passwords.hash("secret");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
    }

    @Test
    void theWayInWhichLettersAreComposedDoesNotMatter() {
        assertTrue(Passwords.matches("pa\u0308ss", Passwords.hash("p\u00e4ss")));
    }

    @Test
    void nobodyKnowsThePasswordOfNobody() {
        assertFalse(Passwords.matches("", Passwords.NOBODY));
    }
}
