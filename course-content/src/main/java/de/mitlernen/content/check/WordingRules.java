package de.mitlernen.content.check;

import de.mitlernen.content.Finding;
import de.mitlernen.content.WrittenText;

import java.util.List;
import java.util.stream.Stream;

/** All rules of this package. */
final class WordingRules {

    private static final List<TextRule> RULES =
            List.of(
                    new HeadingOrder(),
                    new TableHeads(),
                    new OptionFeedback(),
                    new MistypedMarkdown(),
                    new LinkTexts(),
                    new AlternativeTexts(),
                    new SensoryReferences(),
                    new ReadingTime(),
                    new Readability(),
                    new ForeignPassages(),
                    new SimpleLanguage(),
                    new SimpleGrammar());

    private WordingRules() {}

    static Stream<Finding> check(WrittenText written) {
        var text = CheckedText.of(written);
        return RULES.stream().flatMap(rule -> rule.check(text));
    }
}
