package de.mitlernen.content.check;

import de.mitlernen.content.Block;
import de.mitlernen.content.Finding;
import de.mitlernen.content.Prose;
import de.mitlernen.content.Rule;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long a unit takes: its words at the pace of its readers, and a minute for each exercise. Of
 * an exercise count the question, the options and one of the two texts that follow an answer.
 */
final class ReadingTime implements TextRule {

    private static final int LONGEST_UNIT = 10;
    private static final int WORDS_A_MINUTE = 180;

    /** Of whoever reads German easy to read, or begins (DigComp levels 1 and 2). */
    private static final int WORDS_A_MINUTE_OF_BEGINNERS = 120;

    private static final int HIGHEST_LEVEL_OF_BEGINNERS = 2;

    /** What only some read: hints, the text after a right answer, feedback of single options. */
    private static final Pattern ASIDE =
            Pattern.compile("(?s)\n@(?:hint|right)\\b.*?(?=\n@|$)|\n\\s+>[^\n]*");

    @Override
    public Stream<Finding> check(CheckedText text) {
        long exercises = text.blocks().stream().map(Prose::block).filter(Block::isExercise).count();
        int words = text.blocks().stream().map(Prose::block).mapToInt(ReadingTime::words).sum();
        long minutes = Math.round((double) words / pace(text)) + exercises;
        return minutes <= LONGEST_UNIT
                ? Stream.empty()
                : Stream.of(text.finding(Rule.READING_TIME, 0, message(minutes, words, exercises)));
    }

    private static int pace(CheckedText text) {
        boolean beginners =
                text.isSimpleGerman() || text.level() <= HIGHEST_LEVEL_OF_BEGINNERS;
        return beginners ? WORDS_A_MINUTE_OF_BEGINNERS : WORDS_A_MINUTE;
    }

    private static int words(Block block) {
        var read = block.isExercise() ? ASIDE.matcher("\n" + block.markdown()).replaceAll("") : block.markdown();
        return Sentence.words(read).size();
    }

    private static String message(long minutes, int words, long exercises) {
        return "This takes about %d minutes: %,d words and %d exercises. Divide the unit, or leave out what can wait"
                .formatted(minutes, words, exercises);
    }
}
