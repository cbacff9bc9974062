package de.mitlernen.content;

import de.mitlernen.content.CourseDefinition.Audience;
import de.mitlernen.content.CourseDefinition.Completion;
import de.mitlernen.content.CourseDefinition.Module;
import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.CourseDefinition.UnitDefinition.Kind;
import de.mitlernen.content.Findings.Place;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code course.yaml}. */
final class CourseYamlReader {

    private static final List<String> KEYS =
            List.of(
                    "id",
                    "sourceLanguage",
                    "level",
                    "audiences",
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
                    Reasons.KEY);
    private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

    /** How a competence of DigComp is written. */
    static final Pattern COMPETENCE = Pattern.compile("\\d\\.\\d");

    private static final Pattern AUDIENCE = wordsOf(Audience.values());
    private static final Pattern KIND = wordsOf(Kind.values());
    private static final Pattern COMPLETION = Pattern.compile("all-units|quiz");
    private static final Pattern LEVEL = Pattern.compile("[1-8]");
    private static final Pattern SCORE = Pattern.compile("0(\\.\\d+)?|1(\\.0+)?");
    private static final Pattern MINUTES = Pattern.compile("[1-9]\\d?");

    private final YamlMapping yaml;
    private final Translations translations;
    private final Set<String> moduleIds = new HashSet<>();
    // Where the pictures are, there can be no unit.
    private final Set<String> unitIds = new HashSet<>(Set.of("media"));

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
    static Optional<CourseDefinition> check(String text, Place file) {
        var yaml = YamlText.read(text, file);
        var definition = yaml.map(it -> new CourseYamlReader(it).definition());
        yaml.map(DefinitionRules::new).ifPresent(rules -> definition.ifPresent(rules::check));
        return definition;
    }

    private CourseDefinition definition() {
        yaml.only(KEYS);
        var modules = yaml.mappings("modules").stream().map(this::module).toList();
        return new CourseDefinition(
                id(yaml),
                translations.sourceLanguage(),
                level(),
                audiences(),
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

    private Module module(YamlMapping module) {
        module.only(List.of("id", "title", "units"));
        return new Module(
                newId(module, moduleIds),
                translations.titles(module),
                module.mappings("units").stream().map(this::unit).toList());
    }

    private UnitDefinition unit(YamlMapping unit) {
        unit.only(List.of("id", "minutes", "kind"));
        var minutes =
                unit.text(
                        "minutes",
                        MINUTES,
                        Rule.VALUE_MALFORMED,
                        "minutes is a whole number from 1 to 99, not “%s”");
        return new UnitDefinition(newId(unit, unitIds), number(minutes, MINUTES), kind(unit));
    }

    private static Kind kind(YamlMapping unit) {
        if (!unit.has("kind")) {
            return Kind.LESSON;
        }
        var written =
                unit.text("kind", KIND, Rule.VALUE_MALFORMED, "kind is lesson or quiz, not “%s”");
        return written.equals("quiz") ? Kind.QUIZ : Kind.LESSON;
    }

    private static String id(YamlMapping mapping) {
        return mapping.text("id", ID, Rule.BAD_ID, "“%s” is no id. Use a to z, 0 to 9 and -");
    }

    private static String newId(YamlMapping mapping, Set<String> taken) {
        var id = id(mapping);
        if (!id.isEmpty() && !taken.add(id)) {
            mapping.at("id").report(Rule.DUPLICATE_ID, "“%s” is taken already".formatted(id));
        }
        return id;
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

    private static int number(String written, Pattern form) {
        return form.matcher(written).matches() ? Integer.parseInt(written) : 0;
    }

    private static Pattern wordsOf(Enum<?>[] values) {
        return Pattern.compile(
                Stream.of(values)
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("|")));
    }
}
