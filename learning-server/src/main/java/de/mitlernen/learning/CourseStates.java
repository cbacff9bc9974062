package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ATTEMPT;
import static de.mitlernen.db.schema.Tables.COURSE_SUMMARY;
import static de.mitlernen.db.schema.Tables.ENROLMENT;
import static de.mitlernen.db.schema.Tables.SESSION;
import static de.mitlernen.db.schema.Tables.UNIT_COMPLETION;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import de.mitlernen.db.Database;
import de.mitlernen.identity.Learners;
import de.mitlernen.learning.CourseState.Enrolled;
import de.mitlernen.learning.CourseState.LatestAttempt;
import de.mitlernen.learning.CourseState.Stranger;
import de.mitlernen.web.SessionKey;

import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Record5;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads where learners stand; each method is one statement, which also checks the session. */
public final class CourseStates {
    private static final Field<String[]> COMPLETED =
            array(
                    select(UNIT_COMPLETION.UNIT_ID)
                            .from(UNIT_COMPLETION)
                            .where(UNIT_COMPLETION.LEARNER_ID.eq(ENROLMENT.LEARNER_ID))
                            .and(UNIT_COMPLETION.ENROLMENT_ID.eq(ENROLMENT.ENROLMENT_ID)));

    private final Database database;

    public CourseStates(Database database) {
        this.database = database;
    }

    /** The state without attempts, for pages about the whole course. */
    public CourseState find(Optional<SessionKey> session, String courseId) {
        return find(session, courseId, "");
    }

    /** The state with the attempts at the exercises of one unit. */
    public CourseState find(Optional<SessionKey> session, String courseId, String unitId) {
        if (session.isEmpty()) {
            return new Stranger(false);
        }
        var attempts = attempts(unitId);
        var row =
                database.sql()
                        .select(
                                ENROLMENT.ENROLMENT_ID,
                                ENROLMENT.VERSION,
                                COMPLETED,
                                COURSE_SUMMARY.LAST_UNIT_ID,
                                attempts)
                        .from(SESSION)
                        .leftJoin(ENROLMENT)
                        .on(ENROLMENT.LEARNER_ID.eq(SESSION.LEARNER_ID))
                        .and(ENROLMENT.COURSE_ID.eq(courseId))
                        .and(ENROLMENT.WITHDRAWN_AT.isNull())
                        .leftJoin(COURSE_SUMMARY)
                        .on(COURSE_SUMMARY.LEARNER_ID.eq(ENROLMENT.LEARNER_ID))
                        .and(COURSE_SUMMARY.COURSE_ID.eq(ENROLMENT.COURSE_ID))
                        .where(Learners.isValidSession(session.get()))
                        .fetchOne();
        return row == null ? new Stranger(true) : state(row);
    }

    private static Field<Result<Record4<String, String[], Float, Float>>> attempts(String unitId) {
        return multiset(
                select(
                                ATTEMPT.EXERCISE_ID,
                                ATTEMPT.RESPONSE,
                                ATTEMPT.SCORE,
                                max(ATTEMPT.SCORE).over().partitionBy(ATTEMPT.EXERCISE_ID))
                        .distinctOn(ATTEMPT.EXERCISE_ID)
                        .from(ATTEMPT)
                        .where(ATTEMPT.LEARNER_ID.eq(ENROLMENT.LEARNER_ID))
                        .and(ATTEMPT.ENROLMENT_ID.eq(ENROLMENT.ENROLMENT_ID))
                        .and(ATTEMPT.UNIT_ID.eq(unitId))
                        .orderBy(ATTEMPT.EXERCISE_ID, ATTEMPT.ATTEMPTED_AT.desc()));
    }

    private static CourseState state(
            Record5<
                            UUID,
                            Integer,
                            String[],
                            String,
                            Result<Record4<String, String[], Float, Float>>>
                    row) {
        if (row.value1() == null) {
            return new Stranger(false);
        }
        Map<String, LatestAttempt> attempts =
                row.value5().stream()
                        .collect(
                                Collectors.toMap(
                                        Record4::value1,
                                        latest ->
                                                new LatestAttempt(
                                                        List.of(latest.value2()),
                                                        latest.value4())));
        return new Enrolled(
                row.value1(), row.value2(), Set.of(row.value3()), row.value4(), attempts);
    }

    /** The courses in which a learner is enrolled, the one last learned in first. */
    public List<MyCourse> coursesOf(SessionKey session) {
        return database.sql()
                .select(
                        ENROLMENT.COURSE_ID,
                        ENROLMENT.VERSION,
                        COMPLETED,
                        COURSE_SUMMARY.LAST_UNIT_ID,
                        COURSE_SUMMARY.COMPLETED_AT)
                .from(SESSION)
                .join(COURSE_SUMMARY)
                .on(COURSE_SUMMARY.LEARNER_ID.eq(SESSION.LEARNER_ID))
                .join(ENROLMENT)
                .on(ENROLMENT.LEARNER_ID.eq(COURSE_SUMMARY.LEARNER_ID))
                .and(ENROLMENT.ENROLMENT_ID.eq(COURSE_SUMMARY.ENROLMENT_ID))
                .where(Learners.isValidSession(session))
                .orderBy(COURSE_SUMMARY.LAST_LEARNED_AT.desc())
                .fetch(
                        row ->
                                new MyCourse(
                                        row.value1(),
                                        row.value2(),
                                        Set.of(row.value3()),
                                        row.value4(),
                                        row.value5() != null));
    }

    /**
     * A course in which a learner is enrolled.
     *
     * @param completed ids of the completed units
     * @param lastUnit id of the unit in which the learner last did something
     * @param done whether the course is completed
     */
    public record MyCourse(
            String courseId,
            int version,
            Set<String> completed,
            @Nullable String lastUnit,
            boolean done) {}
}
