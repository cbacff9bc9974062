package de.mitlernen.content;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A unit in one language.
 *
 * @param editing how far the work on the text is
 */
public record UnitText(String title, Editing editing, List<Block> blocks) {

    /** Where hashes stand by block id, that of the title stands under this key. */
    public static final String TITLE = "title";

    public UnitText {
        blocks = List.copyOf(blocks);
    }

    public boolean machineTranslated() {
        return editing.machineTranslated();
    }

    /** The hash of the title and of each block, which translations of a canonical text note. */
    public SequencedMap<String, String> hashes() {
        var hashes = new LinkedHashMap<String, String>();
        hashes.put(TITLE, TextHash.of(TITLE, title));
        blocks.forEach(block -> hashes.put(block.id(), block.hash()));
        return hashes;
    }

    /**
     * What has changed in the original since this text was translated from it. Both texts are
     * canonical. A block without a noted hash counts as translated from what stands there now.
     *
     * @return ids of blocks, and {@link #TITLE}
     */
    public List<String> staleAgainst(UnitText original) {
        var noted = editing.translatedFrom();
        return original.hashes().entrySet().stream()
                .filter(hash -> noted.containsKey(hash.getKey()))
                .filter(hash -> !hash.getValue().equals(noted.get(hash.getKey())))
                .map(Map.Entry::getKey)
                .filter(id -> !original.isMinor(id, noted.getOrDefault(id, "")))
                .toList();
    }

    /** Whether only minor edits lead from an earlier text of this hash to what stands here now. */
    private boolean isMinor(String id, String earlier) {
        return minorEdits(id).contains(minorEdit(id, earlier));
    }

    /** The edits of a block or the title that lead to what stands here now. */
    List<String> minorEdits(String id) {
        return editing.minorEdits().getOrDefault(id, List.of()).stream()
                .filter(edit -> edit.endsWith("-" + hashes().get(id)))
                .toList();
    }

    /** What an original notes when a translation of an earlier text of it still holds. */
    String minorEdit(String id, String earlier) {
        return earlier + "-" + hashes().get(id);
    }

    /**
     * The same translation with the current hash of each part of the original that has none yet, or
     * in which only minor edits were made since.
     */
    UnitText noting(UnitText original) {
        var hashes = new HashMap<String, String>(original.hashes());
        editing.translatedFrom()
                .forEach(
                        (id, hash) -> {
                            if (!original.isMinor(id, hash)) {
                                hashes.put(id, hash);
                            }
                        });
        return new UnitText(title, editing.withTranslatedFrom(hashes), blocks);
    }

    UnitText withoutMinorEdits() {
        return new UnitText(title, editing.withMinorEdits(Map.of()), blocks);
    }

    /** The same text in its canonical form, without hashes of blocks that it does not have. */
    UnitText canonical() {
        var canonical =
                new UnitText(title, editing, blocks.stream().map(CanonicalBlock::of).toList());
        var ids = canonical.hashes().keySet();
        var noted = new HashMap<>(editing.translatedFrom());
        noted.keySet().retainAll(ids);
        var minor = new HashMap<>(editing.minorEdits());
        minor.keySet().retainAll(ids);
        return new UnitText(
                title, editing.withTranslatedFrom(noted).withMinorEdits(minor), canonical.blocks());
    }
}
