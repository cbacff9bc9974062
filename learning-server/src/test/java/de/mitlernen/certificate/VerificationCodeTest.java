package de.mitlernen.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.NaughtyStrings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

class VerificationCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final VerificationCode CODE = VerificationCode.create(new Random(1));

    /** Many codes, among them ones full of the first and the last character. */
    private static List<VerificationCode> codes() {
        var random = new Random(2);
        var first = VerificationCode.create(() -> 0);
        var last = VerificationCode.create(() -> -1);
        return Stream.concat(
                        Stream.of(first, last),
                        Stream.generate(() -> VerificationCode.create(random)).limit(300))
                .toList();
    }

    @Test
    void aCodeIsReadAsItIsPrinted() {
        for (var code : codes()) {
            assertTrue(code.toString().matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
            assertEquals(Optional.of(code), VerificationCode.read(code.toString()));
        }
    }

    @Test
    void everyWrongCharacterIsNoticed() {
        for (var code : codes()) {
            for (int i = 0; i < 12; i++) {
                for (int wrong = 0; wrong < ALPHABET.length(); wrong++) {
                    var typed = new StringBuilder(code.characters());
                    typed.setCharAt(i, ALPHABET.charAt(wrong));
                    assertRefusedUnlessSame(code, typed.toString());
                }
            }
        }
    }

    @Test
    void everySwapIsNoticed() {
        for (var code : codes()) {
            for (int i = 0; i < 12; i++) {
                for (int j = i + 1; j < 12; j++) {
                    var typed = new StringBuilder(code.characters());
                    typed.setCharAt(i, code.characters().charAt(j));
                    typed.setCharAt(j, code.characters().charAt(i));
                    assertRefusedUnlessSame(code, typed.toString());
                }
            }
        }
    }

    @Test
    void zeroAndZNextToEachOtherAreNotMistaken() {
        for (int rest = 0; rest < 32; rest++) {
            int filler = rest;
            var places = Stream.of(0, 31).iterator();
            var code =
                    VerificationCode.create(
                            () -> places.hasNext() ? places.next() << 27 : filler << 27);
            var swapped = code.characters().substring(1, 2) + code.characters().charAt(0);
            assertRefusedUnlessSame(code, swapped + code.characters().substring(2));
        }
    }

    @Test
    void howItIsTypedMakesNoDifference() {
        List<UnaryOperator<String>> ways =
                List.of(
                        typed -> typed.toLowerCase(Locale.ROOT),
                        typed -> typed.replace("-", ""),
                        typed -> typed.replace('-', ' '),
                        typed -> typed.replace('-', '‑'),
                        typed -> typed.replace("-", " – "),
                        typed -> "  " + typed + "\r\n",
                        typed -> typed.replace("-", "\u00a0"),
                        typed -> "\u2066" + typed + "\u2069",
                        typed -> "\u200e" + typed,
                        typed -> typed.replace('0', 'O'),
                        typed -> typed.replace('0', 'o'),
                        typed -> typed.replace('1', 'I'),
                        typed -> typed.replace('1', 'l'));
        for (var code : codes()) {
            for (var way : ways) {
                var typed = way.apply(code.toString());
                assertEquals(Optional.of(code), VerificationCode.read(typed), typed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "0000", "UUUU-UUUU-UUUU", "٠٠٠٠-٠٠٠٠-٠٠٠٠", "ßßß", "०"})
    void otherTextsAreNoCodes(String typed) {
        assertEquals(Optional.empty(), VerificationCode.read(typed));
    }

    @Test
    void aCodeOfAnotherLengthIsNone() {
        assertEquals(Optional.empty(), VerificationCode.read(CODE + "0"));
        assertEquals(Optional.empty(), VerificationCode.read(CODE.characters().substring(1)));
    }

    @Test
    void nothingThatIsTypedBreaksTheReading() {
        for (var naughty : NaughtyStrings.all()) {
            assertTrue(VerificationCode.read(naughty).isEmpty(), naughty);
        }
    }

    @Test
    void noCodeComesTwice() {
        var random = new java.security.SecureRandom();
        var seen = new HashSet<VerificationCode>();
        for (int i = 0; i < 10_000; i++) {
            assertTrue(seen.add(VerificationCode.create(random)));
        }
    }

    private static void assertRefusedUnlessSame(VerificationCode code, String typed) {
        var expected = typed.equals(code.characters()) ? Optional.of(code) : Optional.empty();
        assertEquals(expected, VerificationCode.read(typed), code + " typed as " + typed);
    }
}
