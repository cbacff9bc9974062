package de.mitlernen.content;

import de.mitlernen.content.BracketText.Bracket;
import de.mitlernen.content.ExerciseBody.ChosenGap;
import de.mitlernen.content.ExerciseBody.Gap;
import de.mitlernen.content.ExerciseBody.GapText;
import de.mitlernen.content.ExerciseBody.TypedGap;

import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Paragraphs with gaps: {@code [[answer|other answer]]} or {@code [[+right|-other]]}. */
record GapSyntax() implements ExerciseSyntax {

    @Override
    public boolean begins(String line) {
        // The question is the first paragraph.
        return line.isBlank();
    }

    @Override
    public GapText read(Source source) {
        var text = new BracketText(source.body(), source.block(), "[[answer]]");
        if (text.brackets().isEmpty()) {
            source.place()
                    .report(
                            Rule.NO_GAP,
                            "After its first paragraph a gap text needs a gap: [[answer]]");
        }
        var gaps = text.brackets().stream().map(GapSyntax::gap).toList();
        return new GapText(source.html().parts(text.document()), gaps);
    }

    @Override
    public String tidy(Passage body) {
        return TidyText.of(body.text());
    }

    @Override
    public String prose(String markdown) {
        return BracketText.BRACKET.matcher(markdown).replaceAll(gap -> answer(gap.group(1)));
    }

    private static Gap gap(Bracket bracket) {
        var entries = Stream.of(bracket.written().split("\\|", -1)).map(String::strip).toList();
        if (entries.stream().anyMatch(entry -> entry.matches("[+-]?"))) {
            bracket.place()
                    .report(
                            Rule.GAP_WITHOUT_ANSWER,
                            "An answer is empty. Write [[answer|other answer]]");
        }
        boolean chosen = entries.stream().anyMatch(GapSyntax::isMarked);
        return chosen ? chosenGap(entries, bracket) : new TypedGap(entries);
    }

    private static ChosenGap chosenGap(List<String> entries, Bracket bracket) {
        var right =
                IntStream.range(0, entries.size())
                        .filter(index -> entries.get(index).startsWith("+"))
                        .boxed()
                        .toList();
        if (right.size() != 1
                || entries.size() == 1
                || !entries.stream().allMatch(GapSyntax::isMarked)) {
            bracket.place()
                    .report(
                            Rule.GAP_CHOICES,
                            "Mark one choice with + and all others with -: [[+right|-other]]");
        }
        var choices = entries.stream().map(entry -> entry.replaceFirst("^[+-]\\s*", "")).toList();
        return new ChosenGap(choices, right.isEmpty() ? 0 : right.getFirst());
    }

    private static boolean isMarked(String entry) {
        return entry.startsWith("+") || entry.startsWith("-");
    }

    /** The one that is marked as right, or else the first. */
    private static String answer(String gap) {
        var entries = List.of(gap.split("\\|"));
        var answer =
                entries.stream()
                        .filter(entry -> entry.strip().startsWith("+"))
                        .map(entry -> entry.strip().substring(1))
                        .findFirst()
                        .orElse(entries.getFirst());
        return Matcher.quoteReplacement(answer.strip());
    }
}
