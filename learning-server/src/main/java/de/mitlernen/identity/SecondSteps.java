package de.mitlernen.identity;

import de.mitlernen.audit.AuditAction;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.db.Database;
import de.mitlernen.identity.AccountLetters.Place;
import de.mitlernen.identity.PendingSignIns.Pending;
import de.mitlernen.identity.SecurityLetters.Change;

import org.jooq.DSLContext;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Signing in by a second step: a code of an app on the phone, or one for who has lost it. A method
 * is one transaction.
 */
public final class SecondSteps {
    private final Database database;
    private final AuditTrail audit;
    private final Accounts accounts;
    private final AuthenticatorApps apps;
    private final PasswordChanges passwords;
    private final SecurityLetters letters;

    public SecondSteps(
            Database database,
            AuditTrail audit,
            Accounts accounts,
            AuthenticatorApps apps,
            PasswordChanges passwords,
            SecurityLetters letters) {
        this.database = database;
        this.audit = audit;
        this.accounts = accounts;
        this.apps = apps;
        this.passwords = passwords;
        this.letters = letters;
    }

    /**
     * Goes on with a sign-in; empty when the code is wrong or the sign-in no longer waits.
     *
     * @param code digits only
     * @param device on which the session begins, in words
     */
    Optional<Entry> complete(
            String token, Pending pending, String code, Place place, String device) {
        return database.sql()
                .transactionResult(
                        tx -> {
                            var sql = tx.dsl();
                            var learner = pending.learner();
                            if (!use(sql, learner, code, place)
                                    || !PendingSignIns.end(sql, token)) {
                                return Optional.empty();
                            }
                            var here = new Here(device, place.language(), pending.guest());
                            var begun = accounts.begin(sql, learner, Assurance.MULTI, here);
                            pending.passwordHash()
                                    .ifPresent(
                                            hash ->
                                                    passwords.change(
                                                            sql, begun.session(), hash, place));
                            return Optional.of(begun);
                        });
    }

    private boolean use(DSLContext tx, UUID learner, String code, Place place) {
        if (apps.use(tx, learner, code)) {
            return true;
        }
        boolean recovered = RecoveryCodes.use(tx, learner, code);
        if (recovered) {
            tell(tx, AuditAction.RECOVERY_CODE_USED, learner, learner);
            letters.put(tx, learner, Change.RECOVERY_CODE_USED, place);
        }
        return recovered;
    }

    /** What came of setting up: a session that counts, and the codes to keep. */
    record SetUp(Entry.Begun begun, List<String> recoveryCodes) {}

    /** Asks for codes from now on, and ends all other sessions; empty when this one is wrong. */
    Optional<SetUp> setUp(UUID learner, String code, Place place, String device) {
        var recoveryCodes = RecoveryCodes.create();
        return database.sql()
                .transactionResult(
                        tx -> {
                            var sql = tx.dsl();
                            if (!apps.confirm(sql, learner, code)) {
                                return Optional.empty();
                            }
                            RecoveryCodes.replace(sql, learner, recoveryCodes);
                            var begun = accounts.renew(sql, learner, Assurance.MULTI, device);
                            tell(sql, AuditAction.SECOND_STEP_ADDED, learner, learner);
                            letters.put(sql, learner, Change.SECOND_STEP_ADDED, place);
                            return Optional.of(new SetUp(begun, recoveryCodes));
                        });
    }

    /** New recovery codes instead of the old ones; empty when the code of the app is wrong. */
    Optional<List<String>> renewRecoveryCodes(UUID learner, String code) {
        var recoveryCodes = RecoveryCodes.create();
        return database.sql()
                .transactionResult(
                        tx -> {
                            if (!apps.use(tx.dsl(), learner, code)) {
                                return Optional.empty();
                            }
                            RecoveryCodes.replace(tx.dsl(), learner, recoveryCodes);
                            tell(tx.dsl(), AuditAction.RECOVERY_CODES_RENEWED, learner, learner);
                            return Optional.of(recoveryCodes);
                        });
    }

    /** Asks for no codes any more, and ends all other sessions; empty when this one is wrong. */
    Optional<Entry> remove(UUID learner, String code, Place place, String device) {
        return database.sql()
                .transactionResult(
                        tx -> {
                            var sql = tx.dsl();
                            if (!use(sql, learner, code, place)) {
                                return Optional.empty();
                            }
                            delete(sql, learner);
                            tell(sql, AuditAction.SECOND_STEP_REMOVED, learner, learner);
                            letters.put(sql, learner, Change.SECOND_STEP_REMOVED, place);
                            return Optional.of(
                                    accounts.renew(sql, learner, Assurance.SINGLE, device));
                        });
    }

    /** Takes second step and passkeys from somebody who has lost the phone and the codes. */
    void reset(UUID administrator, UUID person, Place place) {
        database.sql()
                .transaction(
                        tx -> {
                            delete(tx.dsl(), person);
                            Passkeys.deleteAll(tx.dsl(), person);
                            Sessions.endAll(tx.dsl(), person);
                            tell(tx.dsl(), AuditAction.SECOND_STEP_REMOVED, administrator, person);
                            letters.put(tx.dsl(), person, Change.SECOND_STEP_REMOVED, place);
                        });
    }

    private static void delete(DSLContext tx, UUID learner) {
        AuthenticatorApps.delete(tx, learner);
        RecoveryCodes.delete(tx, learner);
        PendingSignIns.endAll(tx, learner);
    }

    private void tell(DSLContext tx, AuditAction action, UUID actor, UUID subject) {
        audit.record(tx, action, Optional.of(actor), Optional.of(subject), "");
    }
}
