package de.mitlernen.content;

import java.util.Optional;

/**
 * Brings the Markdown of a block into the form that every writing of the same text shares. What
 * would change for a reader is left as its author wrote it.
 */
final class CanonicalBlock {

    private CanonicalBlock() {}

    static Block of(Block block) {
        var tidy = new Block(block.id(), block.kind(), block.optional(), tidyMarkdown(block));
        boolean same = !tidy.equals(block) && staysWhole(tidy) && sameForReaders(tidy, block);
        return same ? tidy : block;
    }

    /** Whether its file is divided into the same blocks again when this one is written there. */
    private static boolean staysWhole(Block tidy) {
        var findings = new Findings();
        var written = Passage.of(UnitFileWriter.write(tidy));
        var read = BlockSplitter.split(written, findings.in(tidy.id()));
        return !findings.anyError()
                && read.size() == 1
                && read.getFirst().block().markdown().equals(tidy.markdown());
    }

    private static String tidyMarkdown(Block block) {
        var place = new Findings().in(block.id());
        return switch (block.kind()) {
            case Block.TEXT -> TidyText.of(block.markdown()) + "\n";
            case TermText.KIND -> TermText.read(block, place).tidy();
            case MediaText.VIDEO, MediaText.AUDIO -> MediaText.read(block, place).tidy();
            default -> block.isExercise() ? TidyExercise.of(block) : block.markdown();
        };
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
                        : BlockHtml.plain().block(block);
        return findings.anyError() ? Optional.empty() : Optional.of(shown);
    }
}
