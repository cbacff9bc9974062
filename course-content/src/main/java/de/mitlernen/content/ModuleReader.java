package de.mitlernen.content;

import de.mitlernen.content.CourseDefinition.Module;
import de.mitlernen.content.CourseDefinition.Source;
import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.CourseDefinition.UnitDefinition.Kind;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the modules and units of {@code course.yaml}. */
final class ModuleReader {

    private static final List<String> UNIT_KEYS =
            Stream.concat(Stream.of("id", "minutes", "kind"), QuizRulesReader.KEYS.stream())
                    .toList();

    private static final Pattern ID = Pattern.compile("[a-z0-9-]+");
    private static final Pattern KIND = Pattern.compile("lesson|quiz");
    private static final Pattern MINUTES = Pattern.compile("[1-9]\\d?");

    private final Translations translations;
    private final Map<String, List<Source>> sources;
    private final Set<String> moduleIds = new HashSet<>();
    // Where the pictures are, there can be no unit.
    private final Set<String> unitIds = new HashSet<>(Set.of("media"));

    /**
     * @param sources unit → its sources
     */
    ModuleReader(Translations translations, Map<String, List<Source>> sources) {
        this.translations = translations;
        this.sources = sources;
    }

    List<Module> read(YamlMapping course) {
        return course.mappings("modules").stream().map(this::module).toList();
    }

    private Module module(YamlMapping module) {
        module.only(List.of("id", "title", "units"));
        return new Module(
                newId(module, moduleIds),
                translations.titles(module),
                module.mappings("units").stream().map(this::unit).toList());
    }

    private UnitDefinition unit(YamlMapping unit) {
        unit.only(UNIT_KEYS);
        var id = newId(unit, unitIds);
        var kind = kind(unit);
        return new UnitDefinition(
                id,
                minutes(unit),
                kind,
                QuizRulesReader.read(unit, kind),
                sources.getOrDefault(id, List.of()));
    }

    private static int minutes(YamlMapping unit) {
        var written =
                unit.text(
                        "minutes",
                        MINUTES,
                        Rule.VALUE_MALFORMED,
                        "minutes is a whole number from 1 to 99, not “%s”");
        int minutes = CourseYamlReader.number(written, MINUTES);
        if (minutes > UnitDefinition.LONGEST) {
            unit.at("minutes")
                    .report(
                            Rule.UNIT_TOO_LONG,
                            ("%d minutes are long for one sitting. Divide the unit into some of at"
                                            + " most %d")
                                    .formatted(minutes, UnitDefinition.LONGEST));
        }
        return minutes;
    }

    private static Kind kind(YamlMapping unit) {
        if (!unit.has("kind")) {
            return Kind.LESSON;
        }
        var written =
                unit.text("kind", KIND, Rule.VALUE_MALFORMED, "kind is lesson or quiz, not “%s”");
        return written.equals("quiz") ? Kind.QUIZ : Kind.LESSON;
    }

    /** The id of a course, a module or a unit. */
    static String id(YamlMapping mapping) {
        return mapping.text("id", ID, Rule.BAD_ID, "“%s” is no id. Use a to z, 0 to 9 and -");
    }

    private static String newId(YamlMapping mapping, Set<String> taken) {
        var id = id(mapping);
        if (!id.isEmpty() && !taken.add(id)) {
            mapping.at("id").report(Rule.DUPLICATE_ID, "“%s” is taken already".formatted(id));
        }
        return id;
    }
}
