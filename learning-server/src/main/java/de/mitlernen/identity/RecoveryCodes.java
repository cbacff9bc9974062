package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.RECOVERY_CODE;

import de.mitlernen.db.Database;

import org.jooq.DSLContext;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All SQL about the codes for who has lost the phone. They are digits, which every keyboard has,
 * and hashed as passwords are. Source: OWASP ASVS 5.0.0, V6.5.2 and V6.5.3.
 */
public final class RecoveryCodes {
    static final int DIGITS = 10;

    private static final int COUNT = 10;
    private static final long NUMBERS = 10_000_000_000L;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;

    public RecoveryCodes(Database database) {
        this.database = database;
    }

    static List<String> create() {
        return Stream.generate(() -> "%010d".formatted(RANDOM.nextLong(NUMBERS)))
                .distinct()
                .limit(COUNT)
                .toList();
    }

    /** Puts these codes in the place of all others, in the caller's transaction. */
    static void replace(DSLContext tx, UUID learner, List<String> codes) {
        delete(tx, learner);
        for (var code : codes) {
            tx.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.LEARNER_ID, learner)
                    .set(RECOVERY_CODE.CODE_HASH, Passwords.hash(code))
                    .execute();
        }
    }

    /** Uses a code in the caller's transaction; false if it is wrong, or was used before. */
    static boolean use(DSLContext tx, UUID learner, String code) {
        return code.length() == DIGITS
                && tx
                        .select(RECOVERY_CODE.CODE_HASH)
                        .from(RECOVERY_CODE)
                        .where(RECOVERY_CODE.LEARNER_ID.eq(learner))
                        .fetch(RECOVERY_CODE.CODE_HASH)
                        .stream()
                        .filter(hash -> Passwords.matches(code, hash))
                        .anyMatch(hash -> delete(tx, learner, hash));
    }

    private static boolean delete(DSLContext tx, UUID learner, String hash) {
        return tx.deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.LEARNER_ID.eq(learner))
                        .and(RECOVERY_CODE.CODE_HASH.eq(hash))
                        .execute()
                == 1;
    }

    static void delete(DSLContext tx, UUID learner) {
        tx.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.LEARNER_ID.eq(learner)).execute();
    }

    /** How many somebody has left. */
    int count(UUID learner) {
        return database.sql().fetchCount(RECOVERY_CODE, RECOVERY_CODE.LEARNER_ID.eq(learner));
    }
}
