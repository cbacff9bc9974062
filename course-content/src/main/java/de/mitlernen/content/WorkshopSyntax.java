package de.mitlernen.content;

import de.mitlernen.content.PasswordWorkshop.Example;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Examples: {@code - password => verdict: reason}. */
record WorkshopSyntax() implements ExerciseSyntax {

    private static final String EXAMPLE = "- password => verdict: why";
    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?s)-\\s++(?<password>\\S(?:.*?\\S)??)\\s++=>\\s++(?<verdict>[^:]*[^:\\s])\\s*:\\s*(?<reason>\\S.*)");
    private static final Pattern SIGNS = Pattern.compile("(?m)^- .*?=>\\s*");

    @Override
    public boolean begins(String line) {
        return line.startsWith("- ");
    }

    @Override
    public boolean isMarked() {
        return false;
    }

    @Override
    public PasswordWorkshop read(Source source) {
        var items = Item.read(source.body(), source.block());
        if (items.size() < 2) {
            source.report(
                    Rule.TOO_FEW_OPTIONS,
                    "At least two examples are needed, written “%s”".formatted(EXAMPLE));
        }
        return new PasswordWorkshop(
                items.stream().map(item -> example(item, source.html())).toList());
    }

    private static Example example(Item item, BlockHtml html) {
        var match = ENTRY.matcher(item.head() + item.continuation());
        if (!match.matches() || item.hasQuote()) {
            item.place().report(Rule.OPTION_MALFORMED, "Write “%s”".formatted(EXAMPLE));
            return new Example("", new Html(""), new Html(""));
        }
        return new Example(
                match.group("password"),
                html.phrase(match.group("verdict")),
                html.phrase(match.group("reason")));
    }

    @Override
    public String tidy(Passage body) {
        return Item.read(body, new Findings().in("")).stream()
                .map(WorkshopSyntax::tidy)
                .collect(Collectors.joining("\n"));
    }

    private static String tidy(Item item) {
        var match = ENTRY.matcher(item.head() + item.continuation());
        return match.matches()
                ? "- %s => %s: %s"
                        .formatted(
                                match.group("password"),
                                match.group("verdict"),
                                match.group("reason").stripTrailing().replace("\n", "\n  "))
                : item.head();
    }

    @Override
    public String prose(String markdown) {
        return SIGNS.matcher(markdown).replaceAll("- ");
    }
}
