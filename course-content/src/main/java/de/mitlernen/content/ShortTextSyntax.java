package de.mitlernen.content;

import java.util.List;
import java.util.stream.Stream;

/** A line {@code = answer | other right answer}. */
record ShortTextSyntax() implements ExerciseSyntax {

    @Override
    public boolean begins(String line) {
        return AnswerLine.begins(line);
    }

    @Override
    public ShortText read(Source source) {
        var answers = answers(source.body());
        if (source.body().text().contains("\n") || answers.contains("")) {
            source.place()
                    .report(
                            Rule.ANSWER_MALFORMED,
                            "Write one line with all right answers: “= answer | other answer”");
        }
        return new ShortText(answers);
    }

    @Override
    public String tidy(Passage body) {
        return "= " + String.join(" | ", answers(body));
    }

    @Override
    public String prose(String markdown) {
        return AnswerLine.leftOut(markdown);
    }

    private static List<String> answers(Passage body) {
        return Stream.of(body.text().replaceFirst("^=", "").split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
