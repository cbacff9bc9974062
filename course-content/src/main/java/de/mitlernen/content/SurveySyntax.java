package de.mitlernen.content;

import de.mitlernen.content.ItemReader.Form;

import java.util.regex.Pattern;

/** Answers in a list: {@code - ( ) …} to choose one, {@code - [ ] …} to choose several. */
record SurveySyntax() implements ExerciseSyntax {

    private static final Pattern MARK = Pattern.compile("(?m)^- (\\( \\)|\\[ ])");
    private static final Pattern RIGHT = Pattern.compile("^- [(\\[][xX]");

    @Override
    public boolean begins(String line) {
        return Form.ONE_OF.begins(line);
    }

    @Override
    public Survey read(Source source) {
        var form = form(source.body());
        source.body()
                .forEach(
                        (line, offset) -> {
                            if (RIGHT.matcher(line).find()) {
                                source.block()
                                        .plus(offset)
                                        .report(
                                                Rule.OPTION_MALFORMED,
                                                "In a survey no answer is right. Write - ( ) … or"
                                                        + " - [ ] …");
                            }
                        });
        return new Survey(form == Form.ONE_OF, new ItemReader(form, source).steps());
    }

    @Override
    public String tidy(Passage body) {
        return form(body).write(body);
    }

    @Override
    public String prose(String markdown) {
        return MARK.matcher(markdown).replaceAll("-");
    }

    @Override
    public boolean isMarked() {
        return false;
    }

    /** As the first answer is written. */
    private static Form form(Passage body) {
        return body.text().matches("(?s)[-*+]\\s*\\[.*") ? Form.SOME_OF : Form.ONE_OF;
    }
}
