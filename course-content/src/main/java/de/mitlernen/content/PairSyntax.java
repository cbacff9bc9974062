package de.mitlernen.content;

import java.util.stream.Collectors;

/**
 * Items in a list, each with its partner or its group: {@code - item => partner}.
 *
 * @param sorting whether several items belong into the same group
 */
record PairSyntax(boolean sorting) implements ExerciseSyntax {

    static final String ARROW = "=>";

    @Override
    public boolean begins(String line) {
        return line.matches("[-*+]\\s.*");
    }

    @Override
    public ExerciseBody read(Source source) {
        var reader = new PairReader(source);
        return sorting
                ? new Sorting(reader.pairs(), reader.partners())
                : new Matching(reader.pairs(), reader.partners());
    }

    @Override
    public String tidy(Passage body) {
        return Item.read(body, new Findings().in("")).stream()
                .map(item -> item.write(tidy(item.head())))
                .collect(Collectors.joining("\n"));
    }

    /** One that is malformed stays as it is. */
    private static String tidy(String head) {
        int arrow = head.lastIndexOf(ARROW);
        if (arrow < 0) {
            return head.stripTrailing();
        }
        var left = head.substring(0, arrow).replaceFirst("^-\\s+", "- ").stripTrailing();
        return "%s %s %s"
                .formatted(left, ARROW, head.substring(arrow + ARROW.length()).strip())
                .stripTrailing();
    }

    /** The checker takes the arrow for the end of a sentence. */
    @Override
    public String prose(String markdown) {
        return markdown;
    }
}
