package de.mitlernen.content;

/** Nothing but the question, and {@code @after} it has been thought about. */
record ReflectionSyntax() implements QuestionSyntax {
    @Override
    public Reflection read(Source source) {
        return new Reflection();
    }
}
