package de.mitlernen.content;

import de.mitlernen.content.Editing.Review;
import de.mitlernen.content.Editing.State;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how far the work on a unit is. */
final class EditingReader {

    private static final Pattern STATE = Pattern.compile("draft|checked|reviewed");
    private static final Pattern TRUTH = Pattern.compile("true|false");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{8}");
    private static final Pattern MINOR_EDIT = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{8}");

    private EditingReader() {}

    static Editing read(YamlMapping keys) {
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
                keys.mappingIfPresent("translatedFrom").map(EditingReader::hashes).orElse(Map.of()),
                keys.mappingIfPresent("minorEdits").map(EditingReader::minorEdits).orElse(Map.of()),
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
        return review.map(EditingReader::review);
    }

    private static Review review(YamlMapping review) {
        review.only(List.of("by", "on"));
        return new Review(review.text("by"), PastDay.read(review, "on", Rule.REVIEW_IMPLAUSIBLE));
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
