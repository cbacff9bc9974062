package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.ACCOUNT;
import static de.mitlernen.db.schema.Tables.ACCOUNT_EMAIL;

import de.mitlernen.audit.AuditAction;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.db.Database;
import de.mitlernen.web.Role;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.SelectConditionStep;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The accounts as administrators see them: who somebody is and what they may do, and nothing of
 * what they learn. A method that writes is one transaction, and is told in the audit trail.
 */
public final class People {
    /**
     * Somebody with an account.
     *
     * @param email empty if none is known
     */
    public record Person(UUID id, String name, String email, Role role) {}

    private final Database database;
    private final AuditTrail audit;

    public People(Database database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * At most so many people, by name.
     *
     * @param text part of the name or e-mail address; empty for all
     */
    List<Person> find(String text, int most) {
        var part = text.strip();
        return where(
                        ACCOUNT.DISPLAY_NAME
                                .containsIgnoreCase(part)
                                .or(ACCOUNT_EMAIL.EMAIL.contains(part.toLowerCase(Locale.ROOT))))
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.LEARNER_ID)
                .limit(most)
                .fetch(People::person);
    }

    Optional<Person> find(UUID id) {
        return where(ACCOUNT.LEARNER_ID.eq(id)).fetchOptional(People::person);
    }

    private SelectConditionStep<Record4<UUID, String, String, String>> where(Condition condition) {
        return database.sql()
                .select(ACCOUNT.LEARNER_ID, ACCOUNT.DISPLAY_NAME, ACCOUNT_EMAIL.EMAIL, ACCOUNT.ROLE)
                .from(ACCOUNT)
                .leftJoin(ACCOUNT_EMAIL)
                .on(ACCOUNT_EMAIL.LEARNER_ID.eq(ACCOUNT.LEARNER_ID))
                .where(condition);
    }

    private static Person person(Record4<UUID, String, String, String> row) {
        return new Person(
                row.value1(),
                row.value2(),
                Objects.requireNonNullElse(row.value3(), ""),
                Accounts.role(row.value4()));
    }

    /** Gives a person another role; they sign in anew, so that all of it fits the role. */
    void giveRole(UUID administrator, UUID person, Role role) {
        database.sql()
                .transaction(
                        tx ->
                                giveRole(
                                        tx.dsl(),
                                        Optional.of(administrator),
                                        person,
                                        role,
                                        Accounts.name(role)));
    }

    /**
     * The same in the caller's transaction.
     *
     * @param detail for the audit trail
     */
    void giveRole(DSLContext tx, Optional<UUID> actor, UUID person, Role role, String detail) {
        int changed =
                tx.update(ACCOUNT)
                        .set(ACCOUNT.ROLE, Accounts.name(role))
                        .where(ACCOUNT.LEARNER_ID.eq(person))
                        .and(ACCOUNT.ROLE.ne(Accounts.name(role)))
                        .execute();
        if (changed > 0) {
            Sessions.endAll(tx, person);
            audit.record(tx, AuditAction.ROLE_GIVEN, actor, Optional.of(person), detail);
        }
    }

    /** Signs a person out on all devices. */
    void endSessions(UUID administrator, UUID person) {
        database.sql()
                .transaction(
                        tx -> {
                            Sessions.endAll(tx.dsl(), person);
                            audit.record(
                                    tx.dsl(),
                                    AuditAction.SESSIONS_ENDED,
                                    Optional.of(administrator),
                                    Optional.of(person),
                                    "");
                        });
    }
}
