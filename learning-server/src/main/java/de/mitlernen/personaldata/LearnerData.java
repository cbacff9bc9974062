package de.mitlernen.personaldata;

import org.jooq.DSLContext;

import java.util.List;
import java.util.UUID;

/**
 * What one feature stores about a learner. Every table with a column {@code learner_id} stands in
 * exactly one of these.
 */
public interface LearnerData {
    /** The tables, in an order in which their rows can be deleted. */
    List<StoredTable> tables();

    /** What the learner reads of it, as of now. */
    List<Section> read(DSLContext sql, UUID learner);

    /** Files that the learner handed in. */
    default List<StoredFile> files(DSLContext sql, UUID learner) {
        return List.of();
    }

    /** Forgets the learner, in the caller's transaction. */
    default void erase(DSLContext tx, UUID learner) {
        tables().forEach(table -> table.deleteRows(tx, learner));
    }

    /**
     * Gives an account what its holder learned as a guest, in the caller's transaction. Nothing
     * stays with the guest, and nothing that was done is lost.
     */
    void move(DSLContext tx, UUID guest, UUID account);
}
