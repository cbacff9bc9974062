package de.mitlernen.content;

import java.util.List;

/**
 * A text in which words are to be marked: {@code parts} and words alternate as parts and gaps do in
 * a {@link ExerciseBody.GapText}.
 */
public record MarkWords(List<Html> parts, List<Words> words) implements ExerciseBody {

    /**
     * Words that can be marked.
     *
     * @param text inline HTML without links
     * @param right whether they are to be marked
     */
    public record Words(Html text, boolean right) {}

    @Override
    public String shape() {
        return "%d places, right: %s"
                .formatted(words.size(), RightOnes.of(words.stream().map(Words::right).toList()));
    }
}
