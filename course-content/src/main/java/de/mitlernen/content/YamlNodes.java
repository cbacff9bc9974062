package de.mitlernen.content;

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

/** Builds what {@link YamlText} writes. */
final class YamlNodes {

    private YamlNodes() {}

    /** Keys below one another. */
    static Node lines(Map<String, Node> keys) {
        return mapping(keys, FlowStyle.BLOCK);
    }

    /** Keys in one line. */
    static Node line(Map<String, Node> keys) {
        return mapping(keys, FlowStyle.FLOW);
    }

    /** A list with one entry a line. */
    static <T> Node lines(List<T> values, Function<T, Node> node) {
        return new SequenceNode(Tag.SEQ, values.stream().map(node).toList(), FlowStyle.BLOCK);
    }

    /** A list in one line. */
    static <T> Node line(List<T> values, Function<T, Node> node) {
        return new SequenceNode(Tag.SEQ, values.stream().map(node).toList(), FlowStyle.FLOW);
    }

    /** One text for each key. */
    static Node texts(Map<String, String> texts) {
        var keys = new LinkedHashMap<String, Node>();
        texts.forEach((key, text) -> keys.put(key, text(text)));
        return lines(keys);
    }

    /** Quoted only where YAML needs it. */
    static Node text(String text) {
        return new ScalarNode(Tag.STR, text, ScalarStyle.PLAIN);
    }

    static Node number(int number) {
        return new ScalarNode(Tag.INT, String.valueOf(number), ScalarStyle.PLAIN);
    }

    static Node decimal(double number) {
        var digits = BigDecimal.valueOf(number).toPlainString();
        return new ScalarNode(Tag.FLOAT, digits, ScalarStyle.PLAIN);
    }

    static Node yes() {
        return new ScalarNode(Tag.BOOL, "true", ScalarStyle.PLAIN);
    }

    static Node word(Enum<?> value) {
        return text(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Node mapping(Map<String, Node> keys, FlowStyle style) {
        var entries =
                keys.entrySet().stream()
                        .map(entry -> new NodeTuple(text(entry.getKey()), entry.getValue()))
                        .toList();
        return new MappingNode(Tag.MAP, entries, style);
    }
}
