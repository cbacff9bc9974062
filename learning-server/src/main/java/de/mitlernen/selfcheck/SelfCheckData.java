package de.mitlernen.selfcheck;

import static de.mitlernen.db.schema.Tables.SELF_CHECK;
import static de.mitlernen.db.schema.Tables.SELF_CHECK_ANSWER;

import de.mitlernen.personaldata.LearnerData;
import de.mitlernen.personaldata.Section;
import de.mitlernen.personaldata.StoredTable;

import org.jooq.DSLContext;

import java.util.List;
import java.util.UUID;

/** The self-checks of a learner. */
public final class SelfCheckData implements LearnerData {
    private static final String CATEGORY = "selfcheck";

    /** Only one can be open: of two, the one with more answers, and the newer if it is a tie. */
    private static final String DELETE_OPEN_BUT_ONE =
            """
            with open as (
              select learner_id, self_check_id, row_number() over (
                order by (
                  select count(*) from self_check_answer a
                  where a.learner_id = c.learner_id and a.self_check_id = c.self_check_id
                ) desc, started_at desc) as place
              from self_check c where learner_id in (?, ?) and completed_at is null),
            answers as (
              delete from self_check_answer where (learner_id, self_check_id) in (
                select learner_id, self_check_id from open where place > 1))
            delete from self_check where (learner_id, self_check_id) in (
              select learner_id, self_check_id from open where place > 1)
            """;

    @Override
    public List<StoredTable> tables() {
        return List.of(
                StoredTable.of(SELF_CHECK_ANSWER, CATEGORY), StoredTable.of(SELF_CHECK, CATEGORY));
    }

    @Override
    public List<Section> read(DSLContext sql, UUID learner) {
        return List.of(
                new Section(
                        CATEGORY,
                        sql.select(
                                        SELF_CHECK.STARTED_AT.as("when"),
                                        SELF_CHECK_ANSWER.QUESTION_ID.as("question"),
                                        SELF_CHECK_ANSWER.ANSWER.as("answer"))
                                .from(SELF_CHECK)
                                .join(SELF_CHECK_ANSWER)
                                .using(SELF_CHECK.LEARNER_ID, SELF_CHECK.SELF_CHECK_ID)
                                .where(SELF_CHECK.LEARNER_ID.eq(learner))
                                .orderBy(SELF_CHECK.STARTED_AT, SELF_CHECK_ANSWER.QUESTION_ID)
                                .fetch()));
    }

    @Override
    public void move(DSLContext tx, UUID guest, UUID account) {
        tx.execute(DELETE_OPEN_BUT_ONE, guest, account);
        tables().forEach(table -> table.moveRows(tx, guest, account));
    }
}
