package de.mitlernen.content;

import de.mitlernen.content.ExerciseBody.Ordering;
import de.mitlernen.content.ItemReader.Form;

/** Steps in a numbered list, in the right order. */
record OrderingSyntax() implements ExerciseSyntax {

    @Override
    public boolean begins(String line) {
        return Form.STEP.begins(line);
    }

    @Override
    public Ordering read(Source source) {
        return new Ordering(new ItemReader(Form.STEP, source).steps());
    }

    @Override
    public String tidy(Passage body) {
        return Form.STEP.write(body);
    }

    @Override
    public String prose(String markdown) {
        return markdown;
    }
}
