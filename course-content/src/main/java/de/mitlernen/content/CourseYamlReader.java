package de.mitlernen.content;

import de.mitlernen.content.CourseDefinition.Audience;
import de.mitlernen.content.CourseDefinition.Completion;
import de.mitlernen.content.CourseDefinition.FormOfAddress;
import de.mitlernen.content.Findings.Place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code course.yaml}. */
final class CourseYamlReader {

    private static final String FORM_OF_ADDRESS = "formOfAddress";

    private static final List<String> KEYS =
            List.of(
                    "id",
                    "sourceLanguage",
                    "level",
                    "audiences",
                    FORM_OF_ADDRESS,
                    "competences",
                    "learningOutcomes",
                    "license",
                    "authors",
                    "reviewers",
                    "passingScore",
                    "completion",
                    "cover",
                    "title",
                    "summary",
                    "outcomes",
                    "certificate",
                    "modules",
                    SourceReader.KEY,
                    Reasons.KEY);

    /** How a competence of DigComp is written. */
    static final Pattern COMPETENCE = Pattern.compile("\\d\\.\\d");

    private static final Pattern AUDIENCE = wordsOf(Audience.values());
    private static final Pattern ADDRESS = wordsOf(FormOfAddress.values());
    private static final Pattern COMPLETION = Pattern.compile("all-units|quiz");
    private static final Pattern LEVEL = Pattern.compile("[1-8]");
    private static final Pattern SCORE = Pattern.compile("0(\\.\\d+)?|1(\\.0+)?");

    private final YamlMapping yaml;
    private final Translations translations;

    private CourseYamlReader(YamlMapping yaml) {
        this.yaml = yaml;
        this.translations = new Translations(yaml);
    }

    /** The definition as far as it could be read; empty when the text is no YAML. */
    static Optional<CourseDefinition> read(String text, Place file) {
        return YamlText.read(text, file).map(yaml -> new CourseYamlReader(yaml).definition());
    }

    /**
     * Reads as {@link #read} does and checks what a new package has to keep to. A server still
     * reads what it stored before there was such a rule.
     */
    static CourseDefinition check(YamlMapping yaml) {
        var definition = new CourseYamlReader(yaml).definition();
        new DefinitionRules(yaml).check(definition);
        return definition;
    }

    private CourseDefinition definition() {
        yaml.only(KEYS);
        var modules = new ModuleReader(translations, SourceReader.read(yaml)).read(yaml);
        return new CourseDefinition(
                ModuleReader.id(yaml),
                translations.sourceLanguage(),
                level(),
                audiences(),
                formOfAddress(),
                yaml.texts(
                        "competences",
                        COMPETENCE,
                        Rule.COMPETENCE_MALFORMED,
                        "A competence of DigComp is written \"4.1\", not “%s”"),
                optionalTexts("learningOutcomes"),
                yaml.text("license"),
                yaml.texts("authors"),
                optionalTexts("reviewers"),
                passingScore(),
                completion(),
                yaml.text("cover"),
                translations.texts(),
                modules,
                Reasons.read(yaml));
    }

    private List<Audience> audiences() {
        return yaml
                .texts(
                        "audiences",
                        AUDIENCE,
                        Rule.VALUE_MALFORMED,
                        "“%s” is no audience. Known are " + AUDIENCE.pattern().replace("|", ", "))
                .stream()
                .filter(word -> AUDIENCE.matcher(word).matches())
                .map(word -> Audience.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private FormOfAddress formOfAddress() {
        if (!yaml.has(FORM_OF_ADDRESS)) {
            return FormOfAddress.FORMAL;
        }
        var written =
                yaml.text(
                        FORM_OF_ADDRESS,
                        ADDRESS,
                        Rule.VALUE_MALFORMED,
                        "formOfAddress is formal or informal, not “%s”");
        return written.equals("informal") ? FormOfAddress.INFORMAL : FormOfAddress.FORMAL;
    }

    private int level() {
        return number(
                yaml.text(
                        "level",
                        LEVEL,
                        Rule.VALUE_MALFORMED,
                        "level is a whole number from 1 to 8, not “%s”"),
                LEVEL);
    }

    private Completion completion() {
        if (!yaml.has("completion")) {
            return Completion.ALL_UNITS;
        }
        var written =
                yaml.text(
                        "completion",
                        COMPLETION,
                        Rule.VALUE_MALFORMED,
                        "completion is all-units or quiz, not “%s”");
        return written.equals("quiz") ? Completion.QUIZ : Completion.ALL_UNITS;
    }

    private List<String> optionalTexts(String key) {
        return yaml.has(key) ? yaml.texts(key) : List.of();
    }

    private double passingScore() {
        var written =
                yaml.text(
                        "passingScore",
                        SCORE,
                        Rule.VALUE_MALFORMED,
                        "passingScore is a number from 0 to 1 such as 0.6, not “%s”");
        return SCORE.matcher(written).matches() ? Double.parseDouble(written) : 0;
    }

    /** 0 for what is malformed and was reported. */
    static int number(String written, Pattern form) {
        return form.matcher(written).matches() ? Integer.parseInt(written) : 0;
    }

    private static Pattern wordsOf(Enum<?>[] values) {
        return Pattern.compile(
                Stream.of(values)
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("|")));
    }
}
