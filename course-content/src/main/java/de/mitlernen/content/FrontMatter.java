package de.mitlernen.content;

import de.mitlernen.content.Editing.Review;
import de.mitlernen.content.Editing.State;
import de.mitlernen.content.Findings.Place;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

    private static final Pattern STATE = Pattern.compile("draft|checked|reviewed");
    private static final Pattern TRUTH = Pattern.compile("true|false");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{8}");
    private static final Pattern MINOR_EDIT = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{8}");

    /** Where each day begins first. */
    private static final ZoneOffset FIRST_DAYBREAK = ZoneOffset.ofHours(14);

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
                yaml.map(this::editing).orElseGet(Editing::draft),
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

    private Editing editing(YamlMapping keys) {
        var state = state(keys);
        boolean machineTranslated = keys.has("machineTranslated") && machineTranslated(keys);
        if (state == State.REVIEWED && machineTranslated) {
            keys.at("machineTranslated")
                    .report(
                            Rule.REVIEW_IMPLAUSIBLE,
                            "A person has read what is reviewed. Delete this line, or write “state:"
                                    + " draft”");
        }
        return new Editing(
                state,
                review(keys, state),
                machineTranslated,
                keys.mappingIfPresent("translatedFrom").map(FrontMatter::hashes).orElse(Map.of()),
                keys.mappingIfPresent("minorEdits").map(FrontMatter::minorEdits).orElse(Map.of()),
                Reasons.read(keys));
    }

    private static State state(YamlMapping keys) {
        var written =
                keys.text(
                        "state",
                        STATE,
                        Rule.VALUE_MALFORMED,
                        "state is draft, checked or reviewed, not “%s”");
        return STATE.matcher(written).matches()
                ? State.valueOf(written.toUpperCase(Locale.ROOT))
                : State.DRAFT;
    }

    private static Optional<Review> review(YamlMapping keys, State state) {
        var review = keys.mappingIfPresent("reviewed");
        if (review.isPresent() != (state == State.REVIEWED)) {
            keys.at(review.isPresent() ? "reviewed" : "state")
                    .report(
                            Rule.REVIEW_INCOMPLETE,
                            "Write both “state: reviewed” and “reviewed: {by: …, on: 2026-01-31}”,"
                                    + " or neither");
        }
        return review.map(FrontMatter::review);
    }

    private static Review review(YamlMapping review) {
        review.only(List.of("by", "on"));
        return new Review(review.text("by"), date(review));
    }

    private static LocalDate date(YamlMapping review) {
        var written = review.text("on");
        try {
            return notInFuture(LocalDate.parse(written), review.at("on"));
        } catch (DateTimeParseException _) {
            review.at("on").report(Rule.VALUE_MALFORMED, "Write a day such as 2026-01-31");
            return LocalDate.EPOCH;
        }
    }

    private static LocalDate notInFuture(LocalDate day, Place place) {
        if (day.isAfter(LocalDate.now(FIRST_DAYBREAK))) {
            place.report(
                    Rule.REVIEW_IMPLAUSIBLE, "This day is still to come. Write that of the review");
        }
        return day;
    }

    private static boolean machineTranslated(YamlMapping keys) {
        return keys.text(
                        "machineTranslated",
                        TRUTH,
                        Rule.VALUE_MALFORMED,
                        "machineTranslated is true, or the line is left out")
                .equals("true");
    }

    private static Map<String, String> hashes(YamlMapping yaml) {
        var hashes = new HashMap<String, String>();
        yaml.keys().forEach(id -> hashes.put(id, hash(yaml, id)));
        return hashes;
    }

    private static String hash(YamlMapping yaml, String id) {
        return yaml.text(
                id,
                HASH,
                Rule.VALUE_MALFORMED,
                "“%s” is no hash. Delete the line to say that the translation is up to date");
    }

    private static Map<String, List<String>> minorEdits(YamlMapping yaml) {
        var lists = new HashMap<String, List<String>>();
        for (var id : yaml.keys()) {
            lists.put(
                    id,
                    yaml.texts(
                            id,
                            MINOR_EDIT,
                            Rule.VALUE_MALFORMED,
                            "“%s” is no minor edit. Copy it from the finding"));
        }
        return lists;
    }
}
