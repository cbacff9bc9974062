package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A block while its lines are gathered. */
final class BlockDraft {

    private final String id;
    private final String kind;
    private final boolean optional;
    private final List<String> lines = new ArrayList<>();
    private Place firstLine;

    BlockDraft(String id, String kind, boolean optional, Place firstLine) {
        this.id = id;
        this.kind = kind;
        this.optional = optional;
        this.firstLine = firstLine;
    }

    static BlockDraft text(String id, Place firstLine) {
        return new BlockDraft(id, Block.TEXT, false, firstLine);
    }

    String id() {
        return id;
    }

    boolean isDelimited() {
        return !kind.equals(Block.TEXT);
    }

    void add(String line, Place at) {
        if (lines.isEmpty() && line.isBlank()) {
            return;
        }
        if (lines.isEmpty()) {
            firstLine = at;
        }
        lines.add(line);
    }

    /** The block, unless it is a text without words. */
    Optional<BlockSplitter.Placed> finish() {
        if (lines.isEmpty() && !isDelimited()) {
            return Optional.empty();
        }
        var markdown = String.join("\n", lines).stripTrailing() + "\n";
        var block = new Block(id, kind, optional, markdown);
        return Optional.of(new BlockSplitter.Placed(block, firstLine.line()));
    }
}
