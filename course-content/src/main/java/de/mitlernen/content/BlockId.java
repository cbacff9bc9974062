package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import java.util.regex.Pattern;

/** What the braces after a heading or a kind of block say: {@code {#id optional}}. */
record BlockId(String id, boolean optional) {

    private static final Pattern SHAPE =
            Pattern.compile("\\{#(?<id>[a-z0-9-]+)(?<optional>\\s+optional)?}");

    static BlockId ofHeading(String braces, Place place) {
        if (braces.isEmpty()) {
            place.report(
                    Rule.HEADING_WITHOUT_ID,
                    "Give the heading an id that never changes: ## … {#short-english-name}");
        }
        return notOptional(read(braces, place), place);
    }

    static BlockId ofBlock(String kind, String braces, Place place) {
        if (braces.isEmpty()) {
            place.report(
                    Rule.EXERCISE_WITHOUT_ID,
                    "Give this block an id that never changes: {#short-english-name}");
        }
        var id = read(braces, place);
        return ExerciseKind.find(kind).isPresent() ? id : notOptional(id, place);
    }

    private static BlockId notOptional(BlockId id, Place place) {
        if (id.optional) {
            place.report(
                    Rule.OPTIONAL_MISPLACED,
                    "Only an exercise can be optional. Leave the word out: {#%s}".formatted(id.id));
        }
        return new BlockId(id.id, false);
    }

    private static BlockId read(String braces, Place place) {
        var match = SHAPE.matcher(braces);
        if (match.matches()) {
            return new BlockId(match.group("id"), match.group("optional") != null);
        }
        if (!braces.isEmpty()) {
            place.report(
                    Rule.BAD_ID,
                    "“%s” is no id. Write {#…} with a to z, 0 to 9 and -".formatted(braces));
        }
        return new BlockId("", false);
    }
}
