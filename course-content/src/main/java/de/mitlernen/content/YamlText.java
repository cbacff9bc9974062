package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.Optional;

/** YAML as course packages use it: keys and values, written in one way. */
final class YamlText {

    private static final LoadSettings READING = LoadSettings.builder().build();
    private static final LoadSettings WITH_COMMENTS =
            LoadSettings.builder().setParseComments(true).build();
    private static final DumpSettings WRITING =
            DumpSettings.builder()
                    .setIndicatorIndent(2)
                    .setIndentWithIndicator(true)
                    .setSplitLines(false)
                    .build();

    /** Lists and mappings in one another: a package needs five. */
    private static final int DEEPEST = 20;

    private YamlText() {}

    /**
     * Keys and values; empty, with a finding, when there are none.
     *
     * @param place of the first line
     */
    static Optional<YamlMapping> read(String text, Place place) {
        try {
            if (isDeep(text)) {
                place.report(Rule.YAML_MALFORMED, "Too many brackets stand in one another");
                return Optional.empty();
            }
            reportComments(text, place);
            Optional<Node> root = new Compose(READING).composeString(text);
            if (root.isEmpty()) {
                place.report(Rule.YAML_MALFORMED, "Nothing stands here. Begin with a key and :");
            }
            return root.flatMap(node -> YamlMapping.of(node, place));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine()).orElse(0);
            place.plus(line).report(Rule.YAML_MALFORMED, message(e.getProblem()));
        } catch (YamlEngineException e) {
            place.report(Rule.YAML_MALFORMED, "This is no YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** What to do about the two mistakes that everybody makes; else what the parser says. */
    private static String message(String problem) {
        if (problem.contains("mapping values are not allowed here")) {
            return "There is a second colon in this line. Put the text in quotes: de: \"…\"";
        } else if (problem.contains("\\t(TAB)")) {
            return "There is a tab in this line. Write blanks instead";
        }
        return "This is no YAML: " + problem;
    }

    private static void reportComments(String text, Place place) {
        for (var event : new Parse(WITH_COMMENTS).parseString(text)) {
            if (event instanceof CommentEvent comment
                    && comment.getCommentType() != CommentType.BLANK_LINE) {
                int line = comment.getStartMark().map(Mark::getLine).orElse(0);
                place.plus(line)
                        .report(
                                Rule.COMMENT_NOT_KEPT,
                                "“#%s” would be lost by check --write, which therefore leaves these files as they are. Delete it"
                                        .formatted(comment.getValue()));
            }
        }
    }

    /** Whether more is nested than what could be read without risk for the stack. */
    private static boolean isDeep(String text) {
        int depth = 0;
        for (var event : new Parse(READING).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : 0;
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    static String write(Node node) {
        var events = new Serialize(WRITING).serializeOne(node);
        return new Present(WRITING).emitToString(events.iterator());
    }
}
