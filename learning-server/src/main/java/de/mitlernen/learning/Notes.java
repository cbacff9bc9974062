package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.NOTE;
import static de.mitlernen.db.schema.Tables.SESSION;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import de.mitlernen.db.Database;
import de.mitlernen.identity.Learners;
import de.mitlernen.identity.Sessions;
import de.mitlernen.secret.Secrets;
import de.mitlernen.web.SessionKey;

import org.jooq.Condition;
import org.jooq.DSLContext;

import java.time.Instant;
import java.util.HexFormat;
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
    public record Note(String courseId, String unitId, String text) {
        /** By which a form tells which text was read. */
        public String fingerprint() {
            return Notes.fingerprint(text);
        }
    }

    /** By which a form tells which text was read in it; empty for no text. */
    static String fingerprint(String text) {
        return text.isEmpty() ? "" : HexFormat.of().formatHex(Secrets.sha256(text));
    }

    /**
     * Keeps a note in place of the one that was read; a visitor without a session becomes a guest.
     *
     * @param text of 1 to {@link #LONGEST} characters
     * @param read fingerprint of the note before
     * @return whose it is, or nothing when another note has been written meanwhile: that one stays
     */
    Optional<SessionKey> write(
            Optional<SessionKey> session, Place place, String text, String read) {
        return database.sql()
                .transactionResult(
                        tx -> {
                            var learner = session.orElseGet(() -> learners.createGuest(tx.dsl()));
                            boolean kept = write(tx.dsl(), learner.learnerId(), place, text, read);
                            return Optional.of(learner).filter(any -> kept);
                        });
    }

    private static boolean write(
            DSLContext sql, UUID learnerId, Place place, String text, String read) {
        return sql.insertInto(NOTE)
                        .set(NOTE.LEARNER_ID, learnerId)
                        .set(NOTE.COURSE_ID, place.courseId)
                        .set(NOTE.UNIT_ID, place.unitId)
                        .set(NOTE.TEXT, text)
                        .onConflict(NOTE.LEARNER_ID, NOTE.COURSE_ID, NOTE.UNIT_ID)
                        .doUpdate()
                        .set(NOTE.TEXT, text)
                        .set(NOTE.WRITTEN_AT, Instant.now())
                        .where(is(read).or(NOTE.TEXT.eq(text)))
                        .execute()
                == 1;
    }

    /**
     * Deletes the note that was read.
     *
     * @param read its fingerprint
     * @return whether there is none any more; false when another one has been written meanwhile
     */
    boolean delete(SessionKey session, Place place, String read) {
        var sql = database.sql();
        var there = isIn(session, place);
        return sql.deleteFrom(NOTE).where(there).and(is(read)).execute() == 1
                || !sql.fetchExists(NOTE, there);
    }

    private static Condition isIn(SessionKey session, Place place) {
        return NOTE.LEARNER_ID
                .eq(session.learnerId())
                .and(NOTE.COURSE_ID.eq(place.courseId))
                .and(NOTE.UNIT_ID.eq(place.unitId));
    }

    /** As {@link #fingerprint} makes it. */
    private static Condition is(String fingerprint) {
        return condition(
                "encode(sha256(convert_to({0}, 'UTF8')), 'hex') = {1}",
                NOTE.TEXT, val(fingerprint));
    }

    /** All notes of a learner, the one last written first. */
    public List<Note> of(SessionKey session) {
        return database.sql()
                .select(NOTE.COURSE_ID, NOTE.UNIT_ID, NOTE.TEXT)
                .from(SESSION)
                .join(NOTE)
                .on(NOTE.LEARNER_ID.eq(SESSION.LEARNER_ID))
                .where(Sessions.isValidSession(session))
                .orderBy(NOTE.WRITTEN_AT.desc())
                .fetch(row -> new Note(row.value1(), row.value2(), row.value3()));
    }
}
