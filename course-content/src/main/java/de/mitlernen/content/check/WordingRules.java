package de.mitlernen.content.check;

import de.mitlernen.content.AdvisoryRule;
import de.mitlernen.content.CourseDefinition;
import de.mitlernen.content.Finding;
import de.mitlernen.content.UnitFile;

import java.util.List;
import java.util.function.Consumer;

/** All rules of this package. */
final class WordingRules implements AdvisoryRule {

    private final List<TextRule> rules =
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

    @Override
    public void check(CourseDefinition course, UnitFile file, Consumer<Finding> findings) {
        var text = CheckedText.of(course, file);
        rules.forEach(rule -> rule.check(text).forEach(findings));
    }
}
