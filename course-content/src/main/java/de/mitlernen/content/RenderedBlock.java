package de.mitlernen.content;

/** A block of a unit, ready for a page. */
public sealed interface RenderedBlock {

    String id();

    /** A text with its headings, pictures, call-outs and tables; a term, a film, a recording. */
    record Text(String id, Html html) implements RenderedBlock {}

    /** Something to answer. */
    record ExerciseBlock(Exercise exercise) implements RenderedBlock {
        @Override
        public String id() {
            return exercise.id();
        }
    }
}
