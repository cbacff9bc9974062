package de.mitlernen.content;

import de.mitlernen.content.ExerciseBody.Option;
import de.mitlernen.content.ExerciseSyntax.Source;
import de.mitlernen.content.TrueFalse.Statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads what can be chosen or ordered in an exercise. */
final class ItemReader {

    /** How an entry is written. */
    enum Form {
        ONE_OF("- ( ) …", "- \\((?<mark>[ xX])\\)", "^[-*+]\\s*[(\\[]"),
        SOME_OF("- [ ] …", "- \\[(?<mark>[ xX])]", "^[-*+]\\s*[(\\[]"),
        TRUE_OR_FALSE("- (true) …", "- \\((?<mark>(?i:true|false))\\)", "^[-*+]\\s*[(\\[]"),
        STEP("1. …", "\\d+\\.", "^\\d+[.)]");

        private final String example;
        private final Pattern shape;
        private final Pattern beginning;

        Form(String example, String mark, String beginning) {
            this.example = example;
            this.shape = Pattern.compile("(?s)(?<sign>" + mark + ")\\s*(?<text>.*)");
            this.beginning = Pattern.compile(beginning);
        }

        /** All entries as every writing of them looks, one below the other. */
        String write(Passage entries) {
            var items = Item.read(entries, new Findings().in(""));
            return IntStream.range(0, items.size())
                    .mapToObj(index -> write(items.get(index), index))
                    .collect(Collectors.joining("\n"));
        }

        /** One that is malformed stays as it is. */
        private String write(Item item, int index) {
            var match = shape.matcher(item.head());
            if (!match.matches()) {
                return item.head();
            }
            var mark =
                    this == STEP ? index + 1 + "." : match.group("sign").toLowerCase(Locale.ROOT);
            return item.write(mark + " " + match.group("text").stripTrailing());
        }

        /** Whether a line is meant to be an entry, well written or not. */
        boolean begins(String line) {
            return beginning.matcher(line).find();
        }
    }

    private final Form form;
    private final Source source;
    private final List<Item> items;

    ItemReader(Form form, Source source) {
        this.form = form;
        this.source = source;
        this.items = Item.read(source.body(), source.block());
        if (items.size() < 2) {
            source.report(
                    Rule.TOO_FEW_OPTIONS,
                    "At least two entries are needed, written “%s”".formatted(form.example));
        }
    }

    List<Option> options() {
        var options = items.stream().map(this::option).toList();
        if (options.size() > 1 && options.stream().noneMatch(Option::right)) {
            source.report(Rule.NO_RIGHT_OPTION, "No option is right. Mark the right one with x");
        }
        return options;
    }

    List<Statement> statements() {
        return items.stream().map(this::statement).toList();
    }

    List<Html> steps() {
        return items.stream().map(this::step).toList();
    }

    private Option option(Item item) {
        return match(item)
                .map(match -> new Option(text(item, match), isRight(match), feedback(item)))
                .orElseGet(() -> new Option(new Html(""), false, Optional.empty()));
    }

    private Statement statement(Item item) {
        return match(item)
                .map(match -> new Statement(text(item, match), isTrue(match), feedback(item)))
                .orElseGet(() -> new Statement(new Html(""), false, Optional.empty()));
    }

    private Html step(Item item) {
        if (item.hasQuote()) {
            item.place()
                    .report(
                            Rule.FEEDBACK_MISPLACED,
                            "Such an entry has no feedback of its own. Write it into a section"
                                    + " below");
        }
        return match(item).map(match -> text(item, match)).orElseGet(() -> new Html(""));
    }

    private Optional<Matcher> match(Item item) {
        var match = form.shape.matcher(item.head());
        if (!match.matches()) {
            item.place()
                    .report(
                            Rule.OPTION_MALFORMED,
                            "This line is no entry. Write “%s”, or indent what belongs to one"
                                    .formatted(form.example));
            return Optional.empty();
        }
        return Optional.of(match);
    }

    private Html text(Item item, Matcher match) {
        var text = match.group("text") + item.continuation();
        if (text.isBlank()) {
            item.place().report(Rule.OPTION_EMPTY, "Write what there is to choose");
        }
        return source.html().phrase(text);
    }

    private Optional<Html> feedback(Item item) {
        return item.feedback(source.html());
    }

    private static boolean isTrue(Matcher match) {
        return match.group("mark").equalsIgnoreCase("true");
    }

    private static boolean isRight(Matcher match) {
        return !match.group("mark").equals(" ");
    }
}
