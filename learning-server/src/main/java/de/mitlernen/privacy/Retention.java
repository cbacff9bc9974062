package de.mitlernen.privacy;

import static de.mitlernen.db.schema.Tables.ACCOUNT;
import static de.mitlernen.db.schema.Tables.ACCOUNT_EMAIL;
import static de.mitlernen.db.schema.Tables.ACCOUNT_LINK;
import static de.mitlernen.db.schema.Tables.LEARNER;
import static de.mitlernen.db.schema.Tables.SESSION;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import de.mitlernen.db.Database;
import de.mitlernen.mail.Letter;
import de.mitlernen.mail.Outbox;
import de.mitlernen.web.Language;

import org.jooq.Condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is forgotten by itself. Staff accounts are not: people take care of them. Nobody is
 * forgotten who could be warned and was not.
 */
public final class Retention {
    static final int GUEST_MONTHS = 24;
    static final int ACCOUNT_MONTHS = 36;
    static final int WARNING_DAYS = 30;

    /** A day's work: so many learners at once, that nothing else waits long. */
    private static final int PORTION = 500;

    private static final Condition IS_GUEST =
            notExists(selectOne().from(ACCOUNT).where(ACCOUNT.LEARNER_ID.eq(LEARNER.LEARNER_ID)));

    private final Database database;
    private final Erasure erasure;
    private final Optional<RetentionLetters> letters;

    /**
     * Forgets by these means.
     *
     * @param letters by which holders of accounts are warned; without them no account is deleted
     */
    public Retention(Database database, Erasure erasure, Optional<RetentionLetters> letters) {
        this.database = database;
        this.erasure = erasure;
        this.letters = letters;
    }

    /** Does what is due on a day. Doing it twice, or on two servers at once, changes nothing. */
    public void run(LocalDate today) {
        deleteExpired();
        unusedGuests(today).forEach(this::erase);
        letters.ifPresent(
                writing -> {
                    warnedInVain(today).forEach(this::erase);
                    warn(today, writing);
                });
    }

    private void erase(UUID learner) {
        erasure.erase(learner, Optional.empty());
    }

    private void deleteExpired() {
        var now = Instant.now();
        database.sql().deleteFrom(SESSION).where(SESSION.EXPIRES_AT.lt(now)).execute();
        database.sql().deleteFrom(ACCOUNT_LINK).where(ACCOUNT_LINK.EXPIRES_AT.lt(now)).execute();
    }

    private List<UUID> unusedGuests(LocalDate today) {
        return database.sql()
                .select(LEARNER.LEARNER_ID)
                .from(LEARNER)
                .where(LEARNER.ACTIVE_ON.lt(today.minusMonths(GUEST_MONTHS)))
                .and(IS_GUEST)
                .limit(PORTION)
                .fetch(LEARNER.LEARNER_ID);
    }

    /** Accounts of learners that nobody has used since the letter. */
    private List<UUID> warnedInVain(LocalDate today) {
        return database.sql()
                .select(LEARNER.LEARNER_ID)
                .from(LEARNER)
                .join(ACCOUNT)
                .using(LEARNER.LEARNER_ID)
                .where(ACCOUNT.ROLE.eq("learner"))
                .and(LEARNER.WARNED_ON.le(today.minusDays(WARNING_DAYS)))
                .and(LEARNER.ACTIVE_ON.lt(LEARNER.WARNED_ON))
                .limit(PORTION)
                .fetch(LEARNER.LEARNER_ID);
    }

    private void warn(LocalDate today, RetentionLetters writing) {
        var unused =
                database.sql()
                        .select(LEARNER.LEARNER_ID, ACCOUNT_EMAIL.EMAIL, ACCOUNT.LANGUAGE)
                        .from(LEARNER)
                        .join(ACCOUNT)
                        .using(LEARNER.LEARNER_ID)
                        .join(ACCOUNT_EMAIL)
                        .using(LEARNER.LEARNER_ID)
                        .where(ACCOUNT.ROLE.eq("learner"))
                        .and(
                                LEARNER.ACTIVE_ON.lt(
                                        today.minusMonths(ACCOUNT_MONTHS).plusDays(WARNING_DAYS)))
                        .and(LEARNER.WARNED_ON.isNull().or(LEARNER.WARNED_ON.lt(LEARNER.ACTIVE_ON)))
                        .limit(PORTION)
                        .fetch();
        unused.forEach(
                row ->
                        warn(
                                row.value1(),
                                today,
                                writing.warning(
                                        row.value2(),
                                        Language.find(row.value3()).orElse(Language.DEFAULT),
                                        today.plusDays(WARNING_DAYS))));
    }

    private void warn(UUID learner, LocalDate today, Letter letter) {
        database.sql()
                .transaction(
                        tx -> {
                            // Another server may have written meanwhile.
                            int warned =
                                    tx.dsl()
                                            .update(LEARNER)
                                            .set(LEARNER.WARNED_ON, today)
                                            .where(LEARNER.LEARNER_ID.eq(learner))
                                            .and(LEARNER.WARNED_ON.isDistinctFrom(today))
                                            .execute();
                            if (warned == 1) {
                                Outbox.put(tx.dsl(), letter);
                            }
                        });
    }
}
