package de.mitlernen.content;

import de.mitlernen.content.ExerciseBody.Choice;
import de.mitlernen.content.ExerciseBody.Option;
import de.mitlernen.content.ItemReader.Form;

import java.util.regex.Pattern;

/** Options in a list: {@code - (x) …} for one that is right, {@code - [x] …} for several. */
record ChoiceSyntax(Form form) implements ExerciseSyntax {

    private static final Pattern MARK = Pattern.compile("(?m)^- (\\([ xX]\\)|\\[[ xX]])");

    @Override
    public boolean begins(String line) {
        return form.begins(line);
    }

    @Override
    public Choice read(Source source) {
        boolean single = form == Form.ONE_OF;
        var options = new ItemReader(form, source).options();
        if (single && options.stream().filter(Option::right).count() > 1) {
            source.report(
                    Rule.TWO_RIGHT_OPTIONS, "Mark one option with (x), or write multiple-choice");
        }
        return new Choice(single, options);
    }

    @Override
    public String tidy(Passage body) {
        return form.write(body);
    }

    @Override
    public String prose(String markdown) {
        return MARK.matcher(markdown).replaceAll("-");
    }
}
