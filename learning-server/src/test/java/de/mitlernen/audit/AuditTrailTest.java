package de.mitlernen.audit;

import static de.mitlernen.db.schema.Tables.AUDIT_EVENT;
import static de.mitlernen.db.schema.Tables.AUDIT_PSEUDONYM;
import static de.mitlernen.db.schema.Tables.LEARNER;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.mitlernen.Parallel;
import de.mitlernen.audit.AuditTrail.Broken;
import de.mitlernen.audit.AuditTrail.Intact;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;

import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

@Tag("database")
class AuditTrailTest {
    private final Database database = TestDatabase.fresh();
    private final AuditTrail trail = new AuditTrail(database, new byte[] {2});
    private final UUID maria = learner();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasWrittenIsIntact() {
        assertEquals(new Intact(0, ""), trail.verify());
        record(3);
        assertEquals(3, assertInstanceOf(Intact.class, trail.verify()).events());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set detail = 'administrator' where position = 2",
                "update audit_event set actor = gen_random_uuid() where position = 2",
                "update audit_event set subject = null where position = 2",
                "update audit_event set occurred_at = occurred_at - interval '1 day' where position"
                        + " = 2",
                "update audit_event set action = 'sign-in' where position = 2",
                "delete from audit_event where position = 2",
                "update audit_event set hash = '\\x00' where position = 2"
            })
    void aChangeIsFoundWhereItWasMade(String change) {
        record(3);
        withoutTriggers(change);
        assertEquals(new Broken(2), trail.verify());
    }

    @Test
    void whoDoesNotKnowTheKeyCannotWriteOn() {
        record(1);
        new AuditTrail(database, new byte[] {3})
                .record(
                        database.sql(),
                        AuditAction.SIGN_IN,
                        Optional.of(maria),
                        Optional.empty(),
                        "");
        assertEquals(new Broken(2), trail.verify());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set detail = 'x'",
                "delete from audit_event",
                "truncate audit_event"
            })
    void theDatabaseRefusesEveryChange(String change) {
        record(1);
        assertThrows(DataAccessException.class, () -> database.sql().execute(change));
    }

    @Test
    void manyAtOnceLeaveNoGap() throws Exception {
        Parallel.run(Collections.nCopies(40, (Callable<Void>) this::recordOne));
        assertEquals(40, assertInstanceOf(Intact.class, trail.verify()).events());
    }

    @Test
    void whatWasRolledBackIsNotToldAndLeavesNoGap() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        database.sql()
                                .transaction(
                                        tx -> {
                                            trail.record(
                                                    tx.dsl(),
                                                    AuditAction.SIGN_IN,
                                                    Optional.of(maria),
                                                    Optional.empty(),
                                                    "");
                                            throw new IllegalStateException("rolled back");
                                        }));
        record(1);
        assertEquals(1, assertInstanceOf(Intact.class, trail.verify()).events());
    }

    @Test
    void nobodyWhoWasErasedCanBeFoundInItAndItStaysIntact() {
        record(2);
        var pseudonym = database.sql().fetchSingle(AUDIT_PSEUDONYM).getPseudonym();
        database.sql().deleteFrom(AUDIT_PSEUDONYM).execute();
        database.sql().deleteFrom(LEARNER).execute();
        assertEquals(0, database.sql().fetchCount(AUDIT_EVENT, AUDIT_EVENT.ACTOR.eq(maria)));
        assertEquals(2, database.sql().fetchCount(AUDIT_EVENT, AUDIT_EVENT.ACTOR.eq(pseudonym)));
        assertInstanceOf(Intact.class, trail.verify());
    }

    private Void recordOne() {
        record(1);
        return null;
    }

    private void record(int events) {
        for (int i = 0; i < events; i++) {
            database.sql()
                    .transaction(
                            tx ->
                                    trail.record(
                                            tx.dsl(),
                                            AuditAction.ROLE_GIVEN,
                                            Optional.of(maria),
                                            Optional.of(maria),
                                            "trainer"));
        }
    }

    /** As somebody would who may do anything in the database. */
    private void withoutTriggers(String change) {
        database.sql().execute("alter table audit_event disable trigger all");
        database.sql().execute(change);
        database.sql().execute("alter table audit_event enable trigger all");
    }

    private UUID learner() {
        var id = UUID.randomUUID();
        database.sql().insertInto(LEARNER).set(LEARNER.LEARNER_ID, id).execute();
        return id;
    }
}
