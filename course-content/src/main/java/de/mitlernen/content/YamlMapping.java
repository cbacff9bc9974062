package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keys and values of a YAML file. What is missing or has the wrong shape becomes a finding, and the
 * answer is then empty.
 */
final class YamlMapping {

    private final Place file;
    private final Place place;
    private final Map<String, NodeTuple> values = new LinkedHashMap<>();

    private YamlMapping(MappingNode node, Place file) {
        this.file = file;
        this.place = place(node);
        node.getValue().forEach(this::put);
    }

    /**
     * @param file its first line
     */
    static Optional<YamlMapping> of(Node node, Place file) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMapping(mapping, file));
        }
        file.plus(lineOf(node))
                .report(Rule.VALUE_MALFORMED, "Here belong keys and values, such as “en: …”");
        return Optional.empty();
    }

    private void put(NodeTuple entry) {
        var key = entry.getKeyNode();
        if (values.put(scalar(key, "a key"), entry) != null) {
            place(key).report(Rule.KEY_TWICE, "This key stands twice. Keep one");
        }
    }

    Set<String> keys() {
        return values.keySet();
    }

    /** Refuses all other keys. */
    void only(List<String> known) {
        for (var key : keys()) {
            if (!known.contains(key)) {
                at(key).report(
                                Rule.KEY_UNKNOWN,
                                "“%s” is unknown. %sKnown here are %s"
                                        .formatted(
                                                key,
                                                Spelling.suggest(key, known),
                                                String.join(", ", known)));
            }
        }
    }

    Place place() {
        return place;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Where a key stands, or where it is missing. */
    Place at(String key) {
        return Optional.ofNullable(values.get(key))
                .map(entry -> place(entry.getKeyNode()))
                .orElse(place);
    }

    String text(String key) {
        return find(key).map(node -> scalar(node, key)).orElse("");
    }

    /** A text of the given form; what is wrong is reported under {@code rule}. */
    String text(String key, Pattern form, Rule rule, String help) {
        var text = text(key);
        return text.isEmpty() ? text : checked(text, at(key), form, rule, help);
    }

    List<String> texts(String key) {
        return nodes(key).map(node -> scalar(node, key)).toList();
    }

    List<String> texts(String key, Pattern form, Rule rule, String help) {
        return nodes(key)
                .map(node -> checked(scalar(node, key), place(node), form, rule, help))
                .toList();
    }

    Optional<YamlMapping> mapping(String key) {
        return find(key).flatMap(node -> of(node, file));
    }

    /** Keys and values that need not be there, or of which only the key may. */
    Optional<YamlMapping> mappingIfPresent(String key) {
        return Optional.ofNullable(values.get(key))
                .map(NodeTuple::getValueNode)
                .filter(node -> !(node instanceof ScalarNode text && text.getValue().isBlank()))
                .flatMap(node -> of(node, file));
    }

    List<YamlMapping> mappings(String key) {
        return nodes(key).flatMap(node -> of(node, file).stream()).toList();
    }

    /** The words under a key, which are one text or a list of texts. */
    Stream<Prose> prose(String key) {
        return Optional.ofNullable(values.get(key)).stream()
                .map(NodeTuple::getValueNode)
                .flatMap(
                        node ->
                                node instanceof SequenceNode list
                                        ? list.getValue().stream()
                                        : Stream.of(node))
                .filter(ScalarNode.class::isInstance)
                .map(node -> Prose.plain(((ScalarNode) node).getValue(), place(node).line()));
    }

    private List<Node> list(Node node, String key) {
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue();
        }
        place(node).report(Rule.VALUE_MALFORMED, "“%s” is a list: [one, two]".formatted(key));
        return List.of();
    }

    private Stream<Node> nodes(String key) {
        return find(key).stream().flatMap(node -> list(node, key).stream());
    }

    private Optional<Node> find(String key) {
        var node = Optional.ofNullable(values.get(key)).map(NodeTuple::getValueNode);
        if (node.isEmpty()) {
            place.report(Rule.KEY_MISSING, "“%s” is missing here".formatted(key));
        }
        return node;
    }

    private String scalar(Node node, String key) {
        var text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (text.isBlank()) {
            place(node).report(Rule.VALUE_MALFORMED, "“%s” needs a text".formatted(key));
        } else if (PlainText.hasControlCharacter(text)) {
            place(node)
                    .report(
                            Rule.CONTROL_CHARACTER,
                            "“%s” holds an invisible control character".formatted(key));
        }
        return text;
    }

    private static String checked(String text, Place place, Pattern form, Rule rule, String help) {
        if (!text.isBlank() && !form.matcher(text).matches()) {
            place.report(rule, help.formatted(text));
        }
        return text;
    }

    private Place place(Node node) {
        return file.plus(lineOf(node));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0);
    }
}
