package de.mitlernen.content;

import java.util.List;

/** The question, {@code @criteria} of a good answer, and {@code @after} it was submitted. */
record SubmissionSyntax() implements ExerciseSyntax {

    private static final String CRITERIA = "criteria";

    @Override
    public boolean begins(String line) {
        return false;
    }

    @Override
    public Submission read(Source source) {
        return new Submission(source.html().text(source.sections().written(CRITERIA)));
    }

    @Override
    public String tidy(Passage body) {
        return "";
    }

    @Override
    public String prose(String markdown) {
        return markdown;
    }

    @Override
    public boolean isMarked() {
        return false;
    }

    @Override
    public List<String> sections() {
        return List.of(CRITERIA);
    }
}
