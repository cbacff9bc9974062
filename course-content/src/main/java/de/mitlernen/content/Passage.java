package de.mitlernen.content;

import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Some lines of a block.
 *
 * @param offset how many lines of the block stand before them
 */
record Passage(int offset, List<String> lines) {

    static Passage of(String markdown) {
        return new Passage(0, markdown.lines().toList());
    }

    String text() {
        return String.join("\n", lines).strip();
    }

    boolean isBlank() {
        return lines.stream().allMatch(String::isBlank);
    }

    /** The first lines, as many as told. */
    Passage first(int count) {
        return new Passage(offset, lines.subList(0, count));
    }

    /** All lines but the first ones. */
    Passage after(int count) {
        return new Passage(offset + count, lines.subList(count, lines.size()));
    }

    /** Gives each line, with its offset in the block or file. */
    void forEach(ObjIntConsumer<String> action) {
        for (int index = 0; index < lines.size(); index++) {
            action.accept(lines.get(index), offset + index);
        }
    }

    /** How many lines stand before the first that fulfils the condition: all if none does. */
    int linesBefore(Predicate<String> condition) {
        return IntStream.range(0, lines.size())
                .filter(index -> condition.test(lines.get(index)))
                .findFirst()
                .orElse(lines.size());
    }
}
