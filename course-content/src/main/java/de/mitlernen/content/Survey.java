package de.mitlernen.content;

import java.util.List;

/**
 * A question to which no answer is right. The answers are anonymous.
 *
 * @param single whether one answer can be chosen, not several
 * @param answers inline HTML
 */
public record Survey(boolean single, List<Html> answers) implements ExerciseBody {
    @Override
    public String shape() {
        return "%d answers of which %s can be chosen"
                .formatted(answers.size(), single ? "one" : "several");
    }
}
