package de.mitlernen.content;

import de.mitlernen.content.SettingsPractice.Selection;
import de.mitlernen.content.SettingsPractice.Setting;
import de.mitlernen.content.SettingsPractice.Switch;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a setting: a switch or a choice, as it is found and as it should be left. */
final class SettingReader {

    private static final Pattern SWITCH =
            Pattern.compile(
                    "-\\s++\\[(?<now>[ xX])]\\s*(=>\\s*\\[(?<then>[ xX])]\\s*)?(?<label>\\S.*)");
    private static final Pattern SELECTION =
            Pattern.compile("-\\s++(?<label>[^|:\\[]*[^|:\\[\\s])\\s*:\\s*(?<values>\\S.*\\|.*)");

    private final BlockHtml html;

    SettingReader(BlockHtml html) {
        this.html = html;
    }

    Setting read(Item item) {
        var text = textOf(item);
        var found = SWITCH.matcher(text);
        if (found.matches() && !item.hasQuote()) {
            int now = position(found.group("now"));
            var then = found.group("then");
            return new Switch(
                    html.phrase(found.group("label")), now, then == null ? now : position(then));
        }
        var selection = SELECTION.matcher(text);
        if (selection.matches() && !item.hasQuote()) {
            return selection(selection, item);
        }
        item.place()
                .report(
                        Rule.OPTION_MALFORMED,
                        "This line is no setting. Write “- [ ] => [x] switch” or “- setting: *now |"
                                + " +then | other”");
        return new Switch(new Html(""), 0, 0);
    }

    private static String textOf(Item item) {
        return (item.head() + item.continuation()).replace('\n', ' ').stripTrailing();
    }

    private static int position(String mark) {
        return mark.equals(" ") ? 0 : 1;
    }

    private Selection selection(Matcher written, Item item) {
        var values = values(written);
        var now = marked(values, "*");
        var then = marked(values, "+");
        var texts = values.stream().map(SettingReader::withoutMark).toList();
        if (now.size() != 1 || then.size() > 1 || texts.contains("")) {
            item.place()
                    .report(
                            Rule.GAP_CHOICES,
                            "Mark the value that stands there with *, and one to be chosen with +:"
                                    + " *now | +then | other");
        }
        int at = now.isEmpty() ? 0 : now.getFirst();
        return new Selection(
                html.phrase(written.group("label")),
                texts,
                at,
                then.isEmpty() ? at : then.getFirst());
    }

    private static List<String> values(Matcher written) {
        return Stream.of(written.group("values").split("\\|", -1)).map(String::strip).toList();
    }

    private static List<Integer> marked(List<String> values, String mark) {
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i).startsWith(mark))
                .boxed()
                .toList();
    }

    private static String withoutMark(String value) {
        return value.replaceFirst("^[*+]\\s*", "");
    }

    /** A setting as every writing of it looks. */
    static String tidy(Item item) {
        var text = textOf(item);
        var found = SWITCH.matcher(text);
        if (found.matches()) {
            return "- " + marks(found) + " " + found.group("label");
        }
        var selection = SELECTION.matcher(text);
        return selection.matches()
                ? "- %s: %s".formatted(selection.group("label"), written(values(selection)))
                : text;
    }

    private static String written(List<String> values) {
        return values.stream()
                .map(value -> value.replaceFirst("^([*+])\\s*", "$1"))
                .collect(Collectors.joining(" | "));
    }

    private static String marks(Matcher found) {
        var now = "[%s]".formatted(found.group("now")).toLowerCase(Locale.ROOT);
        var then = found.group("then");
        return then == null ? now : now + " => [%s]".formatted(then.toLowerCase(Locale.ROOT));
    }
}
