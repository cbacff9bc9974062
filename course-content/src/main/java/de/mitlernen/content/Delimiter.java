package de.mitlernen.content;

import java.util.regex.Pattern;

/** A line that begins with {@code :::}: it opens or closes an exercise or a call-out. */
final class Delimiter {

    private static final Pattern SHAPE =
            Pattern.compile("(?s):::\\s*(?<kind>[^\\s{]*)\\s*(?<rest>.*)");

    private Delimiter() {}

    static boolean is(String line) {
        return line.startsWith(":::");
    }

    static boolean closes(String line) {
        return line.strip().equals(":::") && is(line);
    }

    /** The word after {@code :::}, empty when there is none. */
    static String kind(String line) {
        var match = SHAPE.matcher(line);
        return match.matches() ? match.group("kind") : "";
    }

    /** What follows the kind, such as {@code {#id optional}}. */
    static String rest(String line) {
        var match = SHAPE.matcher(line);
        return match.matches() ? match.group("rest").strip() : "";
    }
}
