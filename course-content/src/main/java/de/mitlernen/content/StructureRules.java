package de.mitlernen.content;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

import java.util.ArrayList;
import java.util.List;

/**
 * All languages of a unit have the same blocks and the same exercises, because a learner's answers
 * stay valid when the language changes.
 */
final class StructureRules {

    private record Part(String name, Class<? extends Node> kind) {

        boolean isIn(UnitFile file, int block) {
            var markdown = file.text().blocks().get(block).markdown();
            return Markdown.nodes(Markdown.text(markdown)).anyMatch(kind::isInstance);
        }
    }

    private static final List<Part> PARTS =
            List.of(
                    new Part("a picture", Image.class),
                    new Part("a table", TableBlock.class),
                    new Part("numbered steps", OrderedList.class));

    private final UnitFile source;
    private final Findings findings;

    StructureRules(UnitFile source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    void check(UnitFile translation) {
        var expected = ids(source);
        var written = ids(translation);
        if (!written.equals(expected)) {
            findings.report(
                    translation.path(), 0, Rule.STRUCTURE_DIFFERS, difference(expected, written));
            return;
        }
        for (int block = 0; block < expected.size(); block++) {
            check(translation, block);
        }
    }

    private void check(UnitFile translation, int block) {
        var expected = structure(source, block);
        var written = structure(translation, block);
        if (!written.equals(expected)) {
            translation
                    .place(block, findings)
                    .plus(-1)
                    .report(
                            Rule.STRUCTURE_DIFFERS,
                            "This exercise has %s. In %s it has %s"
                                    .formatted(written, source.path(), expected));
        } else {
            checkParts(translation, block);
        }
    }

    /** A language may say a thing in other words, and not leave out what is to be seen or done. */
    private void checkParts(UnitFile translation, int block) {
        for (var part : PARTS) {
            boolean expected = part.isIn(source, block);
            if (part.isIn(translation, block) != expected) {
                var message =
                        expected
                                ? "%s has %s in this block. Add it here, or remove it there"
                                : "%s lacks %s in this block. Remove it here, or add it there";
                translation
                        .opening(block, findings)
                        .report(Rule.CONTENT_DIFFERS, message.formatted(source.path(), part.name));
            }
        }
    }

    private String difference(List<String> expected, List<String> written) {
        var missing = new ArrayList<>(expected);
        missing.removeAll(written);
        var surplus = new ArrayList<>(written);
        surplus.removeAll(expected);
        if (missing.isEmpty() && surplus.isEmpty()) {
            return "The blocks stand in another order than in " + source.path();
        }
        return "The blocks differ from %s. Missing: %s. Only here: %s"
                .formatted(source.path(), list(missing), list(surplus));
    }

    private static String structure(UnitFile file, int index) {
        var block = file.text().blocks().get(index);
        if (!block.isExercise()) {
            return block.kind();
        }
        var exercise =
                ExerciseParser.parse(block, BlockHtml.plain(), new Findings().in(file.path()));
        return "%s%s with %s"
                .formatted(
                        block.optional() ? "an optional " : "a ",
                        block.kind(),
                        exercise.body().shape());
    }

    private static List<String> ids(UnitFile file) {
        return file.text().blocks().stream().map(Block::id).toList();
    }

    private static String list(List<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }
}
