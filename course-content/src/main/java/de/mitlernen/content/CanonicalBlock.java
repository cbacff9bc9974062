package de.mitlernen.content;

import java.util.Optional;

/**
 * Brings the Markdown of a block into the form that every writing of the same text shares. What
 * would change for a reader is left as its author wrote it.
 */
final class CanonicalBlock {

    private CanonicalBlock() {}

    static Block of(Block block) {
        var tidy =
                new Block(
                        block.id(),
                        block.kind(),
                        block.optional(),
                        block.isExercise()
                                ? TidyExercise.of(block)
                                : TidyText.of(block.markdown()) + "\n");
        return tidy.equals(block) || !sameForReaders(tidy, block) ? block : tidy;
    }

    private static boolean sameForReaders(Block tidy, Block block) {
        var shown = shown(block);
        return shown.isPresent() && shown.equals(shown(tidy));
    }

    /** What learners get; empty when the block is malformed. */
    private static Optional<Object> shown(Block block) {
        var findings = new Findings();
        var place = findings.in(block.id());
        Object shown =
                block.isExercise()
                        ? ExerciseParser.parse(block, BlockHtml.plain(), place)
                        : BlockHtml.plain().text(block.markdown());
        return findings.anyError() ? Optional.empty() : Optional.of(shown);
    }
}
