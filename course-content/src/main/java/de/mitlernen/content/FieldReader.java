package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;
import de.mitlernen.content.FormPractice.ChosenField;
import de.mitlernen.content.FormPractice.Field;
import de.mitlernen.content.FormPractice.TickedField;
import de.mitlernen.content.FormPractice.TypedField;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a field of a form that is to be practised. */
final class FieldReader {

    static final String EXAMPLE = "- text: label = right answer";

    /** What stands for anything that fits the kind. */
    private static final String ANYTHING = "*";

    private static final String CHOICE = "choice";
    private static final String CHECK = "check";
    private static final List<String> KINDS =
            Stream.concat(FieldKind.NAMES.stream(), Stream.of(CHOICE, CHECK)).toList();

    private static final Pattern FIELD =
            Pattern.compile(
                    "(?s)-\\s++(?<kind>[a-z]+):\\s*(?<label>[^=]*[^=\\s])(\\s*=(?<value>.*))?\\s*");

    private final BlockHtml html;

    FieldReader(BlockHtml html) {
        this.html = html;
    }

    /** A field as it is written. */
    private record Written(String kind, String label, String value) {
        static Optional<Written> of(Item item) {
            var match = FIELD.matcher(item.head() + item.continuation());
            return match.matches()
                    ? Optional.of(
                            new Written(
                                    match.group("kind"),
                                    match.group("label").replaceAll("\\s+", " "),
                                    Optional.ofNullable(match.group("value"))
                                            .map(String::strip)
                                            .orElse("")))
                    : Optional.empty();
        }

        List<String> values() {
            return Stream.of(value.split("\\|", -1)).map(String::strip).toList();
        }
    }

    Field read(Item item) {
        var written = Written.of(item);
        if (written.isEmpty()) {
            item.place()
                    .report(
                            Rule.OPTION_MALFORMED,
                            "This line is no field. Write “%s”, or indent what belongs to one"
                                    .formatted(EXAMPLE));
        }
        return read(written.orElse(new Written(CHECK, "", "")), item);
    }

    private Field read(Written field, Item item) {
        var label = html.phrase(field.label());
        var help = help(item);
        return switch (field.kind()) {
            case CHECK -> {
                if (!field.value().isEmpty()) {
                    item.place().report(Rule.VALUE_MALFORMED, "A box to tick has no answer");
                }
                yield new TickedField(label, help);
            }
            case CHOICE -> chosen(field, label, help, item.place());
            default -> typed(field, label, help, item.place());
        };
    }

    private static Field chosen(Written field, Html label, Optional<Html> help, Place place) {
        var values = field.values();
        var right = IntStream.range(0, values.size()).filter(i -> values.get(i).startsWith("+"));
        var marked = right.boxed().toList();
        var choices = values.stream().map(FieldReader::withoutMark).toList();
        if (marked.size() != 1 || choices.size() < 2 || choices.contains("")) {
            place.report(
                    Rule.GAP_CHOICES,
                    "Write at least two choices and mark one with +: = one | +other");
        }
        return new ChosenField(label, choices, marked.isEmpty() ? 0 : marked.getFirst(), help);
    }

    private static String withoutMark(String choice) {
        return choice.startsWith("+") ? choice.substring(1).strip() : choice;
    }

    private static Field typed(Written field, Html label, Optional<Html> help, Place place) {
        var kind = FieldKind.find(field.kind());
        if (kind.isEmpty()) {
            place.report(
                    Rule.KEY_UNKNOWN,
                    "“%s” is no kind of field. %sKinds are %s"
                            .formatted(
                                    field.kind(),
                                    Spelling.suggest(field.kind(), KINDS),
                                    String.join(", ", KINDS)));
        }
        var known = kind.orElse(FieldKind.TEXT);
        var answers = field.value().equals(ANYTHING) ? List.<String>of() : field.values();
        answers.stream()
                .filter(answer -> known.readings(answer).isEmpty())
                .forEach(
                        answer ->
                                place.report(
                                        Rule.VALUE_MALFORMED,
                                        "“%s” is no %s. Write what is right after =, or *"
                                                .formatted(answer, known.written())));
        return new TypedField(known, label, answers, help);
    }

    private Optional<Html> help(Item item) {
        if (item.hasQuote() && item.quote().isEmpty()) {
            item.place().report(Rule.FEEDBACK_EMPTY, "Write after > what helps with this field");
        }
        return item.hasQuote() ? Optional.of(html.text(item.quote())) : Optional.empty();
    }

    /** A field as every writing of it looks. */
    static String tidy(Item item) {
        return Written.of(item).map(field -> item.writeQuote(line(field))).orElse(item.head());
    }

    private static String line(Written field) {
        var start = "- %s: %s".formatted(field.kind(), field.label());
        var values = field.values().stream().collect(Collectors.joining(" | "));
        return field.value().isEmpty() ? start : start + " = " + values;
    }
}
