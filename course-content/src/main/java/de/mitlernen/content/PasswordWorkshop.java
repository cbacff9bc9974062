package de.mitlernen.content;

import java.util.List;

/** A place to try passwords out, and examples that teach the same. Nothing is right or wrong. */
public record PasswordWorkshop(List<Example> examples) implements ExerciseBody {

    /**
     * A password that nobody should use.
     *
     * @param verdict in a word, inline HTML
     * @param reason inline HTML
     */
    public record Example(String password, Html verdict, Html reason) {}

    @Override
    public String shape() {
        return examples.size() + " examples";
    }
}
