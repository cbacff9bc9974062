package de.mitlernen.privacy;

import de.mitlernen.audit.AuditAction;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.db.Database;
import de.mitlernen.personaldata.PersonalData;

import java.util.Optional;
import java.util.UUID;

/** Forgets learners. The audit trail tells that somebody was forgotten, and no longer who. */
public final class Erasure {
    private final Database database;
    private final AuditTrail audit;
    private final PersonalData personalData;

    public Erasure(Database database, AuditTrail audit, PersonalData personalData) {
        this.database = database;
        this.audit = audit;
        this.personalData = personalData;
    }

    /**
     * Forgets a learner, in one transaction.
     *
     * @param actor who wants it: the learner; empty for the platform
     */
    public void erase(UUID learner, Optional<UUID> actor) {
        database.sql()
                .transaction(
                        tx -> {
                            audit.record(
                                    tx.dsl(),
                                    AuditAction.PERSON_ERASED,
                                    actor,
                                    Optional.of(learner),
                                    "");
                            personalData.erase(tx.dsl(), learner);
                        });
    }
}
