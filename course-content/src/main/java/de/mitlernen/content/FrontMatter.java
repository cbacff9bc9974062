package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lines between {@code ---} and {@code ---} at the beginning of a unit: one {@code key: value}
 * each. The value is the rest of the line, so a title may hold a colon; quotes around the whole
 * value are left out.
 */
final class FrontMatter {

    private record Value(String text, Place place) {}

    private static final String FENCE = "---";
    private static final Set<String> KEYS = Set.of("title", "state", "machineTranslated");

    private final Place place;
    private final Map<String, Value> values = new HashMap<>();
    private final int length;

    FrontMatter(Passage file, Place place) {
        this.place = place;
        this.length = read(file);
    }

    /** How many lines it takes, with its fences. */
    int length() {
        return length;
    }

    UnitText with(List<Block> blocks) {
        return new UnitText(title(), state(), machineTranslated(), blocks);
    }

    private int read(Passage file) {
        if (file.linesBefore(FENCE::equals) != 0) {
            place.report(
                    Rule.FRONT_MATTER_MISSING,
                    "A unit begins with ---, title: …, state: draft, and --- again");
            return 0;
        }
        var rest = file.after(1);
        int lines = rest.linesBefore(FENCE::equals);
        if (lines == rest.lines().size()) {
            place.report(
                    Rule.FRONT_MATTER_OPEN,
                    "The --- at the beginning needs a second --- after title and state");
        }
        rest.first(lines).forEach(this::readLine);
        return Math.min(lines + 2, file.lines().size());
    }

    private void readLine(String line, int offset) {
        int colon = Math.max(0, line.indexOf(':'));
        var key = line.substring(0, colon).strip();
        var at = place.plus(offset);
        if (KEYS.contains(key)) {
            var value = new Value(withoutQuotes(line.substring(colon + 1).strip()), at);
            if (values.put(key, value) != null) {
                at.report(Rule.KEY_TWICE, "“%s” stands twice. Keep one".formatted(key));
            }
        } else if (!line.isBlank()) {
            at.report(Rule.KEY_UNKNOWN, "Write title: …, state: … or machineTranslated: true");
        }
    }

    private String title() {
        return find("title").map(Value::text).orElseGet(() -> missing("title: …"));
    }

    private UnitText.State state() {
        var written = find("state").map(Value::text).orElseGet(() -> missing("state: draft"));
        return Stream.of(UnitText.State.values())
                .filter(state -> written.equals(state.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(this::unknownState);
    }

    private UnitText.State unknownState() {
        find("state")
                .ifPresent(
                        value ->
                                value.place.report(
                                        Rule.VALUE_MALFORMED,
                                        "state is draft, checked or reviewed"));
        return UnitText.State.DRAFT;
    }

    private boolean machineTranslated() {
        find("machineTranslated")
                .filter(value -> !Set.of("true", "false").contains(value.text))
                .ifPresent(
                        value ->
                                value.place.report(
                                        Rule.VALUE_MALFORMED,
                                        "machineTranslated is true, or the line is left out"));
        return find("machineTranslated").filter(value -> value.text.equals("true")).isPresent();
    }

    private Optional<Value> find(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.text.isEmpty());
    }

    private String missing(String line) {
        if (length > 0) {
            place.report(Rule.KEY_MISSING, "Between --- and --- is missing: " + line);
        }
        return "";
    }

    private static String withoutQuotes(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
