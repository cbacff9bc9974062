package de.mitlernen.content;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line {@code = 12,5 ± 0,5 kg}; tolerance and unit may be left out. */
record NumericSyntax() implements ExerciseSyntax {

    private static final Pattern LINE =
            Pattern.compile(
                    "=\\h*(?<answer>[-−]?\\d{1,18}(?:[.,]\\d{1,18})?)"
                            + "(?:\\h*±\\h*(?<tolerance>\\d{1,18}(?:[.,]\\d{1,18})?))?"
                            + "(?:\\h*(?<unit>[^\\s\\d.,±|=][^\n]*)?)");

    /** 1.500 is one and a half for some, and fifteen hundred for others. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[-−]?[1-9]\\d{0,2}[.,]\\d{3}");

    @Override
    public boolean begins(String line) {
        return AnswerLine.begins(line);
    }

    @Override
    public Numeric read(Source source) {
        var match = LINE.matcher(source.body().text());
        if (!match.matches()) {
            source.place()
                    .report(
                            Rule.ANSWER_MALFORMED,
                            "Write one line with the number, such as “= 12,5 ± 0,5 kg”");
            return new Numeric(BigDecimal.ZERO, BigDecimal.ZERO, "");
        }
        if (numbers(match).anyMatch(number -> AMBIGUOUS.matcher(number).matches())) {
            source.place()
                    .report(
                            Rule.ANSWER_MALFORMED,
                            "Is this a thousand or a decimal? Write 1500, or 1,5");
        }
        return new Numeric(
                number(match.group("answer")),
                tolerance(match).map(NumericSyntax::number).orElse(BigDecimal.ZERO),
                unit(match).orElse(""));
    }

    @Override
    public String tidy(Passage body) {
        var match = LINE.matcher(body.text());
        if (!match.matches()) {
            return body.text();
        }
        return Stream.of(
                        Optional.of("= " + match.group("answer")),
                        tolerance(match).map("± "::concat),
                        unit(match))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    @Override
    public String prose(String markdown) {
        return AnswerLine.leftOut(markdown);
    }

    private static Stream<String> numbers(Matcher match) {
        return Stream.concat(Stream.of(match.group("answer")), tolerance(match).stream());
    }

    private static Optional<String> tolerance(Matcher match) {
        return Optional.ofNullable(match.group("tolerance"));
    }

    private static Optional<String> unit(Matcher match) {
        return Optional.ofNullable(match.group("unit")).map(String::strip);
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written.replace(',', '.').replace('−', '-'));
    }
}
