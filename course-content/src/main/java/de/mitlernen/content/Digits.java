package de.mitlernen.content;

/** The digits of all scripts, such as ٣ and ३. */
public final class Digits {
    private Digits() {}

    /** The same text with digits from 0 to 9. */
    public static String fold(String text) {
        return text.codePoints()
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
