package de.mitlernen.content;

import java.math.BigDecimal;

/**
 * A number to be typed.
 *
 * @param tolerance by how much an answer may be off, 0 or more
 * @param unit as plain text, to be shown beside the field; may be empty
 */
public record Numeric(BigDecimal answer, BigDecimal tolerance, String unit)
        implements ExerciseBody {

    @Override
    public String shape() {
        return "the number %s ± %s".formatted(plain(answer), plain(tolerance));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
