package de.mitlernen.personaldata;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Result;
import org.jooq.Table;

import java.util.List;
import java.util.UUID;

/**
 * A table that has rows of learners.
 *
 * @param category what learners know its rows as; key of a text about why and how long
 * @param withheld columns that nobody gets: hashes, and what stands in files of its own
 */
public record StoredTable(Table<?> table, String category, List<Field<?>> withheld) {
    public static StoredTable of(Table<?> table, String category, Field<?>... withheld) {
        return new StoredTable(table, category, List.of(withheld));
    }

    private Field<UUID> learnerId() {
        return field(name(table.getName(), "learner_id"), UUID.class);
    }

    /** Each row of a learner, with all columns but those withheld. */
    public Result<?> rows(DSLContext sql, UUID learner) {
        var columns = table.fieldStream().filter(column -> !withheld.contains(column)).toList();
        return sql.select(columns).from(table).where(learnerId().eq(learner)).fetch();
    }

    int count(DSLContext sql, UUID learner) {
        return sql.fetchCount(table, learnerId().eq(learner));
    }

    /** Deletes the rows of a learner, in the caller's transaction. */
    public void deleteRows(DSLContext tx, UUID learner) {
        tx.deleteFrom(table).where(learnerId().eq(learner)).execute();
    }

    /** Gives the rows of one learner to another, in the caller's transaction. */
    public void moveRows(DSLContext tx, UUID from, UUID to) {
        tx.update(table).set(learnerId(), to).where(learnerId().eq(from)).execute();
    }
}
