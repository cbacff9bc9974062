package de.mitlernen.content;

import de.mitlernen.content.CourseDefinition.CourseText;
import de.mitlernen.content.CourseDefinition.Module;
import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.CourseDefinition.UnitDefinition.Kind;

import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Writes {@code course.yaml} in its canonical form. */
final class CourseYamlWriter {

    private static final DumpSettings SETTINGS =
            DumpSettings.builder()
                    .setIndicatorIndent(2)
                    .setIndentWithIndicator(true)
                    .setSplitLines(false)
                    .build();

    private CourseYamlWriter() {}

    static String write(CourseDefinition course) {
        var events = new Serialize(SETTINGS).serializeOne(node(course));
        return new Present(SETTINGS).emitToString(events.iterator());
    }

    private static Node node(CourseDefinition course) {
        var keys = new LinkedHashMap<String, Node>();
        keys.put("id", text(course.id()));
        keys.put("sourceLanguage", text(course.sourceLanguage()));
        keys.put("level", number(course.level()));
        keys.put("audiences", line(course.audiences(), audience -> text(word(audience))));
        keys.put("competences", line(course.competences(), CourseYamlWriter::text));
        keys.put("license", text(course.license()));
        keys.put("authors", line(course.authors(), CourseYamlWriter::text));
        keys.put("passingScore", decimal(course.passingScore()));
        keys.put("cover", text(course.cover()));
        keys.put("title", translated(course, text -> text(text.title())));
        keys.put("summary", translated(course, text -> text(text.summary())));
        keys.put(
                "outcomes",
                translated(course, text -> lines(text.outcomes(), CourseYamlWriter::text)));
        keys.put("modules", lines(course.modules(), CourseYamlWriter::module));
        return mapping(keys, FlowStyle.BLOCK);
    }

    private static Node module(Module module) {
        var titles = new LinkedHashMap<String, Node>();
        module.titles().forEach((language, title) -> titles.put(language, text(title)));
        var keys = new LinkedHashMap<String, Node>();
        keys.put("id", text(module.id()));
        keys.put("title", mapping(titles, FlowStyle.BLOCK));
        keys.put("units", lines(module.units(), CourseYamlWriter::unit));
        return mapping(keys, FlowStyle.BLOCK);
    }

    private static Node unit(UnitDefinition unit) {
        var keys = new LinkedHashMap<String, Node>();
        keys.put("id", text(unit.id()));
        keys.put("minutes", number(unit.minutes()));
        if (unit.kind() != Kind.LESSON) {
            keys.put("kind", text(word(unit.kind())));
        }
        return mapping(keys, FlowStyle.FLOW);
    }

    private static Node translated(CourseDefinition course, Function<CourseText, Node> node) {
        var keys = new LinkedHashMap<String, Node>();
        course.texts().forEach((language, text) -> keys.put(language, node.apply(text)));
        return mapping(keys, FlowStyle.BLOCK);
    }

    private static Node mapping(Map<String, Node> keys, FlowStyle style) {
        var entries =
                keys.entrySet().stream()
                        .map(entry -> new NodeTuple(text(entry.getKey()), entry.getValue()))
                        .toList();
        return new MappingNode(Tag.MAP, entries, style);
    }

    private static <T> Node line(List<T> values, Function<T, Node> node) {
        return new SequenceNode(Tag.SEQ, values.stream().map(node).toList(), FlowStyle.FLOW);
    }

    private static <T> Node lines(List<T> values, Function<T, Node> node) {
        return new SequenceNode(Tag.SEQ, values.stream().map(node).toList(), FlowStyle.BLOCK);
    }

    private static Node text(String text) {
        return new ScalarNode(Tag.STR, text, ScalarStyle.PLAIN);
    }

    private static Node number(int number) {
        return new ScalarNode(Tag.INT, String.valueOf(number), ScalarStyle.PLAIN);
    }

    private static Node decimal(double number) {
        var digits = BigDecimal.valueOf(number).toPlainString();
        return new ScalarNode(Tag.FLOAT, digits, ScalarStyle.PLAIN);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
