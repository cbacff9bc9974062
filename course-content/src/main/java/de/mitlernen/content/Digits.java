package de.mitlernen.content;

/** Numbers in the digits of all scripts, such as {@code ٣٫٥} and {@code ३}. */
public final class Digits {
    private Digits() {}

    /** The same text with digits from 0 to 9, and the Arabic signs beside them as ours. */
    public static String fold(String text) {
        return text.codePoints()
                .map(Digits::fold)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int fold(int sign) {
        return switch (sign) {
            case '٫' -> '.';
            case '٬' -> '\'';
            case '٪' -> '%';
            default -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign;
        };
    }
}
