package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import org.commonmark.node.Image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A block {@code ::: video} or {@code ::: audio} as its author wrote it: a picture, the files as a
 * list, and after {@code @transcript} all that is said and to be seen.
 *
 * @param poster Markdown of the picture that stands for a film, empty when there is none
 * @param entries what the list says, in its order
 * @param transcript Markdown
 */
record MediaText(String kind, String poster, List<Entry> entries, String transcript) {

    static final String VIDEO = "video";
    static final String AUDIO = "audio";
    static final List<String> KINDS = List.of(VIDEO, AUDIO);

    /** A line {@code - key: value}. */
    record Entry(String key, String value, Place place) {}

    /** What instead of a file says that a film needs no description: all is said. */
    static final String NOT_NEEDED = "not needed";

    private static final String TRANSCRIPT = "@transcript";
    private static final Pattern ENTRY = Pattern.compile("- +(?<key>[a-z]+): *(?<value>.*)");
    private static final List<String> ORDER =
            List.of(VIDEO, AUDIO, "captions", "description", "silent");

    /**
     * @param place of the first line after {@code :::}
     */
    static MediaText read(Block block, Place place) {
        var whole = Passage.of(block.markdown());
        int headLength = whole.linesBefore(line -> line.startsWith(TRANSCRIPT));
        var head = whole.first(headLength);
        int posterLength = head.linesBefore(line -> line.startsWith("- "));
        var entries = new ArrayList<Entry>();
        head.after(posterLength)
                .forEach(
                        (line, offset) -> {
                            if (!line.isBlank()) {
                                entries.add(entry(line, place.plus(offset)));
                            }
                        });
        return new MediaText(
                block.kind(),
                head.first(posterLength).text(),
                entries,
                transcript(whole, headLength));
    }

    private static Entry entry(String line, Place place) {
        var match = ENTRY.matcher(line);
        return match.matches()
                ? new Entry(match.group("key"), match.group("value").strip(), place)
                : new Entry("", line, place);
    }

    private static String transcript(Passage whole, int headLength) {
        var section = whole.after(headLength).text();
        return section.isEmpty() ? "" : section.substring(TRANSCRIPT.length()).strip();
    }

    /** The picture, if the poster is one and nothing else. */
    Optional<Image> picture() {
        return Markdown.nodes(Markdown.text(poster))
                .filter(node -> node instanceof Image image && PageShape.isAlone(image))
                .map(Image.class::cast)
                .findFirst();
    }

    /** Whether more stands before the list than a film's picture, which is another finding. */
    boolean hasWords() {
        long parts = Markdown.children(Markdown.text(poster)).count();
        return kind.equals(AUDIO) ? parts > 0 : parts > 1 && picture().isPresent();
    }

    /** The values of a key. */
    Stream<String> all(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).map(Entry::value);
    }

    boolean is(String key, Predicate<String> condition) {
        return all(key).anyMatch(condition);
    }

    /** The Markdown of this block as every writing of it looks. */
    String tidy() {
        var list =
                ORDER.stream()
                        .flatMap(key -> all(key).map(value -> "- %s: %s\n".formatted(key, value)))
                        .collect(Collectors.joining());
        return "%s%s\n%s\n%s\n"
                .formatted(
                        poster.isEmpty() ? "" : TidyText.of(poster) + "\n\n",
                        list,
                        TRANSCRIPT,
                        TidyText.of(transcript));
    }
}
