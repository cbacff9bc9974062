package de.mitlernen.content;

/** Room to think in writing. Nobody marks it. */
public record Reflection() implements ExerciseBody {
    @Override
    public String shape() {
        return "room to write";
    }
}
