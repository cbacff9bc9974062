package de.mitlernen.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;

/**
 * Hashing of passwords with Argon2id, by the parameters of the OWASP Password Storage Cheat Sheet.
 */
final class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int PARALLELISM = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, HASH_BYTES, Argon2.ID);

    /** A hash takes a core for a while: pages must not wait behind sign-ins. */
    private static final Semaphore CORES =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    /** The hash of a password that nobody has. */
    static final String NOBODY = hash(Tokens.create());

    private Passwords() {}

    static String hash(String password) {
        return Password.hash(composed(password)).addRandomSalt(SALT_BYTES).with(ARGON2).getResult();
    }

    static boolean matches(String password, String hash) {
        CORES.acquireUninterruptibly();
        try {
            return Password.check(composed(password), hash).with(ARGON2);
        } finally {
            CORES.release();
        }
    }

    /** Keyboards compose letters in different ways. Source: NIST SP 800-63B §3.1.1.2. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
