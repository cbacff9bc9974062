package de.mitlernen.content.check;

import de.mitlernen.content.AdvisoryRule;
import de.mitlernen.content.CourseDefinition;
import de.mitlernen.content.Finding;
import de.mitlernen.content.Rule;
import de.mitlernen.content.UnitFile;

import java.util.function.Consumer;

/** A translation notes what it was translated from, so that a later change is noticed. */
final class TranslationNotes implements AdvisoryRule {

    @Override
    public void check(CourseDefinition course, UnitFile file, Consumer<Finding> findings) {
        if (!file.language().equals(course.sourceLanguage())
                && file.text().editing().translatedFrom().isEmpty()) {
            findings.accept(
                    new Finding(
                            Rule.TRANSLATION_NOT_NOTED,
                            file.path(),
                            0,
                            "Nothing tells which original this translates. Run check --write, which"
                                    + " notes it"));
        }
    }
}
