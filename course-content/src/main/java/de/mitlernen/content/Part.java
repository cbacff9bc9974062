package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands below a heading {@code ### …} in an exercise: a message, a scene or a group.
 *
 * @param place of the heading
 * @param heading without its signs
 */
record Part(Place place, String heading, Passage body) {

    private static final String SIGN = "###";

    static boolean begins(String line) {
        return line.startsWith(SIGN) && !line.startsWith(SIGN + "#");
    }

    /** Reads all parts; what stands before the first one is passed over. */
    static List<Part> read(Passage passage, Place block) {
        var parts = new ArrayList<Part>();
        var rest = passage.after(passage.linesBefore(Part::begins));
        while (!rest.lines().isEmpty()) {
            int length = 1 + rest.after(1).linesBefore(Part::begins);
            var heading = rest.lines().getFirst().substring(SIGN.length()).strip();
            parts.add(new Part(block.plus(rest.offset()), heading, rest.first(length).after(1)));
            rest = rest.after(length);
        }
        return parts;
    }

    /** The first line of the exercise, from which offsets are counted. */
    Place block() {
        return place.plus(1 - body.offset());
    }

    /** A line of the exercise, by its offset. */
    Place at(int offset) {
        return block().plus(offset);
    }

    void report(Rule rule, String message) {
        place.report(rule, message);
    }

    /** The part as every writing of it looks. */
    static String write(String heading, List<String> paragraphs) {
        var written = new ArrayList<String>();
        written.add((SIGN + " " + heading).strip());
        paragraphs.stream().filter(text -> !text.isEmpty()).forEach(written::add);
        return String.join("\n\n", written);
    }
}
