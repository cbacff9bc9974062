package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what stands between {@code ---} and {@code ---} at the beginning of a unit. */
final class FrontMatter {

    static final String FENCE = "---";

    private static final List<String> KEYS =
            List.of(
                    "title",
                    "state",
                    "reviewed",
                    "machineTranslated",
                    "translatedFrom",
                    "minorEdits",
                    Reasons.KEY);

    /** The keys below which there is one for each block. */
    private static final List<String> HASHES = List.of("translatedFrom", "minorEdits");

    private static final Pattern TITLE = Pattern.compile("title:(?<text>.*)");
    private static final Pattern QUOTED =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^']|'')*+'|");

    private final Place place;
    private final int length;
    private final Optional<YamlMapping> yaml;

    FrontMatter(Passage file, Place place) {
        this.place = place;
        int end = file.lines().isEmpty() ? 0 : 1 + file.after(1).linesBefore(FENCE::equals);
        if (file.lines().isEmpty() || file.linesBefore(FENCE::equals) != 0) {
            place.report(
                    Rule.FRONT_MATTER_MISSING,
                    "A unit begins with ---, title: …, state: draft, and --- again");
            this.length = 0;
            this.yaml = Optional.empty();
        } else {
            reportOpen(file, end);
            this.length = Math.min(end + 1, file.lines().size());
            this.yaml = read(file.first(end).after(1));
        }
    }

    /** How many lines it takes, with its fences. */
    int length() {
        return length;
    }

    /** Key → its line, counted from 1. A key below another is {@code translatedFrom.age}. */
    Map<String, Integer> lines() {
        var lines = new HashMap<String, Integer>();
        yaml.ifPresent(keys -> putLines("", keys, lines));
        for (var key : HASHES) {
            yaml.flatMap(keys -> keys.mappingIfPresent(key))
                    .ifPresent(hashes -> putLines(key + ".", hashes, lines));
        }
        return lines;
    }

    private static void putLines(String prefix, YamlMapping keys, Map<String, Integer> lines) {
        keys.keys().forEach(key -> lines.put(prefix + key, keys.at(key).line()));
    }

    UnitText with(List<Block> blocks) {
        return new UnitText(
                yaml.map(keys -> keys.text("title")).orElse(""),
                yaml.map(EditingReader::read).orElseGet(Editing::draft),
                blocks);
    }

    private void reportOpen(Passage file, int end) {
        if (end == file.lines().size()) {
            place.report(
                    Rule.FRONT_MATTER_OPEN,
                    "The --- at the beginning needs a second --- after title and state");
        }
    }

    private Optional<YamlMapping> read(Passage lines) {
        var text = String.join("\n", lines.lines().stream().map(FrontMatter::quoteTitle).toList());
        var keys = YamlText.read(text, place.plus(1));
        keys.ifPresent(found -> found.only(KEYS));
        keys.ifPresent(Reasons::refuseUnknown);
        return keys;
    }

    /** A title needs no quotes, whatever stands in it. */
    private static String quoteTitle(String line) {
        var match = TITLE.matcher(line);
        if (!match.matches()) {
            return line;
        }
        var title = match.group("text").strip();
        boolean quoted = QUOTED.matcher(title).matches();
        return quoted ? line : "title: '" + title.replace("'", "''") + "'";
    }
}
