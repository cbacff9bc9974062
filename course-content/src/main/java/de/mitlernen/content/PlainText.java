package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads text files: UTF-8, with lines ended as on any system, without control characters. */
final class PlainText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PlainText() {}

    /** The text with lines ended by {@code \n}; empty when it is refused. */
    static Optional<String> read(byte[] bytes, Place file) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(checked(normalised(text), file));
        } catch (CharacterCodingException _) {
            file.report(Rule.ENCODING, "The file is not UTF-8. Save it in that encoding");
            return Optional.empty();
        }
    }

    static boolean hasControlCharacter(String text) {
        return CONTROL.matcher(text).find();
    }

    private static String normalised(String text) {
        var unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String checked(String text, Place file) {
        Passage.of(text)
                .forEach(
                        (line, offset) -> {
                            if (hasControlCharacter(line)) {
                                file.plus(offset)
                                        .report(
                                                Rule.CONTROL_CHARACTER,
                                                "This line holds an invisible control character."
                                                        + " Type it anew");
                            }
                        });
        return text;
    }
}
