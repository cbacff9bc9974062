package de.mitlernen.audit;

import static de.mitlernen.db.schema.Tables.ACCOUNT;
import static de.mitlernen.db.schema.Tables.AUDIT_EVENT;
import static de.mitlernen.db.schema.Tables.AUDIT_PSEUDONYM;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import de.mitlernen.db.Database;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the audit trail, the newest first. */
public final class AuditEvents {
    /**
     * One event as an administrator or auditor sees it.
     *
     * @param actor name of the account that did it; null if it was the platform itself, a guest, or
     *     a person who was erased since
     * @param actorPseudonym by which the trail knows that person; null for the platform
     */
    public record Event(
            long position,
            Instant occurredAt,
            AuditAction action,
            @Nullable String actor,
            @Nullable UUID actorPseudonym,
            @Nullable String subject,
            @Nullable UUID subjectPseudonym,
            String detail) {}

    /**
     * What is looked for.
     *
     * @param name part of the name of an account that acted or was concerned; empty for all
     * @param before position before which the events stand; the newest begin below the highest
     */
    public record Query(Optional<AuditAction> action, String name, long before) {}

    private final Database database;

    public AuditEvents(Database database) {
        this.database = database;
    }

    /** At most so many events, the newest first. */
    public List<Event> find(Query query, int most) {
        var actor = nameOf(AUDIT_EVENT.ACTOR);
        var subject = nameOf(AUDIT_EVENT.SUBJECT);
        return database.sql()
                .select(
                        AUDIT_EVENT.POSITION,
                        AUDIT_EVENT.OCCURRED_AT,
                        AUDIT_EVENT.ACTION,
                        actor,
                        AUDIT_EVENT.ACTOR,
                        subject,
                        AUDIT_EVENT.SUBJECT,
                        AUDIT_EVENT.DETAIL)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.POSITION.lt(query.before()))
                .and(is(query.action()))
                .and(concerns(query.name()))
                .orderBy(AUDIT_EVENT.POSITION.desc())
                .limit(most)
                .fetch(
                        row ->
                                new Event(
                                        row.value1(),
                                        row.value2(),
                                        AuditAction.of(row.value3()),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        row.value8()));
    }

    private static Field<@Nullable String> nameOf(Field<UUID> pseudonym) {
        return field(
                select(ACCOUNT.DISPLAY_NAME)
                        .from(AUDIT_PSEUDONYM)
                        .join(ACCOUNT)
                        .on(ACCOUNT.LEARNER_ID.eq(AUDIT_PSEUDONYM.LEARNER_ID))
                        .where(AUDIT_PSEUDONYM.PSEUDONYM.eq(pseudonym)));
    }

    private static Condition is(Optional<AuditAction> action) {
        return action.map(AuditAction::key).map(AUDIT_EVENT.ACTION::eq).orElse(noCondition());
    }

    private static Condition concerns(String name) {
        if (name.isBlank()) {
            return noCondition();
        }
        var found =
                select(AUDIT_PSEUDONYM.PSEUDONYM)
                        .from(AUDIT_PSEUDONYM)
                        .join(ACCOUNT)
                        .on(ACCOUNT.LEARNER_ID.eq(AUDIT_PSEUDONYM.LEARNER_ID))
                        .where(ACCOUNT.DISPLAY_NAME.containsIgnoreCase(name.strip()));
        return AUDIT_EVENT.ACTOR.in(found).or(AUDIT_EVENT.SUBJECT.in(found));
    }
}
