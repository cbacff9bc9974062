package de.mitlernen.content;

import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of a unit, as its author wrote it. Ids and kinds are equal in all languages.
 *
 * @param id unique in the unit
 * @param kind {@code text}, {@code term}, {@code video}, {@code audio}, or the name of an exercise
 *     type such as {@code single-choice}
 * @param optional whether a unit is complete without an answer to this exercise
 * @param markdown the text between the delimiters, lines ended by {@code \n}
 */
public record Block(String id, String kind, boolean optional, String markdown) {

    /** The kind of a block without delimiters. */
    public static final String TEXT = "text";

    /** The kinds that {@code :::} encloses. */
    static final List<String> DELIMITED =
            Stream.of(ExerciseKind.NAMES, List.of(TermText.KIND), MediaText.KINDS)
                    .flatMap(List::stream)
                    .toList();

    public boolean isExercise() {
        return ExerciseKind.find(kind).isPresent();
    }

    /** Whether this is an exercise whose answers are right or not yet. */
    boolean isMarked() {
        return ExerciseKind.find(kind).filter(found -> found.syntax.isMarked()).isPresent();
    }

    /** Whether {@code :::} stands around the block. */
    boolean isDelimited() {
        return !kind.equals(TEXT);
    }

    /** What translations note of a canonical block, to be told when it changes. */
    String hash() {
        return TextHash.of(kind, markdown);
    }
}
