package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ATTEMPT;
import static de.mitlernen.db.schema.Tables.COURSE_SUMMARY;
import static de.mitlernen.db.schema.Tables.CREDENTIAL;
import static de.mitlernen.db.schema.Tables.ENROLMENT;
import static de.mitlernen.db.schema.Tables.NOTE;
import static de.mitlernen.db.schema.Tables.SESSION;
import static de.mitlernen.db.schema.Tables.UNIT_COMPLETION;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import de.mitlernen.db.Database;
import de.mitlernen.identity.Learners;
import de.mitlernen.learning.CourseState.Enrolled;
import de.mitlernen.learning.CourseState.LatestAttempt;
import de.mitlernen.learning.CourseState.Stranger;
import de.mitlernen.web.SessionKey;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads where learners stand. Each method is one statement, which also checks the session; once a
 * day a second one lets the session live on.
 */
public final class CourseStates {
    private static final Field<String[]> COMPLETED =
            array(
                    select(UNIT_COMPLETION.UNIT_ID)
                            .from(UNIT_COMPLETION)
                            .where(UNIT_COMPLETION.LEARNER_ID.eq(ENROLMENT.LEARNER_ID))
                            .and(UNIT_COMPLETION.ENROLMENT_ID.eq(ENROLMENT.ENROLMENT_ID)));

    private static final Field<Boolean> CERTIFIED =
            field(
                    exists(
                            selectOne()
                                    .from(CREDENTIAL)
                                    .where(CREDENTIAL.LEARNER_ID.eq(ENROLMENT.LEARNER_ID))
                                    .and(CREDENTIAL.ENROLMENT_ID.eq(ENROLMENT.ENROLMENT_ID))));

    private final Database database;

    public CourseStates(Database database) {
        this.database = database;
    }

    /** The state without attempts, for pages about the whole course. */
    public CourseState find(Optional<SessionKey> session, String courseId) {
        return session.map(key -> findCourse(key, courseId)).orElse(new Stranger(false));
    }

    private CourseState findCourse(SessionKey session, String courseId) {
        var row =
                database.sql()
                        .select(
                                ENROLMENT.ENROLMENT_ID,
                                ENROLMENT.VERSION,
                                COMPLETED,
                                COURSE_SUMMARY.LAST_UNIT_ID,
                                CERTIFIED,
                                SESSION.EXPIRES_AT)
                        .from(SESSION)
                        .leftJoin(ENROLMENT)
                        .on(ENROLMENT.LEARNER_ID.eq(SESSION.LEARNER_ID))
                        .and(ENROLMENT.COURSE_ID.eq(courseId))
                        .and(ENROLMENT.WITHDRAWN_AT.isNull())
                        .leftJoin(COURSE_SUMMARY)
                        .on(COURSE_SUMMARY.LEARNER_ID.eq(ENROLMENT.LEARNER_ID))
                        .and(COURSE_SUMMARY.COURSE_ID.eq(ENROLMENT.COURSE_ID))
                        .where(Learners.isValidSession(session))
                        .fetchOne();
        if (row == null) {
            return new Stranger(true);
        }
        Learners.prolong(database.sql(), session, row.value6());
        return row.value1() == null
                ? new Stranger(false)
                : new Enrolled(
                        row.value1(),
                        row.value2(),
                        Set.of(row.value3()),
                        row.value4(),
                        row.value5(),
                        Map.of(),
                        "");
    }

    /**
     * One row, or one for each exercise with its latest attempt. It is written out as the page that
     * is asked for most often waits for it: jOOQ would take longer to render it than PostgreSQL
     * takes to answer.
     */
    private static final String IN_UNIT =
            """
            select e.enrolment_id, e.version, array(
                     select unit_id from unit_completion
                     where learner_id = e.learner_id and enrolment_id = e.enrolment_id),
                   exists(
                     select from credential
                     where learner_id = e.learner_id and enrolment_id = e.enrolment_id),
                   a.exercise_id, a.response, a.score, a.best_score, s.expires_at, n.text
            from session s
            left join enrolment e
              on e.learner_id = s.learner_id and e.course_id = ? and e.withdrawn_at is null
            left join lateral (
              select distinct on (exercise_id) exercise_id, response, score,
                     max(score) over (partition by exercise_id) as best_score
              from attempt
              where learner_id = e.learner_id and enrolment_id = e.enrolment_id and unit_id = ?
              order by exercise_id, attempted_at desc) a on true
            left join note n
              on n.learner_id = s.learner_id and n.course_id = ? and n.unit_id = ?
            where s.learner_id = ? and s.token_hash = ? and s.expires_at > now()
            """;

    /** The state with the attempts at the exercises of one unit, and the note there. */
    public CourseState find(Optional<SessionKey> session, String courseId, String unitId) {
        return session.map(key -> findUnit(key, courseId, unitId)).orElse(new Stranger(false));
    }

    private CourseState findUnit(SessionKey session, String courseId, String unitId) {
        var rows =
                database.sql()
                        .resultQuery(
                                IN_UNIT,
                                courseId,
                                unitId,
                                courseId,
                                unitId,
                                session.learnerId(),
                                Learners.tokenHash(session))
                        .coerce(
                                ENROLMENT.ENROLMENT_ID,
                                ENROLMENT.VERSION,
                                COMPLETED,
                                CERTIFIED,
                                ATTEMPT.EXERCISE_ID,
                                ATTEMPT.RESPONSE,
                                ATTEMPT.SCORE,
                                ATTEMPT.SCORE,
                                SESSION.EXPIRES_AT,
                                NOTE.TEXT)
                        .fetch();
        if (rows.isEmpty()) {
            return new Stranger(true);
        }
        var enrolment = rows.getFirst();
        Learners.prolong(database.sql(), session, enrolment.value9());
        var note = enrolment.value10() == null ? "" : enrolment.value10();
        if (enrolment.value1() == null) {
            return new Stranger(false, note);
        }
        var attempts = new HashMap<String, LatestAttempt>();
        for (var row : rows) {
            if (row.value5() != null) {
                var response = List.of(row.value6());
                attempts.put(row.value5(), new LatestAttempt(response, row.value7(), row.value8()));
            }
        }
        return new Enrolled(
                enrolment.value1(),
                enrolment.value2(),
                Set.of(enrolment.value3()),
                null,
                enrolment.value4(),
                attempts,
                note);
    }

    /** The courses in which a learner is enrolled, the one last learned in first. */
    public List<MyCourse> coursesOf(SessionKey session) {
        return database.sql()
                .select(
                        ENROLMENT.COURSE_ID,
                        ENROLMENT.VERSION,
                        COMPLETED,
                        COURSE_SUMMARY.LAST_UNIT_ID,
                        COURSE_SUMMARY.COMPLETED_AT,
                        CERTIFIED)
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
                                        row.value5() != null,
                                        row.value6()));
    }

    /**
     * A course in which a learner is enrolled.
     *
     * @param completed ids of the completed units
     * @param lastUnit id of the unit in which the learner last did something
     * @param done whether the course is completed
     * @param certified whether a certificate was issued for it
     */
    public record MyCourse(
            String courseId,
            int version,
            Set<String> completed,
            @Nullable String lastUnit,
            boolean done,
            boolean certified) {}
}
