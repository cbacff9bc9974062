package de.mitlernen.content;

/** Nothing stands below the question but sections, and no answer is right or wrong. */
interface QuestionSyntax extends ExerciseSyntax {
    @Override
    default boolean begins(String line) {
        return false;
    }

    @Override
    default String tidy(Passage body) {
        return "";
    }

    @Override
    default String prose(String markdown) {
        return markdown;
    }

    @Override
    default boolean isMarked() {
        return false;
    }
}
