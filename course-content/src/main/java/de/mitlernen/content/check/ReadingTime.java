package de.mitlernen.content.check;

import de.mitlernen.content.Block;
import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.Finding;
import de.mitlernen.content.Prose;
import de.mitlernen.content.Rule;

import org.commonmark.node.Image;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long a unit takes: its words at the pace of its readers, and a minute for each exercise,
 * which is for thinking and for the text after the answer. Its question and its options count as
 * words.
 */
final class ReadingTime implements TextRule {

    private static final int WORDS_A_MINUTE = 180;

    /** Of whoever reads German easy to read, or begins (DigComp levels 1 and 2). */
    private static final int WORDS_A_MINUTE_OF_BEGINNERS = 120;

    private static final int HIGHEST_LEVEL_OF_BEGINNERS = 2;

    private static final String STORY = "scenario";

    /** What only some read, below an option. */
    private static final Pattern OPTION_FEEDBACK = Pattern.compile("\\s+>.*");

    @Override
    public Stream<Finding> check(CheckedText text) {
        var needed = text.blocks().stream().filter(prose -> !prose.block().optional()).toList();
        long exercises = needed.stream().map(Prose::block).filter(Block::isExercise).count();
        int words = needed.stream().mapToInt(ReadingTime::words).sum();
        double all = (double) words / pace(text) + exercises;
        long minutes = Math.round(all * share(text, exercises));
        return minutes <= UnitDefinition.LONGEST
                ? Stream.empty()
                : Stream.of(text.finding(Rule.READING_TIME, 0, message(minutes, words, exercises)));
    }

    /** Of a closing quiz that draws, what is asked in a run. */
    private static double share(CheckedText text, long exercises) {
        return exercises == 0 || text.drawn().isEmpty()
                ? 1
                : Math.min(1, (double) text.drawn().getAsInt() / exercises);
    }

    private static int pace(CheckedText text) {
        boolean beginners = text.isSimpleGerman() || text.level() <= HIGHEST_LEVEL_OF_BEGINNERS;
        return beginners ? WORDS_A_MINUTE_OF_BEGINNERS : WORDS_A_MINUTE;
    }

    private static int words(Prose block) {
        var asides = block.block().isExercise() ? asides(block) : Set.of();
        // Of a story one goes one way, about half of it.
        int share = block.block().kind().equals(STORY) ? 2 : 1;
        return TextRun.of(block)
                        .filter(
                                run ->
                                        !(run.node() instanceof Image
                                                || run.node() instanceof Prose.Plain))
                        .filter(run -> !asides.contains(block.line(run.node())))
                        .mapToInt(run -> Sentence.words(run.text()).size())
                        .sum()
                / share;
    }

    /** The lines of an exercise in the file that the words of a unit are counted without. */
    private static Set<Integer> asides(Prose block) {
        var asides = new HashSet<Integer>();
        boolean inSection = false;
        int number = block.line();
        for (var line : block.block().markdown().lines().toList()) {
            inSection |= line.startsWith("@");
            if (inSection || OPTION_FEEDBACK.matcher(line).matches()) {
                asides.add(number);
            }
            number++;
        }
        return asides;
    }

    private static String message(long minutes, int words, long exercises) {
        return ("This takes about %d minutes: %d words and %d exercises. Divide the unit, or leave"
                        + " out what can wait")
                .formatted(minutes, words, exercises);
    }
}
