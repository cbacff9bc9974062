package de.mitlernen.content;

import org.snakeyaml.engine.v2.nodes.Node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a unit in one language in its canonical form. */
final class UnitFileWriter {

    private final UnitText text;

    private UnitFileWriter(UnitText text) {
        this.text = text;
    }

    static String write(UnitText text) {
        var writer = new UnitFileWriter(text.canonical());
        return writer.frontMatter() + writer.body();
    }

    private String frontMatter() {
        var fence = FrontMatter.FENCE + "\n";
        return fence + YamlText.write(YamlNodes.lines(keys())) + fence;
    }

    private Map<String, Node> keys() {
        var editing = text.editing();
        var keys = new LinkedHashMap<String, Node>();
        keys.put("title", YamlNodes.text(text.title()));
        keys.put("state", YamlNodes.word(editing.state()));
        editing.review().ifPresent(review -> keys.put("reviewed", review(review)));
        if (editing.machineTranslated()) {
            keys.put("machineTranslated", YamlNodes.yes());
        }
        putById(keys, "translatedFrom", editing.translatedFrom(), YamlNodes::text);
        putById(
                keys,
                "minorEdits",
                editing.minorEdits(),
                hashes -> YamlNodes.line(hashes, YamlNodes::text));
        if (!editing.keep().isEmpty()) {
            keys.put(Reasons.KEY, YamlNodes.texts(editing.keep()));
        }
        return keys;
    }

    private static Node review(Editing.Review review) {
        var keys = new LinkedHashMap<String, Node>();
        keys.put("by", YamlNodes.text(review.by()));
        keys.put("on", YamlNodes.text(review.on().toString()));
        return YamlNodes.line(keys);
    }

    /** In the order of the text. */
    private <T> void putById(
            Map<String, Node> keys, String key, Map<String, T> values, Function<T, Node> node) {
        var byId = new LinkedHashMap<String, Node>();
        for (var id : text.hashes().keySet()) {
            var value = values.get(id);
            if (value != null) {
                byId.put(id, node.apply(value));
            }
        }
        if (!byId.isEmpty()) {
            keys.put(key, YamlNodes.lines(byId));
        }
    }

    private String body() {
        List<Block> blocks = text.blocks();
        return blocks.stream().map(block -> "\n" + write(block)).collect(Collectors.joining());
    }

    /** The block with its delimiters and its id. */
    static String write(Block block) {
        if (block.isDelimited()) {
            return "::: %s {#%s%s}\n%s:::\n"
                    .formatted(
                            block.kind(),
                            block.id(),
                            block.optional() ? " optional" : "",
                            block.markdown());
        }
        return block.markdown().startsWith("## ")
                ? block.markdown().replaceFirst("\n", " {#" + block.id() + "}\n")
                : block.markdown();
    }
}
