package de.mitlernen.content;

import de.mitlernen.content.Scenario.Ending;
import de.mitlernen.content.Scenario.Scene;
import de.mitlernen.content.Scenario.Way;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a scene: its id, its text, and then its choices. */
final class SceneReader {

    private static final Pattern HEADING =
            Pattern.compile("(?<id>[a-z0-9-]+)(\\s*\\[(?<ending>good|not-yet)])?");
    private static final Pattern WAY =
            Pattern.compile("(?s)-\\s++(?<text>.*\\S)\\s*=>\\s*(?<to>[a-z0-9-]+)\\s*");

    private final BlockHtml html;

    SceneReader(BlockHtml html) {
        this.html = html;
    }

    Scene read(Part part) {
        var heading = HEADING.matcher(part.heading());
        boolean wellFormed = heading.matches();
        if (!wellFormed) {
            part.report(
                    Rule.PART_MALFORMED,
                    "A scene begins with ### and an id of a to z, 0 to 9 and -. An end has"
                            + " [good] or [not-yet] behind it");
        }
        var text = text(part);
        if (text.isBlank()) {
            part.report(Rule.OPTION_EMPTY, "Write what happens in this scene");
        }
        return new Scene(
                wellFormed ? heading.group("id") : "",
                html.text(text.text()),
                ways(part).map(this::way).flatMap(Optional::stream).toList(),
                wellFormed ? ending(heading) : Optional.empty());
    }

    private static Optional<Ending> ending(Matcher heading) {
        return Stream.of(Ending.values())
                .filter(ending -> ending.written.equals(heading.group("ending")))
                .findFirst();
    }

    private Optional<Way> way(Item item) {
        var match = WAY.matcher(item.head() + item.continuation());
        if (!match.matches() || item.hasQuote()) {
            item.place()
                    .report(
                            Rule.OPTION_MALFORMED,
                            "Write “- what one decides => id of the next scene”");
            return Optional.empty();
        }
        return Optional.of(new Way(html.phrase(match.group("text")), match.group("to")));
    }

    private static Passage text(Part part) {
        return part.body().first(part.body().linesBefore(SceneReader::beginsWays));
    }

    private static Stream<Item> ways(Part part) {
        var ways = part.body().after(part.body().linesBefore(SceneReader::beginsWays));
        return Item.read(ways, part.block()).stream();
    }

    private static boolean beginsWays(String line) {
        return line.startsWith("- ");
    }

    /** A scene as every writing of it looks. */
    static String tidy(Part part) {
        var ways = ways(part).map(SceneReader::tidy).collect(Collectors.joining("\n"));
        return Part.write(
                part.heading().replaceFirst("\\s*\\[", " ["),
                List.of(TidyText.of(text(part).text()), ways));
    }

    private static String tidy(Item item) {
        var match = WAY.matcher(item.head() + item.continuation());
        return match.matches()
                ? "- %s => %s"
                        .formatted(match.group("text").replace("\n", "\n  "), match.group("to"))
                : item.head();
    }
}
