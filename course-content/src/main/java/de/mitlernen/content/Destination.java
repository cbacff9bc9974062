package de.mitlernen.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a link leads. What is not written here is no link. */
sealed interface Destination {

    Pattern EXTERNAL = Pattern.compile("https?://[^\\s\"'<>\\\\]+", Pattern.CASE_INSENSITIVE);
    Pattern CONTACT =
            Pattern.compile("mailto:[\\w.+-]+@[\\w.-]+|tel:\\+?[0-9-]+", Pattern.CASE_INSENSITIVE);
    Pattern LANGUAGE = Pattern.compile("lang:[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");
    Pattern TERM = Pattern.compile("term:[a-z0-9-]+");
    Pattern INTERNAL = Pattern.compile("(?<unit>[a-z0-9-]*)(#(?<block>[a-z0-9-]+))?");

    /** Another site. */
    record External() implements Destination {}

    /** A mail address or a telephone number. */
    record Contact() implements Destination {}

    /**
     * A unit of the same course, or a block of it.
     *
     * @param unit empty for the unit that the link stands in
     * @param block empty for the whole unit
     */
    record Internal(String unit, String block) implements Destination {}

    /** Words in another language (BCP 47): {@code lang:en}. It leads nowhere. */
    record Language(String tag) implements Destination {}

    /** A term that a unit of the course explains: {@code term:phishing}. */
    record Term(String id) implements Destination {}

    /** Anything else, such as {@code javascript:}. */
    record Unknown() implements Destination {}

    static Destination of(String url) {
        if (EXTERNAL.matcher(url).matches()) {
            return new External();
        }
        if (CONTACT.matcher(url).matches()) {
            return new Contact();
        }
        if (LANGUAGE.matcher(url).matches()) {
            return new Language(url.substring(url.indexOf(':') + 1));
        }
        if (TERM.matcher(url).matches()) {
            return new Term(url.substring(url.indexOf(':') + 1));
        }
        var internal = INTERNAL.matcher(url);
        return internal.matches() && !url.isEmpty() ? internal(internal) : new Unknown();
    }

    private static Internal internal(Matcher match) {
        var block = match.group("block");
        return new Internal(match.group("unit"), block == null ? "" : block);
    }
}
