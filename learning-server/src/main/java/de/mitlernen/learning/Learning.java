package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ATTEMPT;
import static de.mitlernen.db.schema.Tables.COURSE_SUMMARY;
import static de.mitlernen.db.schema.Tables.ENROLMENT;
import static de.mitlernen.db.schema.Tables.UNIT_COMPLETION;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.max;

import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.db.Database;
import de.mitlernen.identity.Ids;
import de.mitlernen.identity.Learners;
import de.mitlernen.web.SessionKey;

import org.jooq.Condition;
import org.jooq.DSLContext;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What learners do in courses. A method is one transaction. */
public final class Learning {
    private final Database database;
    private final Learners learners;

    public Learning(Database database, Learners learners) {
        this.database = database;
        this.learners = learners;
    }

    /**
     * An answer to an exercise.
     *
     * @param form id made with the form, so that a second press is the same attempt; another answer
     *     in the same form, after the browser went back, is another one
     * @param response as {@link de.mitlernen.exercise.Interaction} describes it
     * @param score 0 to 1
     */
    public record Attempt(
            UUID form, String unitId, String exerciseId, List<String> response, double score) {
        private UUID id(UUID enrolmentId) {
            var key = List.of(form, enrolmentId, exerciseId, response).toString();
            return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * The limit of a closing quiz.
     *
     * @param exercises ids of those that count
     * @param passingScore 0 to 1, of the mean of the best scores
     */
    public record Quiz(Set<String> exercises, double passingScore) {}

    /** Enrols in a course; a visitor without a session becomes a guest. */
    public SessionKey enrol(Optional<SessionKey> session, PublishedCourse course) {
        return database.sql()
                .transactionResult(
                        tx -> {
                            var learner = learner(tx.dsl(), session);
                            enrolment(tx.dsl(), learner.learnerId(), course);
                            return learner;
                        });
    }

    /**
     * Keeps an attempt, and enrols first if need be. The attempt that reaches the passing score of
     * a quiz completes it.
     */
    public SessionKey attempt(
            Optional<SessionKey> session,
            PublishedCourse course,
            Attempt attempt,
            Optional<Quiz> quiz) {
        return database.sql()
                .transactionResult(
                        tx -> {
                            var sql = tx.dsl();
                            var learner = learner(sql, session);
                            var place = enrolment(sql, learner.learnerId(), course);
                            insert(sql, place, attempt);
                            touch(sql, place, attempt.unitId());
                            if (quiz.isPresent() && passed(sql, place, attempt, quiz.get())) {
                                complete(sql, place, course, attempt.unitId());
                            }
                            return learner;
                        });
    }

    /** Completes a unit, and enrols first if need be. Doing it twice changes nothing. */
    public SessionKey complete(
            Optional<SessionKey> session, PublishedCourse course, String unitId) {
        return database.sql()
                .transactionResult(
                        tx -> {
                            var learner = learner(tx.dsl(), session);
                            var place = enrolment(tx.dsl(), learner.learnerId(), course);
                            touch(tx.dsl(), place, unitId);
                            complete(tx.dsl(), place, course, unitId);
                            return learner;
                        });
    }

    /** Leaves a course: its answers and completions are deleted, and it can be begun anew. */
    public void withdraw(SessionKey session, String courseId) {
        database.sql()
                .transaction(
                        tx -> {
                            var left =
                                    tx.dsl()
                                            .update(ENROLMENT)
                                            .set(ENROLMENT.WITHDRAWN_AT, Instant.now())
                                            .where(ENROLMENT.LEARNER_ID.eq(session.learnerId()))
                                            .and(ENROLMENT.COURSE_ID.eq(courseId))
                                            .and(ENROLMENT.WITHDRAWN_AT.isNull())
                                            .returning(ENROLMENT.ENROLMENT_ID)
                                            .fetchOptional(ENROLMENT.ENROLMENT_ID);
                            // By enrolment: after a second press the course may be begun anew.
                            left.ifPresent(
                                    enrolment -> delete(tx.dsl(), session.learnerId(), enrolment));
                        });
    }

    private static void delete(DSLContext sql, UUID learnerId, UUID enrolmentId) {
        sql.deleteFrom(COURSE_SUMMARY).where(isSummary(learnerId, enrolmentId)).execute();
        sql.deleteFrom(ATTEMPT)
                .where(ATTEMPT.LEARNER_ID.eq(learnerId))
                .and(ATTEMPT.ENROLMENT_ID.eq(enrolmentId))
                .execute();
        sql.deleteFrom(UNIT_COMPLETION)
                .where(UNIT_COMPLETION.LEARNER_ID.eq(learnerId))
                .and(UNIT_COMPLETION.ENROLMENT_ID.eq(enrolmentId))
                .execute();
    }

    /** A learner's place in a course. */
    private record Place(UUID learnerId, UUID enrolmentId, int version) {}

    private SessionKey learner(DSLContext sql, Optional<SessionKey> session) {
        return session.orElseGet(() -> learners.createGuest(sql));
    }

    private static Place enrolment(DSLContext sql, UUID learnerId, PublishedCourse course) {
        return findEnrolment(sql, learnerId, course.id())
                .orElseGet(() -> newEnrolment(sql, learnerId, course));
    }

    private static Optional<Place> findEnrolment(DSLContext sql, UUID learnerId, String courseId) {
        return sql.select(ENROLMENT.ENROLMENT_ID, ENROLMENT.VERSION)
                .from(ENROLMENT)
                .where(ENROLMENT.LEARNER_ID.eq(learnerId))
                .and(ENROLMENT.COURSE_ID.eq(courseId))
                .and(ENROLMENT.WITHDRAWN_AT.isNull())
                .fetchOptional(row -> new Place(learnerId, row.value1(), row.value2()));
    }

    private static Place newEnrolment(DSLContext sql, UUID learnerId, PublishedCourse course) {
        var enrolmentId = Ids.next();
        int inserted =
                sql.insertInto(ENROLMENT)
                        .set(ENROLMENT.LEARNER_ID, learnerId)
                        .set(ENROLMENT.ENROLMENT_ID, enrolmentId)
                        .set(ENROLMENT.COURSE_ID, course.id())
                        .set(ENROLMENT.VERSION, course.version())
                        .onConflict(ENROLMENT.LEARNER_ID, ENROLMENT.COURSE_ID)
                        .where(ENROLMENT.WITHDRAWN_AT.isNull())
                        .doNothing()
                        .execute();
        if (inserted == 0) {
            // Pressed twice at once: the other press has enrolled.
            return enrolment(sql, learnerId, course);
        }
        sql.insertInto(COURSE_SUMMARY)
                .set(COURSE_SUMMARY.LEARNER_ID, learnerId)
                .set(COURSE_SUMMARY.COURSE_ID, course.id())
                .set(COURSE_SUMMARY.ENROLMENT_ID, enrolmentId)
                .set(COURSE_SUMMARY.UNITS_TOTAL, course.units().size())
                .set(COURSE_SUMMARY.UNITS_COMPLETED, 0)
                .execute();
        return new Place(learnerId, enrolmentId, course.version());
    }

    private static void insert(DSLContext sql, Place place, Attempt attempt) {
        sql.insertInto(ATTEMPT)
                .set(ATTEMPT.LEARNER_ID, place.learnerId)
                .set(ATTEMPT.ATTEMPT_ID, attempt.id(place.enrolmentId))
                .set(ATTEMPT.ENROLMENT_ID, place.enrolmentId)
                .set(ATTEMPT.VERSION, place.version)
                .set(ATTEMPT.UNIT_ID, attempt.unitId())
                .set(ATTEMPT.EXERCISE_ID, attempt.exerciseId())
                .set(ATTEMPT.RESPONSE, attempt.response().toArray(String[]::new))
                .set(ATTEMPT.SCORE, (float) attempt.score())
                .onConflictDoNothing()
                .execute();
    }

    private static Condition isSummary(UUID learnerId, UUID enrolmentId) {
        return COURSE_SUMMARY
                .LEARNER_ID
                .eq(learnerId)
                .and(COURSE_SUMMARY.ENROLMENT_ID.eq(enrolmentId));
    }

    /** Remembers where the learner was. It also locks the summary against parallel answers. */
    private static void touch(DSLContext sql, Place place, String unitId) {
        sql.update(COURSE_SUMMARY)
                .set(COURSE_SUMMARY.LAST_UNIT_ID, unitId)
                .set(COURSE_SUMMARY.LAST_LEARNED_AT, Instant.now())
                .where(isSummary(place.learnerId, place.enrolmentId))
                .execute();
    }

    private static boolean passed(DSLContext sql, Place place, Attempt attempt, Quiz quiz) {
        var best = max(ATTEMPT.SCORE).as("best");
        double total =
                sql
                        .select(best)
                        .from(ATTEMPT)
                        .where(ATTEMPT.LEARNER_ID.eq(place.learnerId))
                        .and(ATTEMPT.ENROLMENT_ID.eq(place.enrolmentId))
                        .and(ATTEMPT.UNIT_ID.eq(attempt.unitId()))
                        .and(ATTEMPT.EXERCISE_ID.in(quiz.exercises()))
                        .groupBy(ATTEMPT.EXERCISE_ID)
                        .fetch(best)
                        .stream()
                        .mapToDouble(Float::doubleValue)
                        .sum();
        return QuizResult.passes(total / quiz.exercises().size(), quiz.passingScore());
    }

    private static void complete(
            DSLContext sql, Place place, PublishedCourse course, String unitId) {
        sql.insertInto(UNIT_COMPLETION)
                .set(UNIT_COMPLETION.LEARNER_ID, place.learnerId)
                .set(UNIT_COMPLETION.ENROLMENT_ID, place.enrolmentId)
                .set(UNIT_COMPLETION.UNIT_ID, unitId)
                .onConflictDoNothing()
                .execute();
        var completed =
                sql.select(UNIT_COMPLETION.UNIT_ID)
                        .from(UNIT_COMPLETION)
                        .where(UNIT_COMPLETION.LEARNER_ID.eq(place.learnerId))
                        .and(UNIT_COMPLETION.ENROLMENT_ID.eq(place.enrolmentId))
                        .fetchSet(UNIT_COMPLETION.UNIT_ID);
        var completedAt =
                course.definition().isComplete(completed)
                        ? coalesce(
                                COURSE_SUMMARY.COMPLETED_AT,
                                currentInstant().cast(COURSE_SUMMARY.COMPLETED_AT))
                        : COURSE_SUMMARY.COMPLETED_AT;
        sql.update(COURSE_SUMMARY)
                .set(COURSE_SUMMARY.UNITS_COMPLETED, completed.size())
                .set(COURSE_SUMMARY.COMPLETED_AT, completedAt)
                .where(isSummary(place.learnerId, place.enrolmentId))
                .execute();
    }
}
