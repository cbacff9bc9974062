package de.mitlernen.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An entry of the list in an exercise: an option or a step.
 *
 * @param place its first line
 * @param head the first line
 * @param indented the lines that belong to it, without their indentation
 */
record Item(Findings.Place place, String head, List<String> indented) {

    /** Reads the entries. A line that is neither indented nor blank begins the next one. */
    static List<Item> read(Passage passage, Findings.Place place) {
        var items = new ArrayList<Item>();
        passage.forEach(
                (line, offset) -> {
                    if (!line.isBlank() && (items.isEmpty() || !isIndented(line))) {
                        items.add(new Item(place.plus(offset), line, new ArrayList<>()));
                    } else if (!line.isBlank()) {
                        items.getLast().indented.add(line.strip());
                    }
                });
        return items;
    }

    private static boolean isIndented(String line) {
        return Character.isWhitespace(line.charAt(0));
    }

    /** The text that continues the first line. */
    String continuation() {
        return indented.stream()
                .filter(line -> !isQuote(line))
                .map(line -> "\n" + line)
                .collect(Collectors.joining());
    }

    /** The entry with another first line, and what belongs to it indented below. */
    String write(String firstLine) {
        var indent = firstLine.startsWith("-") ? "  " : "   ";
        var lines =
                indented.stream()
                        .map(
                                line ->
                                        isQuote(line)
                                                ? ("> " + line.substring(1).strip()).strip()
                                                : line)
                        .map(line -> "\n" + indent + line);
        return firstLine + lines.collect(Collectors.joining());
    }

    /** The entry in this one line, and what stands after {@code >} indented below. */
    String writeQuote(String line) {
        var quote = indented.stream().filter(Item::isQuote).toList();
        return new Item(place, line, quote).write(line);
    }

    boolean hasQuote() {
        return indented.stream().anyMatch(Item::isQuote);
    }

    /** The lines after {@code >}. */
    String quote() {
        return indented.stream()
                .filter(Item::isQuote)
                .map(line -> line.substring(1).strip())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** What is said to whoever chose this. One without words becomes a finding. */
    Optional<Html> feedback(BlockHtml html) {
        if (hasQuote() && quote().isEmpty()) {
            place.report(Rule.FEEDBACK_EMPTY, "Write after > what helps whoever chose this");
        }
        return hasQuote() ? Optional.of(html.text(quote())) : Optional.empty();
    }

    private static boolean isQuote(String line) {
        return line.startsWith(">");
    }
}
