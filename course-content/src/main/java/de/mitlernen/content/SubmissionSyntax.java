package de.mitlernen.content;

import java.util.List;

/** The question, {@code @criteria} of a good answer, and {@code @after} it was submitted. */
record SubmissionSyntax() implements QuestionSyntax {
    private static final String CRITERIA = "criteria";

    @Override
    public Submission read(Source source) {
        return new Submission(source.html().text(source.sections().written(CRITERIA)));
    }

    @Override
    public List<String> sections() {
        return List.of(CRITERIA);
    }
}
