package de.mitlernen.content;

/**
 * A text or a file that a person marks.
 *
 * @param criteria what a good answer has
 */
public record Submission(Html criteria) implements ExerciseBody {
    @Override
    public String shape() {
        return "room to submit";
    }
}
