package de.mitlernen.identity;

import de.mitlernen.secret.Secrets;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes and reads learning codes. A code is derived from the learner's id with a secret, so it can
 * be shown again at any time although the database cannot tell it.
 */
public final class LearningCodes {
    private static final int HEX_PER_WORD = 3;

    private final byte[] key;

    public LearningCodes(byte[] key) {
        this.key = key.clone();
    }

    /** What keeps a typed text from being a code. The lists of words are no secret. */
    sealed interface Misreading {
        record Empty() implements Misreading {}

        record UnknownWord(String word) implements Misreading {}

        record WordCount(int typed) implements Misreading {}
    }

    /**
     * The code of a guest.
     *
     * @param generation how often it was renewed
     */
    LearningCode of(UUID learner, int generation) {
        var seed = "code " + learner + (generation == 0 ? "" : " " + generation);
        long bits = ByteBuffer.wrap(Secrets.hmac(key, seed)).getLong();
        var indexes = new ArrayList<Integer>();
        for (int i = 0; i < LearningCode.WORDS; i++) {
            indexes.add((int) (bits >>> (i * LearningCode.BITS_PER_WORD)) & 0x3FF);
        }
        return code(indexes);
    }

    /** Reads words of any language as a person types them, or the digits of an address. */
    public Optional<LearningCode> read(String typed) {
        var digits = typed.strip().toLowerCase(Locale.ROOT);
        if (digits.matches("[0-3][0-9a-f]{2}".repeat(LearningCode.WORDS))) {
            return Optional.of(code(indexes(digits)));
        }
        return WordList.all().stream()
                .flatMap(list -> list.read(typed, LearningCode.WORDS).stream())
                .findFirst()
                .map(this::code);
    }

    /** Why a typed text could not be read as a code. */
    static Misreading misreading(String typed) {
        var words = WordList.split(typed);
        if (words.isEmpty()) {
            return new Misreading.Empty();
        }
        var unknown =
                WordList.all().stream()
                        .map(list -> list.unknown(words))
                        .min(Comparator.comparingInt(List::size))
                        .orElseThrow();
        return unknown.isEmpty()
                ? new Misreading.WordCount(words.size())
                : new Misreading.UnknownWord(unknown.getFirst());
    }

    private static List<Integer> indexes(String digits) {
        var indexes = new ArrayList<Integer>();
        for (int i = 0; i < digits.length(); i += HEX_PER_WORD) {
            indexes.add(Integer.parseInt(digits.substring(i, i + HEX_PER_WORD), 16));
        }
        return indexes;
    }

    private LearningCode code(List<Integer> indexes) {
        return new LearningCode(List.copyOf(indexes), Secrets.hmac(key, "hash " + indexes));
    }
}
