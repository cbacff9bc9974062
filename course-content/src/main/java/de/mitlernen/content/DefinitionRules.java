package de.mitlernen.content;

import de.mitlernen.content.CourseDefinition.Completion;
import de.mitlernen.content.CourseDefinition.CourseText;
import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.CourseDefinition.UnitDefinition.Kind;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code course.yaml} has to keep to so that the pages and the certificate can show it. What
 * is missing or malformed is not reported again here.
 */
final class DefinitionRules {

    /** DigComp 3.0: five areas and what belongs to them. */
    private static final Set<String> COMPETENCES =
            Set.of(
                    "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3.1", "3.2",
                    "3.3", "3.4", "4.1", "4.2", "4.3", "4.4", "5.1", "5.2", "5.3", "5.4");

    private static final Set<String> SOURCE_LANGUAGES = Set.of("de", "en");

    /**
     * Of Creative Commons, and of the Free Software Foundation for documents.
     *
     * @see <a href="https://spdx.org/licenses/">SPDX License List</a>
     */
    private static final Pattern LICENSE =
            Pattern.compile(
                    "CC0-1\\.0|CC-BY(-NC)?(-SA|-ND)?-([124]\\.0|2\\.5|3\\.0(-[A-Z]{2,3})?)"
                            + "|GFDL-1\\.[123]-(only|or-later)");

    private final YamlMapping yaml;

    DefinitionRules(YamlMapping yaml) {
        this.yaml = yaml;
    }

    void check(CourseDefinition course) {
        checkSourceLanguage(course.sourceLanguage());
        checkCompetences(course.competences());
        course.learningOutcomes().forEach(id -> checkLearningOutcome(id, course.competences()));
        checkLicense(course.license());
        checkCompletion(course);
        course.texts().forEach(this::checkText);
        checkSources(course);
        Reasons.refuseUnknown(yaml);
    }

    private void checkSourceLanguage(String language) {
        if (Translations.LANGUAGE.matcher(language).matches()
                && !SOURCE_LANGUAGES.contains(language)) {
            report(
                    "sourceLanguage",
                    Rule.SOURCE_LANGUAGE_UNKNOWN,
                    ("sourceLanguage is de or en for now, not “%s”. The course may have"
                                    + " translations in any other language")
                            .formatted(language));
        }
    }

    private void checkCompetences(List<String> competences) {
        if (competences.size() > Limits.COMPETENCES) {
            report(
                    "competences",
                    Rule.TOO_MANY_COMPETENCES,
                    "These are %d competences. Keep the %d that the course teaches most"
                            .formatted(competences.size(), Limits.COMPETENCES));
        }
        competences.stream()
                .filter(number -> CourseYamlReader.COMPETENCE.matcher(number).matches())
                .filter(number -> !COMPETENCES.contains(number))
                .forEach(this::unknownCompetence);
    }

    private void unknownCompetence(String number) {
        report(
                "competences",
                Rule.COMPETENCE_UNKNOWN,
                ("DigComp 3.0 has no competence “%s”. It has 1.1 to 1.3, 2.1 to 2.6, 3.1 to 3.4,"
                                + " 4.1 to 4.4 and 5.1 to 5.4")
                        .formatted(number));
    }

    private void checkLearningOutcome(String id, List<String> competences) {
        if (!LearningOutcomes.exists(id)) {
            report(
                    "learningOutcomes",
                    Rule.LEARNING_OUTCOME_UNKNOWN,
                    "DigComp 3.0 has no learning outcome “%s”. Write LO4.1.01".formatted(id));
        } else if (!competences.contains(LearningOutcomes.competence(id))) {
            report(
                    "learningOutcomes",
                    Rule.LEARNING_OUTCOME_ELSEWHERE,
                    "%s belongs to competence %s. Add “%s” to competences, or leave it out"
                            .formatted(
                                    id,
                                    LearningOutcomes.competence(id),
                                    LearningOutcomes.competence(id)));
        }
    }

    private void checkLicense(String license) {
        if (!license.isEmpty() && !LICENSE.matcher(license).matches()) {
            report(
                    "license",
                    Rule.LICENSE_UNKNOWN,
                    ("“%s” is no SPDX identifier of a licence for texts. Write CC-BY-SA-4.0,"
                                    + " CC-BY-4.0 or CC0-1.0")
                            .formatted(license));
        }
    }

    private void checkCompletion(CourseDefinition course) {
        if (course.completion() == Completion.QUIZ
                && course.units().noneMatch(unit -> unit.kind() == Kind.QUIZ)) {
            report(
                    "completion",
                    Rule.COMPLETION_WITHOUT_QUIZ,
                    "No unit is a quiz. Add “kind: quiz” to one, or leave completion out");
        }
    }

    private void checkText(String language, CourseText text) {
        checkLength("title", language, text.title(), Limits.TITLE);
        var outcomes = text.outcomes();
        if (!outcomes.isEmpty()
                && (outcomes.size() < Limits.FEWEST_OUTCOMES
                        || outcomes.size() > Limits.MOST_OUTCOMES)) {
            report(
                    "outcomes",
                    Rule.NUMBER_OF_OUTCOMES,
                    "In %s there are %d outcomes. Write %d to %d"
                            .formatted(
                                    language,
                                    outcomes.size(),
                                    Limits.FEWEST_OUTCOMES,
                                    Limits.MOST_OUTCOMES));
        }
        outcomes.forEach(outcome -> checkLength("outcomes", language, outcome, Limits.OUTCOME));
        text.certificate()
                .ifPresent(
                        sentence ->
                                checkLength("certificate", language, sentence, Limits.CERTIFICATE));
    }

    private void checkLength(String key, String language, String text, int most) {
        var length = text.codePointCount(0, text.length());
        if (length > most) {
            report(
                    key,
                    Rule.TEXT_TOO_LONG,
                    "In %s, “%s” has %d characters. At most %d fit on the certificate"
                            .formatted(language, text, length, most));
        }
    }

    private void checkSources(CourseDefinition course) {
        yaml.mappingIfPresent(SourceReader.KEY).ifPresent(sources -> checkSources(course, sources));
    }

    private static void checkSources(CourseDefinition course, YamlMapping sources) {
        var units = course.units().map(UnitDefinition::id).toList();
        sources.keys().stream()
                .filter(unit -> !units.contains(unit))
                .forEach(
                        unit ->
                                sources.at(unit)
                                        .report(
                                                Rule.KEY_UNKNOWN,
                                                "No unit is called “%s”. %sWrite its id"
                                                        .formatted(
                                                                unit,
                                                                Spelling.suggest(unit, units))));
        var without = units.stream().filter(unit -> !sources.has(unit)).toList();
        if (!without.isEmpty()) {
            sources.place()
                    .report(
                            Rule.SOURCES_MISSING,
                            "Write here too what these units rest on: "
                                    + String.join(", ", without));
        }
    }

    private void report(String key, Rule rule, String message) {
        yaml.at(key).report(rule, message);
    }
}
