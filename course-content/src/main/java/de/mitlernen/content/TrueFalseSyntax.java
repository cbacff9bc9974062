package de.mitlernen.content;

import de.mitlernen.content.ItemReader.Form;

import java.util.regex.Pattern;

/** Statements in a list: {@code - (true) …} and {@code - (false) …}. */
record TrueFalseSyntax() implements ExerciseSyntax {

    private static final Pattern MARK = Pattern.compile("(?mi)^- \\((true|false)\\)");

    @Override
    public boolean begins(String line) {
        return Form.TRUE_OR_FALSE.begins(line);
    }

    @Override
    public TrueFalse read(Source source) {
        return new TrueFalse(new ItemReader(Form.TRUE_OR_FALSE, source).statements());
    }

    @Override
    public String tidy(Passage body) {
        return Form.TRUE_OR_FALSE.write(body);
    }

    @Override
    public String prose(String markdown) {
        return MARK.matcher(markdown).replaceAll("-");
    }
}
