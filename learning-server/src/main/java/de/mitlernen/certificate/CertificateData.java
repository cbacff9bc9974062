package de.mitlernen.certificate;

import static de.mitlernen.db.schema.Tables.CREDENTIAL;
import static de.mitlernen.db.schema.Tables.CREDENTIAL_CODE;

import de.mitlernen.personaldata.LearnerData;
import de.mitlernen.personaldata.Section;
import de.mitlernen.personaldata.StoredTable;

import org.jooq.DSLContext;

import java.util.List;
import java.util.UUID;

/** The certificates of a learner. */
public final class CertificateData implements LearnerData {
    private static final String CATEGORY = "certificates";

    @Override
    public List<StoredTable> tables() {
        return List.of(
                StoredTable.of(CREDENTIAL_CODE, CATEGORY), StoredTable.of(CREDENTIAL, CATEGORY));
    }

    @Override
    public List<Section> read(DSLContext sql, UUID learner) {
        return List.of(
                new Section(
                        CATEGORY,
                        sql.select(
                                        CREDENTIAL.ISSUED_AT.as("when"),
                                        CREDENTIAL.COURSE_TITLE.as("title"),
                                        CREDENTIAL.RECIPIENT.as("name"),
                                        CREDENTIAL_CODE.CODE.as("code"))
                                .from(CREDENTIAL)
                                .join(CREDENTIAL_CODE)
                                .using(CREDENTIAL.LEARNER_ID, CREDENTIAL.CREDENTIAL_ID)
                                .where(CREDENTIAL.LEARNER_ID.eq(learner))
                                .orderBy(CREDENTIAL.ISSUED_AT)
                                .fetch()));
    }

    /** What others rely on stays true: each certificate without its name, and with nobody's id. */
    @Override
    public void erase(DSLContext tx, UUID learner) {
        for (var credential : idsOf(tx, learner)) {
            var nobody = UUID.randomUUID();
            tx.update(CREDENTIAL)
                    .set(CREDENTIAL.LEARNER_ID, nobody)
                    .set(CREDENTIAL.ENROLMENT_ID, UUID.randomUUID())
                    .setNull(CREDENTIAL.RECIPIENT)
                    .where(CREDENTIAL.LEARNER_ID.eq(learner))
                    .and(CREDENTIAL.CREDENTIAL_ID.eq(credential))
                    .execute();
            tx.update(CREDENTIAL_CODE)
                    .set(CREDENTIAL_CODE.LEARNER_ID, nobody)
                    .where(CREDENTIAL_CODE.LEARNER_ID.eq(learner))
                    .and(CREDENTIAL_CODE.CREDENTIAL_ID.eq(credential))
                    .execute();
        }
    }

    private static List<UUID> idsOf(DSLContext tx, UUID learner) {
        return tx.select(CREDENTIAL.CREDENTIAL_ID)
                .from(CREDENTIAL)
                .where(CREDENTIAL.LEARNER_ID.eq(learner))
                .fetch(CREDENTIAL.CREDENTIAL_ID);
    }

    @Override
    public void move(DSLContext tx, UUID guest, UUID account) {
        tables().forEach(table -> table.moveRows(tx, guest, account));
    }
}
