package de.mitlernen.content;

import de.mitlernen.content.BracketText.Bracket;
import de.mitlernen.content.MarkWords.Words;

import java.util.List;
import java.util.regex.Matcher;

/** Paragraphs with words that can be marked: {@code [[+right]]} or {@code [[-not right]]}. */
record MarkWordsSyntax() implements ExerciseSyntax {

    private static final String EXAMPLE = "[[+words to mark]] or [[-other words]]";

    @Override
    public boolean begins(String line) {
        // The question is the first paragraph.
        return line.isBlank();
    }

    @Override
    public MarkWords read(Source source) {
        var text = new BracketText(source.body(), source.block(), EXAMPLE);
        var words = text.brackets().stream().map(bracket -> words(bracket, source.html())).toList();
        checkNumber(words, source);
        return new MarkWords(source.html().parts(text.document()), words);
    }

    @Override
    public String tidy(Passage body) {
        return TidyText.of(body.text());
    }

    @Override
    public String prose(String markdown) {
        return BracketText.BRACKET
                .matcher(markdown)
                .replaceAll(words -> Matcher.quoteReplacement(textOf(words.group(1))));
    }

    private static Words words(Bracket bracket, BlockHtml html) {
        var written = bracket.written().strip();
        if (!written.startsWith("+") && !written.startsWith("-")) {
            bracket.place()
                    .report(
                            Rule.OPTION_MALFORMED,
                            "Nothing tells whether this is right: " + EXAMPLE);
        } else if (textOf(written).isEmpty()) {
            bracket.place().report(Rule.OPTION_EMPTY, "Write the words to mark: " + EXAMPLE);
        }
        return new Words(html.phrase(textOf(written)), written.startsWith("+"));
    }

    private static void checkNumber(List<Words> words, Source source) {
        if (words.size() < 2) {
            source.report(
                    Rule.TOO_FEW_OPTIONS,
                    "After the first paragraph at least two places are needed, written " + EXAMPLE);
        } else if (words.stream().noneMatch(Words::right)) {
            source.report(Rule.NO_RIGHT_OPTION, "Nothing is to be marked: " + EXAMPLE);
        }
    }

    private static String textOf(String written) {
        return written.strip().replaceFirst("^[+-]", "").strip();
    }
}
