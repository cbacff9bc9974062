package de.mitlernen.mail;

import static de.mitlernen.db.schema.Tables.MAIL;

import de.mitlernen.db.Database;
import de.mitlernen.db.schema.tables.records.MailRecord;
import de.mitlernen.web.Language;

import org.jooq.DSLContext;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All SQL about e-mails. They wait in the database, so that none is lost and none is sent before
 * what it tells of has happened.
 */
public final class Outbox {
    static final String CHANNEL = "mail_written";

    /** Ten minutes, then twice as long each time: the last after more than a day. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);

    private static final int MOST_FAILURES = 9;

    /** A letter that waits. */
    record Written(Letter letter, Instant writtenAt) {}

    private final Database database;

    public Outbox(Database database) {
        this.database = database;
    }

    /** Writes a letter in the caller's transaction; it is sent once that is committed. */
    public static void put(DSLContext tx, Letter letter) {
        var action = letter.action();
        tx.insertInto(MAIL)
                .set(MAIL.MAIL_ID, UUID.randomUUID())
                .set(MAIL.RECIPIENT, letter.recipient())
                .set(MAIL.LANGUAGE, letter.language().tag())
                .set(MAIL.SUBJECT, letter.subject())
                .set(MAIL.PARAGRAPHS, letter.paragraphs().toArray(String[]::new))
                .set(MAIL.ACTION_LABEL, action == null ? null : action.label())
                .set(MAIL.ACTION_URL, action == null ? null : action.url())
                .execute();
        tx.execute("select pg_notify(?, '')", CHANNEL);
    }

    /**
     * Hands out one letter that is due, which no other server has at the time; it is deleted when
     * it was taken.
     *
     * @return whether there was one
     */
    boolean handOut(Carrier carrier) {
        return database.sql()
                .transactionResult(
                        tx -> {
                            var due =
                                    tx.dsl()
                                            .selectFrom(MAIL)
                                            .where(MAIL.DUE_AT.le(Instant.now()))
                                            .orderBy(MAIL.DUE_AT)
                                            .limit(1)
                                            .forUpdate()
                                            .skipLocked()
                                            .fetchOptional();
                            due.ifPresent(row -> handOut(tx.dsl(), row, carrier));
                            return due.isPresent();
                        });
    }

    /** Takes a letter to where it is read. */
    @FunctionalInterface
    interface Carrier {
        /**
         * Tells whether the letter was taken.
         *
         * @param id the same each time it is tried
         */
        boolean take(UUID id, Letter letter);
    }

    private static void handOut(DSLContext tx, MailRecord row, Carrier carrier) {
        if (carrier.take(row.getMailId(), letter(row)) || row.getFailures() >= MOST_FAILURES) {
            tx.executeDelete(row);
        } else {
            var pause = FIRST_PAUSE.multipliedBy(1L << row.getFailures());
            tx.update(MAIL)
                    .set(MAIL.FAILURES, MAIL.FAILURES.plus(1))
                    .set(MAIL.DUE_AT, Instant.now().plus(pause))
                    .where(MAIL.MAIL_ID.eq(row.getMailId()))
                    .execute();
        }
    }

    /** The letters that wait, the newest first, at most so many. */
    List<Written> list(int most) {
        return database.sql()
                .selectFrom(MAIL)
                .orderBy(MAIL.WRITTEN_AT.desc(), MAIL.MAIL_ID)
                .limit(most)
                .fetch(row -> new Written(letter(row), row.getWrittenAt()));
    }

    private static Letter letter(MailRecord row) {
        return new Letter(
                row.getRecipient(),
                Language.find(row.getLanguage()).orElse(Language.DEFAULT),
                row.getSubject(),
                List.of(row.getParagraphs()),
                row.getActionUrl() == null
                        ? null
                        : new Letter.Action(row.getActionLabel(), row.getActionUrl()));
    }
}
