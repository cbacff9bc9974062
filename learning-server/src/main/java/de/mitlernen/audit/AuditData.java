package de.mitlernen.audit;

import static de.mitlernen.db.schema.Tables.AUDIT_EVENT;
import static de.mitlernen.db.schema.Tables.AUDIT_PSEUDONYM;

import de.mitlernen.personaldata.LearnerData;
import de.mitlernen.personaldata.Section;
import de.mitlernen.personaldata.StoredTable;

import org.jooq.DSLContext;

import java.util.List;
import java.util.UUID;

/**
 * Which events of the audit trail concern a learner. Without their row here the events stay, and
 * nobody can tell any more whom they concern.
 */
public final class AuditData implements LearnerData {
    private static final String CATEGORY = "audit";
    private static final StoredTable PSEUDONYMS = StoredTable.of(AUDIT_PSEUDONYM, CATEGORY);

    @Override
    public List<StoredTable> tables() {
        return List.of(PSEUDONYMS);
    }

    @Override
    public List<Section> read(DSLContext sql, UUID learner) {
        return List.of(
                new Section(
                        CATEGORY,
                        sql.select(
                                        AUDIT_EVENT.OCCURRED_AT.as("when"),
                                        AUDIT_EVENT.ACTION.as("action"))
                                .from(AUDIT_PSEUDONYM)
                                .join(AUDIT_EVENT)
                                .on(AUDIT_EVENT.SUBJECT.eq(AUDIT_PSEUDONYM.PSEUDONYM))
                                .where(AUDIT_PSEUDONYM.LEARNER_ID.eq(learner))
                                .orderBy(AUDIT_EVENT.POSITION)
                                .fetch()));
    }

    /** An account that has a pseudonym keeps it: nobody could tell who the guest was before. */
    @Override
    public void move(DSLContext tx, UUID guest, UUID account) {
        if (tx.fetchExists(AUDIT_PSEUDONYM, AUDIT_PSEUDONYM.LEARNER_ID.eq(account))) {
            PSEUDONYMS.deleteRows(tx, guest);
        } else {
            PSEUDONYMS.moveRows(tx, guest, account);
        }
    }
}
