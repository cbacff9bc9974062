package de.mitlernen.content;

import de.mitlernen.content.ExerciseSyntax.Source;
import de.mitlernen.content.Matching.Pair;

import java.util.ArrayList;
import java.util.List;

/** Reads items and what belongs to them. An entry without an item is one more partner. */
final class PairReader {

    private static final String EXAMPLE = "- item => what belongs to it";

    private final Source source;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<String> partners = new ArrayList<>();

    PairReader(Source source) {
        this.source = source;
        Item.read(source.body(), source.block()).forEach(this::add);
        if (pairs.size() < 2 || partners.size() < 2) {
            source.report(
                    Rule.TOO_FEW_OPTIONS,
                    "At least two items and two partners or groups are needed, written “%s”"
                            .formatted(EXAMPLE));
        }
    }

    List<Pair> pairs() {
        return List.copyOf(pairs);
    }

    /** Each once, in the order in which they first stand there. */
    List<String> partners() {
        return List.copyOf(partners);
    }

    private void add(Item item) {
        var entry = item.head() + item.continuation();
        int arrow = entry.lastIndexOf(PairSyntax.ARROW);
        if (arrow < 0 || !entry.matches("(?s)-\\s.*")) {
            item.place()
                    .report(
                            Rule.OPTION_MALFORMED,
                            "This line is no entry. Write “%s”, or indent what belongs to one"
                                    .formatted(EXAMPLE));
            return;
        }
        var right = entry.substring(arrow + PairSyntax.ARROW.length());
        add(item, entry.substring(1, arrow).strip(), right.strip().replaceAll("\\s+", " "));
    }

    private void add(Item item, String left, String right) {
        if (right.isEmpty()) {
            item.place().report(Rule.OPTION_EMPTY, "Write after => what belongs to it");
        }
        if (!partners.contains(right)) {
            partners.add(right);
        }
        if (!left.isEmpty()) {
            var text = source.html().phrase(left);
            pairs.add(new Pair(text, partners.indexOf(right), item.feedback(source.html())));
        } else if (item.hasQuote()) {
            item.place().report(Rule.FEEDBACK_MISPLACED, "Write feedback below an item");
        }
    }
}
