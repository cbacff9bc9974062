package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.NOTE;
import static de.mitlernen.db.schema.Tables.SESSION;

import de.mitlernen.db.Database;
import de.mitlernen.identity.Learners;
import de.mitlernen.web.SessionKey;

import org.jooq.DSLContext;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What learners write down for themselves, one text a unit. Nobody else reads it. */
public final class Notes {
    /** In characters, as PostgreSQL counts them. */
    static final int LONGEST = 5_000;

    private final Database database;
    private final Learners learners;

    public Notes(Database database, Learners learners) {
        this.database = database;
        this.learners = learners;
    }

    /** Where a note belongs. */
    record Place(String courseId, String unitId) {}

    /** A note of a learner. */
    public record Note(String courseId, String unitId, String text) {}

    /**
     * Keeps a note in place of the one before; a visitor without a session becomes a guest.
     *
     * @param text of 1 to {@link #LONGEST} characters
     */
    SessionKey write(Optional<SessionKey> session, Place place, String text) {
        return database.sql()
                .transactionResult(
                        tx -> {
                            var learner = session.orElseGet(() -> learners.createGuest(tx.dsl()));
                            write(tx.dsl(), learner.learnerId(), place, text);
                            return learner;
                        });
    }

    private static void write(DSLContext sql, UUID learnerId, Place place, String text) {
        sql.insertInto(NOTE)
                .set(NOTE.LEARNER_ID, learnerId)
                .set(NOTE.COURSE_ID, place.courseId)
                .set(NOTE.UNIT_ID, place.unitId)
                .set(NOTE.TEXT, text)
                .onConflict(NOTE.LEARNER_ID, NOTE.COURSE_ID, NOTE.UNIT_ID)
                .doUpdate()
                .set(NOTE.TEXT, text)
                .set(NOTE.WRITTEN_AT, Instant.now())
                .execute();
    }

    void delete(SessionKey session, Place place) {
        database.sql()
                .deleteFrom(NOTE)
                .where(NOTE.LEARNER_ID.eq(session.learnerId()))
                .and(NOTE.COURSE_ID.eq(place.courseId))
                .and(NOTE.UNIT_ID.eq(place.unitId))
                .execute();
    }

    /** All notes of a learner, the one last written first. */
    public List<Note> of(SessionKey session) {
        return database.sql()
                .select(NOTE.COURSE_ID, NOTE.UNIT_ID, NOTE.TEXT)
                .from(SESSION)
                .join(NOTE)
                .on(NOTE.LEARNER_ID.eq(SESSION.LEARNER_ID))
                .where(Learners.isValidSession(session))
                .orderBy(NOTE.WRITTEN_AT.desc())
                .fetch(row -> new Note(row.value1(), row.value2(), row.value3()));
    }
}
