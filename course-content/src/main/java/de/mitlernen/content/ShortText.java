package de.mitlernen.content;

import java.util.List;

/**
 * A word or a few to be typed.
 *
 * @param answers all right answers, at least one, as plain text
 */
public record ShortText(List<String> answers) implements ExerciseBody {

    @Override
    public String shape() {
        return "an answer to type";
    }
}
