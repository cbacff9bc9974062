package de.mitlernen.content.check;

import de.mitlernen.content.Block;
import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.Finding;
import de.mitlernen.content.Prose;
import de.mitlernen.content.Rule;

import org.commonmark.node.Image;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long a unit takes: its words at the pace of its readers, and a minute for each exercise. Of
 * an exercise count the question, the options and one of the two texts that follow an answer.
 */
final class ReadingTime implements TextRule {

    private static final int WORDS_A_MINUTE = 180;

    /** Of whoever reads German easy to read, or begins (DigComp levels 1 and 2). */
    private static final int WORDS_A_MINUTE_OF_BEGINNERS = 120;

    private static final int HIGHEST_LEVEL_OF_BEGINNERS = 2;

    /** What only some read: hints, the text after a right answer, feedback of single options. */
    private static final Pattern ASIDE =
            Pattern.compile("(?ms)^@(?:hint|right)\\b.*?(?=^@|\\z)|^\\s+>.*?$");

    @Override
    public Stream<Finding> check(CheckedText text) {
        long exercises = text.blocks().stream().map(Prose::block).filter(Block::isExercise).count();
        int words = text.blocks().stream().mapToInt(ReadingTime::words).sum();
        long minutes = Math.round((double) words / pace(text)) + exercises;
        return minutes <= UnitDefinition.LONGEST
                ? Stream.empty()
                : Stream.of(text.finding(Rule.READING_TIME, 0, message(minutes, words, exercises)));
    }

    private static int pace(CheckedText text) {
        boolean beginners = text.isSimpleGerman() || text.level() <= HIGHEST_LEVEL_OF_BEGINNERS;
        return beginners ? WORDS_A_MINUTE_OF_BEGINNERS : WORDS_A_MINUTE;
    }

    private static int words(Prose block) {
        var asides = block.block().isExercise() ? asides(block) : Set.of();
        return Passage.of(block)
                .filter(passage -> !(passage.node() instanceof Image))
                .filter(passage -> !asides.contains(block.line(passage.node())))
                .mapToInt(passage -> Sentence.words(passage.text()).size())
                .sum();
    }

    /** The lines of asides in the file. */
    private static Set<Integer> asides(Prose block) {
        var markdown = block.block().markdown();
        return ASIDE.matcher(markdown)
                .results()
                .flatMapToInt(
                        aside ->
                                IntStream.range(
                                        lines(markdown.substring(0, aside.start())),
                                        lines(markdown.substring(0, aside.end())) + 1))
                .map(line -> block.line() + line)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static int lines(String text) {
        return (int) text.chars().filter(letter -> letter == '\n').count();
    }

    private static String message(long minutes, int words, long exercises) {
        return ("This takes about %d minutes: %d words and %d exercises. Divide the unit, or leave"
                        + " out what can wait")
                .formatted(minutes, words, exercises);
    }
}
