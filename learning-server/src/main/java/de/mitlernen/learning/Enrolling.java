package de.mitlernen.learning;

import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.db.Database;
import de.mitlernen.identity.Learners;
import de.mitlernen.web.SessionKey;

import org.jooq.DSLContext;

import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Leads to a learner's place in a course, where an action is done: all in one transaction. A
 * visitor without a session becomes a guest, and whoever is not enrolled is enrolled first.
 */
final class Enrolling {
    private final Database database;
    private final Learners learners;

    Enrolling(Database database, Learners learners) {
        this.database = database;
        this.learners = learners;
    }

    SessionKey in(
            PublishedCourse course,
            Optional<SessionKey> session,
            BiConsumer<DSLContext, Place> action) {
        return database.sql()
                .transactionResult(
                        tx -> {
                            var sql = tx.dsl();
                            var learner = session.orElseGet(() -> learners.createGuest(sql));
                            var place = Enrolments.of(sql, learner.learnerId(), course);
                            action.accept(sql, place);
                            return learner;
                        });
    }

    /** Does something in a unit. What one learner does in a course is done one after the other. */
    SessionKey in(
            PublishedCourse course,
            String unitId,
            Optional<SessionKey> session,
            BiConsumer<DSLContext, Place> action) {
        return in(
                course,
                session,
                (sql, place) -> action.accept(sql, touched(sql, place, course, unitId)));
    }

    /** The place, or the one of a new beginning if the learner has just left the course. */
    private static Place touched(
            DSLContext sql, Place place, PublishedCourse course, String unitId) {
        return Enrolments.touch(sql, place, unitId)
                ? place
                : touched(sql, Enrolments.of(sql, place.learnerId(), course), course, unitId);
    }
}
