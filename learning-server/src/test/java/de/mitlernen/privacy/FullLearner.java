package de.mitlernen.privacy;

import static org.jooq.impl.DSL.val;

import de.mitlernen.db.Database;

import org.jooq.QueryPart;

import java.util.List;
import java.util.UUID;

/** A learner with at least a row in every table that tells something about learners. */
public final class FullLearner {
    static final String NOTE = "Meine Notiz über das Passwort";
    static final String NAME = "Maria Musterfrau";
    static final String CODE = "0123456789ABCDEF";

    /** {0} learner, {1} enrolment, {2} other id, {3} e-mail address. */
    private static final List<String> ROWS =
            List.of(
                    "insert into learner (learner_id) values ({0})",
                    """
                    insert into account (learner_id, display_name, role, password_hash)
                    values ({0}, 'Maria Musterfrau', 'learner', 'none')
                    """,
                    "insert into account_email values ({3}, {0})",
                    "insert into learning_code values (decode(md5({3}), 'hex'), {0})",
                    """
                    insert into session
                      (learner_id, token_hash, expires_at, idle_seconds, ends_at, device, assurance)
                    values ({0}, 'hash', now() + interval '1 day', 86400,
                      now() + interval '1 day', 'Firefox, Windows', 'multi')
                    """,
                    """
                    insert into account_link
                    values (decode(md5({3}), 'hex'), 'sign-up', {3}, {0}, now() + interval '1 day')
                    """,
                    """
                    insert into pending_sign_in (token_hash, learner_id, expires_at)
                    values (decode(md5({3}), 'hex'), {0}, now() + interval '1 day')
                    """,
                    "insert into authenticator_app values ({0}, 'sealed', now())",
                    "insert into recovery_code values ({0}, 'hash')",
                    """
                    insert into passkey_challenge
                    values (decode(md5({3}), 'hex'), {0}, now() + interval '1 day')
                    """,
                    """
                    insert into passkey
                      (learner_id, credential_id, name, credential, sign_count,
                       backup_eligible, backed_up)
                    values ({0}, 'id', 'Mein Handy', 'key', 0, true, true)
                    """,
                    "insert into account_identity values ('https://login.example.org', {3}, {0})",
                    "insert into audit_pseudonym values ({0}, {2})",
                    """
                    insert into enrolment (learner_id, enrolment_id, course_id, version)
                    values ({0}, {1}, 'passwords', 1)
                    """,
                    """
                    insert into course_summary
                      (learner_id, course_id, enrolment_id, units_total, units_completed)
                    values ({0}, 'passwords', {1}, 5, 1)
                    """,
                    "insert into unit_completion values ({0}, {1}, 'strong-passwords')",
                    """
                    insert into quiz_run (learner_id, run_id, enrolment_id, unit_id)
                    values ({0}, {2}, {1}, 'closing-quiz')
                    """,
                    """
                    insert into attempt values
                      ({0}, {2}, {1}, 1, 'strong-passwords', 'length', '{a,b}', 0.5, now(), {2})
                    """,
                    """
                    insert into submitted_file
                    values ({0}, {1}, 'strong-passwords', 'length', '../mein Bild.png', 'bytes')
                    """,
                    """
                    insert into note values
                      ({0}, 'passwords', 'strong-passwords', 'Meine Notiz über das Passwort')
                    """,
                    "insert into self_check values ({0}, {2})",
                    "insert into self_check_answer values ({0}, {2}, '4.2-passwords', 'alone')",
                    """
                    insert into credential values
                      ({0}, {2}, {1}, 'passwords', 1, 'de', 'Maria Musterfrau', 'Passwörter',
                       '{}', '{}', 'Musterstadt', 'https://lernen.example.org/verify')
                    """,
                    "insert into credential_code values ({4}, {0}, {2})");

    private FullLearner() {}

    /** Adds the learner; the course “passwords” has to be there. */
    static UUID add(Database database, String email, String code) {
        var learner = UUID.randomUUID();
        var parts =
                new QueryPart[] {
                    val(learner),
                    val(UUID.randomUUID()),
                    val(UUID.randomUUID()),
                    val(email),
                    val(code)
                };
        database.sql()
                .transaction(tx -> ROWS.forEach(row -> tx.dsl().execute(row, (Object[]) parts)));
        return learner;
    }
}
