package de.mitlernen.secret;

import static de.mitlernen.db.schema.Tables.PLATFORM_SECRET;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.mitlernen.Parallel;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;

@Tag("database")
class SecretsTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private final Secrets secrets = new Secrets(DATABASE, "master");

    @BeforeEach
    void forget() {
        DATABASE.sql().deleteFrom(PLATFORM_SECRET).execute();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aPurposeKeepsItsKey() {
        var key = secrets.key("learning-code");
        assertEquals(32, key.length);
        assertArrayEquals(key, secrets.key("learning-code"));
        assertArrayEquals(key, new Secrets(DATABASE, "master").key("learning-code"));
    }

    @Test
    void everyPurposeHasAKeyOfItsOwn() {
        assertFalse(Arrays.equals(secrets.key("learning-code"), secrets.key("exercise-order")));
    }

    @Test
    void serversThatStartAtOnceShareTheKey() throws Exception {
        var keys =
                Parallel.run(
                        20,
                        () ->
                                HexFormat.of()
                                        .formatHex(new Secrets(DATABASE, "master").key("shared")));
        assertEquals(1, new HashSet<>(keys).size());
    }

    @Test
    void anotherMasterSecretIsRefused() {
        secrets.key("learning-code");
        var other = new Secrets(DATABASE, "another");
        assertThrows(WrongMasterSecret.class, () -> other.key("learning-code"));
    }

    @Test
    void theDatabaseDoesNotTellTheKey() {
        var key = HexFormat.of().formatHex(secrets.key("learning-code"));
        var stored = DATABASE.sql().fetchSingle(PLATFORM_SECRET).getCiphertext();
        assertFalse(HexFormat.of().formatHex(stored).contains(key));
    }

    @Test
    void aKeyCannotBeMovedToAnotherPurpose() {
        secrets.key("learning-code");
        DATABASE.sql()
                .update(PLATFORM_SECRET)
                .set(PLATFORM_SECRET.PURPOSE, "exercise-order")
                .execute();
        assertThrows(WrongMasterSecret.class, () -> secrets.key("exercise-order"));
    }

    @Test
    void aDamagedKeyIsRefused() {
        secrets.key("learning-code");
        var damaged = DATABASE.sql().fetchSingle(PLATFORM_SECRET).getCiphertext();
        damaged[20] ^= 1;
        DATABASE.sql().update(PLATFORM_SECRET).set(PLATFORM_SECRET.CIPHERTEXT, damaged).execute();
        assertThrows(WrongMasterSecret.class, () -> secrets.key("learning-code"));
    }
}
