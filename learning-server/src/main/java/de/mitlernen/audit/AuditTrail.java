package de.mitlernen.audit;

import static de.mitlernen.db.schema.Tables.AUDIT_EVENT;
import static de.mitlernen.db.schema.Tables.AUDIT_PSEUDONYM;

import de.mitlernen.db.Database;
import de.mitlernen.db.schema.tables.records.AuditEventRecord;
import de.mitlernen.secret.Secrets;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes the audit trail and verifies it. People stand in it by pseudonyms; who they are is told by
 * a table of its own, from which erasing a person deletes them. Each row is signed together with
 * the one before it: whoever can write into the database, but does not know the platform's key, can
 * neither change nor insert nor drop a row in between unnoticed.
 */
public final class AuditTrail {
    /** All who write wait for each other here: positions have no gaps. */
    private static final long LOCK = 0x6175646974L;

    private static final byte[] BEGINNING = new byte[32];
    private static final int PORTION = 1_000;

    /** What came of verifying. */
    public sealed interface Verification {}

    /**
     * Nothing was changed. Rows that were dropped at the end are found only by comparing with the
     * last hash that an auditor wrote down.
     *
     * @param lastHash in hexadecimal digits; empty as long as there is no event
     */
    public record Intact(long events, String lastHash) implements Verification {}

    /**
     * Somebody changed something.
     *
     * @param position of the first event that is not as it was written, or missing
     */
    public record Broken(long position) implements Verification {}

    private final Database database;
    private final byte[] key;

    public AuditTrail(Database database, byte[] key) {
        this.database = database;
        this.key = key.clone();
    }

    /**
     * Adds an event in the caller's transaction.
     *
     * @param actor the learner's id of who did it; empty for the platform
     * @param subject the learner's id of whom it concerns
     * @param detail what else matters, such as a course's id; names nobody
     */
    public void record(
            DSLContext tx,
            AuditAction action,
            Optional<UUID> actor,
            Optional<UUID> subject,
            String detail) {
        var actorPseudonym = actor.map(learner -> pseudonym(tx, learner)).orElse(null);
        var subjectPseudonym = subject.map(learner -> pseudonym(tx, learner)).orElse(null);
        tx.execute("select pg_advisory_xact_lock(?)", LOCK);
        var last =
                tx.selectFrom(AUDIT_EVENT).orderBy(AUDIT_EVENT.POSITION.desc()).limit(1).fetchOne();
        var event =
                new AuditEventRecord(
                        last == null ? 1L : last.getPosition() + 1,
                        Instant.now().truncatedTo(ChronoUnit.MICROS),
                        action.key(),
                        actorPseudonym,
                        subjectPseudonym,
                        detail,
                        BEGINNING);
        event.setHash(hash(hashOf(last), event));
        tx.executeInsert(event);
    }

    private static UUID pseudonym(DSLContext tx, UUID learner) {
        tx.insertInto(AUDIT_PSEUDONYM)
                .set(AUDIT_PSEUDONYM.LEARNER_ID, learner)
                .set(AUDIT_PSEUDONYM.PSEUDONYM, UUID.randomUUID())
                .onConflictDoNothing()
                .execute();
        return tx.select(AUDIT_PSEUDONYM.PSEUDONYM)
                .from(AUDIT_PSEUDONYM)
                .where(AUDIT_PSEUDONYM.LEARNER_ID.eq(learner))
                .fetchSingle()
                .value1();
    }

    private static byte[] hashOf(@Nullable AuditEventRecord event) {
        return event == null ? BEGINNING : event.getHash();
    }

    /** Everything but the last part has no line break, so that no two events read the same. */
    private byte[] hash(byte[] before, AuditEventRecord event) {
        return Secrets.hmac(
                key,
                String.join(
                        "\n",
                        HexFormat.of().formatHex(before),
                        "" + event.getPosition(),
                        event.getOccurredAt().toString(),
                        event.getAction(),
                        "" + event.getActor(),
                        "" + event.getSubject(),
                        event.getDetail()));
    }

    /** Reads the whole trail from its beginning. */
    public Verification verify() {
        long position = 0;
        var before = BEGINNING;
        var events = portionAfter(position);
        while (!events.isEmpty()) {
            for (var event : events) {
                position++;
                if (event.getPosition() != position
                        || !MessageDigest.isEqual(event.getHash(), hash(before, event))) {
                    return new Broken(position);
                }
                before = event.getHash();
            }
            events = portionAfter(position);
        }
        return new Intact(position, position == 0 ? "" : HexFormat.of().formatHex(before));
    }

    private List<AuditEventRecord> portionAfter(long position) {
        return database.sql()
                .selectFrom(AUDIT_EVENT)
                .where(AUDIT_EVENT.POSITION.gt(position))
                .orderBy(AUDIT_EVENT.POSITION)
                .limit(PORTION)
                .fetch();
    }
}
