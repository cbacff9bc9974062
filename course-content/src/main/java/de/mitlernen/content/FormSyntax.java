package de.mitlernen.content;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fields: {@code - kind: label = right answer | other right answer}. */
record FormSyntax() implements ExerciseSyntax {

    private static final Pattern ENTRY = Pattern.compile("^[-*+]\\s*[a-z]+:");
    private static final Pattern SIGNS = Pattern.compile("(?m)^- [a-z]+:\\s*(?<label>.*?)(=.*)?$");

    @Override
    public boolean begins(String line) {
        return ENTRY.matcher(line).find();
    }

    @Override
    public FormPractice read(Source source) {
        var items = Item.read(source.body(), source.block());
        if (items.isEmpty()) {
            source.report(
                    Rule.TOO_FEW_OPTIONS,
                    "A form needs a field, written “%s”".formatted(FieldReader.EXAMPLE));
        }
        var reader = new FieldReader(source.html());
        return new FormPractice(items.stream().map(reader::read).toList());
    }

    @Override
    public String tidy(Passage body) {
        return Item.read(body, new Findings().in("")).stream()
                .map(FieldReader::tidy)
                .collect(Collectors.joining("\n"));
    }

    /** Right answers are told by the question, and nobody reads them here. */
    @Override
    public String prose(String markdown) {
        return SIGNS.matcher(markdown).replaceAll("- ${label}");
    }
}
