package de.mitlernen.content;

/** Nothing but the question, and {@code @after} it has been thought about. */
record ReflectionSyntax() implements ExerciseSyntax {

    @Override
    public boolean begins(String line) {
        return false;
    }

    @Override
    public Reflection read(Source source) {
        return new Reflection();
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
}
