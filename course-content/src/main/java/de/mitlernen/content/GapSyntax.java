package de.mitlernen.content;

import de.mitlernen.content.ExerciseBody.GapText;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paragraphs with gaps: {@code [[answer|other answer]]} or {@code [[+right|-other]]}. */
record GapSyntax() implements ExerciseSyntax {

    private static final Pattern GAP = Pattern.compile("\\[\\[([^\\[\\]\n]*)]]");

    @Override
    public boolean begins(String line) {
        // The question is the first paragraph.
        return line.isBlank();
    }

    @Override
    public GapText read(Source source) {
        var body = new GapBody(source.body(), source.block());
        return new GapText(source.html().parts(body.document()), body.gaps());
    }

    @Override
    public String tidy(Passage body) {
        return TidyText.of(body.text());
    }

    @Override
    public String prose(String markdown) {
        return GAP.matcher(markdown).replaceAll(gap -> answer(gap.group(1)));
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
