package de.mitlernen.certificate;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code on a certificate by which anybody can check it: eleven random characters and a check
 * character, in Crockford's alphabet, which has no look-alikes. The check character notices every
 * wrong character and every two that changed places (a Luhn one would miss 0 and Z). Source: D.
 * Crockford, Base 32; a weighted sum over the field GF(32) with the polynomial x⁵ + x² + 1.
 *
 * @param characters twelve characters without hyphens
 */
public record VerificationCode(String characters) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_LENGTH = 11;
    private static final int GROUP = 4;
    private static final int POLYNOMIAL = 0b100101;

    static VerificationCode create(RandomGenerator random) {
        var code = new StringBuilder();
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new VerificationCode(code.append(check(code)).toString());
    }

    /** Reads what a person typed: case, spaces, hyphens and look-alikes make no difference. */
    static Optional<VerificationCode> read(String typed) {
        var code =
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}]", "")
                        .replace('O', '0')
                        .replaceAll("[IL]", "1");
        boolean wellFormed = code.matches("[%s]{%d}".formatted(ALPHABET, RANDOM_LENGTH + 1));
        return wellFormed && code.charAt(RANDOM_LENGTH) == check(code.substring(0, RANDOM_LENGTH))
                ? Optional.of(new VerificationCode(code))
                : Optional.empty();
    }

    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum = timesX(sum ^ ALPHABET.indexOf(code.charAt(i)));
        }
        return ALPHABET.charAt(sum);
    }

    private static int timesX(int element) {
        return element < ALPHABET.length() / 2 ? element << 1 : (element << 1) ^ POLYNOMIAL;
    }

    /** In groups, as it is printed: {@code 7H3K-9QWX-2MFD}. */
    @Override
    public String toString() {
        return String.join("-", characters.split("(?<=\\G.{%d})".formatted(GROUP)));
    }
}
