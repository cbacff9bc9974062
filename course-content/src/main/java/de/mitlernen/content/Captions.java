package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import java.util.regex.Pattern;

/**
 * Captions and spoken descriptions of films: whether a browser shows them.
 *
 * @see <a href="https://www.w3.org/TR/webvtt1/#file-structure">WebVTT, 4.1</a>
 */
final class Captions {

    private static final Pattern HEADER = Pattern.compile("WEBVTT([ \\t].*)?");
    private static final String ARROW = "-->";
    private static final Pattern COMMA = Pattern.compile(".*\\d,\\d.*");
    private static final String TIME = "(\\d{2,}:)?[0-5]\\d:[0-5]\\d\\.\\d{3}";
    private static final Pattern TIMES =
            Pattern.compile(TIME + "[ \\t]+-->[ \\t]+" + TIME + "([ \\t].*)?");

    private final Passage text;
    private final Place file;
    private boolean good = true;

    private Captions(String text, Place file) {
        this.text = Passage.of(text);
        this.file = file;
    }

    /** Whether all of it is shown; what is not becomes a finding. */
    static boolean check(String text, Place file) {
        var captions = new Captions(text, file);
        captions.check();
        return captions.good;
    }

    private void check() {
        if (text.linesBefore(line -> HEADER.matcher(line).matches()) != 0) {
            refuse(0, "The first line of such a file is WEBVTT. Add it, and an empty line below");
        } else if (text.linesBefore(line -> line.contains(ARROW)) == text.lines().size()) {
            refuse(0, "Nothing is said here. Write 00:01.000 --> 00:04.000 and below it the words");
        }
        text.forEach(
                (line, offset) -> {
                    if (line.contains(ARROW) && !TIMES.matcher(line).matches()) {
                        refuse(offset, fault(line));
                    }
                });
    }

    private static String fault(String times) {
        return COMMA.matcher(times).matches()
                ? "Times have a dot, no comma. Write 00:01.000 --> 00:04.000"
                : "Times are written 00:01.000 --> 00:04.000, with hours 01:00:01.000";
    }

    private void refuse(int line, String message) {
        good = false;
        file.plus(line).report(Rule.MEDIA_MALFORMED, message);
    }
}
